import type { Preferences } from '@renderer/ipc/answers';
import { askAhead } from '@renderer/ipc/use-route';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { QueryClient } from '@tanstack/react-query';

/** 今日 as it is answered: the desk, and what has a day. */
export type DeskAnswer = OutputOf<'agenda.desk'>;
export type DeskGroupAnswer = DeskAnswer['groups'][number];
export type DeskLineAnswer = DeskGroupAnswer['lines'][number];
export type DoneAnswer = OutputOf<'agenda.done'>;

/** So many cases the desk shows at first, and so many more each time: three windows of them in either size of text. */
const DESK_PAGE = { normal: 12, large: 7 } as const;
/** More than that are looked up in 台账. */
export const MOST_ON_DESK = 500;

/** What 今日 asks for. @param pages how often more was asked for, from 1 */
export function deskQuestion(
  { deskWhose, textSize }: Pick<Preferences, 'deskWhose' | 'textSize'>,
  pages: number,
): InputOf<'agenda.desk'> {
  return { whose: deskWhose, limit: Math.min(pages * DESK_PAGE[textSize], MOST_ON_DESK) };
}

/** Asks for what 今日 shows before it is drawn; resolves when it is there, or failed. */
export function askDesk(client: QueryClient, preferences: Preferences): Promise<void> {
  return askAhead(client, 'agenda.desk', deskQuestion(preferences, 1));
}

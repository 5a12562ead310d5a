import { askAhead } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import type { QueryClient } from '@tanstack/react-query';

/** The groups of the day's work: of each its heading, its first things, and how many there are. */
export type DayWork = OutputOf<'agenda.day'>['groups'];

/** Asks for what 今日 shows before it is drawn. */
export function askDay(client: QueryClient): void {
  void askAhead(client, 'agenda.day', {});
}

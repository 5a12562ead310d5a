import { askAhead } from '@renderer/ipc/use-route';
import type { DayGroup } from '@shared/domain/case/dues/day-work';
import type { OutputOf } from '@shared/ipc/contract';
import type { QueryClient } from '@tanstack/react-query';

type Groups = OutputOf<'agenda.day'>['groups'];

/** The first things of a group of the day's work, and how many there are. */
export type Work = Pick<Groups[number], 'total' | 'items'>;

/** The day's work by what a mediator looks for. */
export type DayWork = Readonly<Partial<Record<DayGroup, Work>>>;

export function dayWorkOf(groups: Groups): DayWork {
  return Object.fromEntries(groups.map(({ group, ...work }) => [group, work]));
}

/** Asks for what 今日 shows before it is drawn. */
export function askDay(client: QueryClient): void {
  void askAhead(client, 'agenda.day', {});
}

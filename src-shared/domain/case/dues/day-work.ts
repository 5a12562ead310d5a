import { addDays, type LocalDate } from '../../kernel/local-date';
import type { AgendaItem } from './agenda';
import type { DayRange } from './build-agenda';

/** What a mediator looks for in the morning, by what it is and whether its day is over. */
export const DAY_GROUPS = [
  'sessions_today',
  'sessions_soon',
  'clocks',
  'obligations_late',
  'obligations_soon',
  'follow_ups',
  'reworks',
] as const;
export type DayGroup = (typeof DAY_GROUPS)[number];

/** So many days ahead belong to the day's work: a habit of the program. */
const DAYS_AHEAD = 7;

/** The days of which 今日 speaks, both counted. */
export function daysOfWork(today: LocalDate): DayRange {
  return { from: today, to: addDays(today, DAYS_AHEAD) };
}

/**
 * The group in which something stands that a case asks for in `daysOfWork`. Null for money whose day is not over: it is
 * late all the same where it was found unpaid, which the day alone does not tell; see `dayGroupOf`.
 */
export function dayGroupByDay(
  { kind, on }: { readonly kind: string; readonly on: LocalDate },
  today: LocalDate,
): DayGroup | null {
  switch (kind) {
    case 'session':
      return on === today ? 'sessions_today' : 'sessions_soon';
    case 'clock':
      return 'clocks';
    case 'follow_up':
      return 'follow_ups';
    case 'rework':
      return 'reworks';
    default:
      return on < today ? 'obligations_late' : null;
  }
}

/** The group in which something stands that a case asks for in `daysOfWork`. */
export function dayGroupOf(
  item: Pick<AgendaItem, 'kind' | 'on' | 'lateness'>,
  today: LocalDate,
): DayGroup {
  const byDay = dayGroupByDay(item, today);
  return byDay ?? (item.lateness === 'late' ? 'obligations_late' : 'obligations_soon');
}

/** The items as a day goes: by day, then by the hour; a session without an hour comes after those with one. */
export function inOrderOfDay(items: readonly AgendaItem[]): AgendaItem[] {
  const order = (item: AgendaItem): string =>
    `${item.on} ${item.kind === 'session' ? (item.startsAt ?? '99') : ''}`;
  return items.toSorted((a, b) => {
    const [left, right] = [order(a), order(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

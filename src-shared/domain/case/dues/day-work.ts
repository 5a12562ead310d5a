import { addDays, type LocalDate } from '../../kernel/local-date';
import type { DayGroup, DayGroupMarks } from '../../record/due';
import type { AgendaItem } from './agenda';
import type { DayRange } from './build-agenda';
import { CASE_DUES, type Due, definitionOf } from './case-dues';

const ORDER: readonly DayGroup['when'][] = ['today', 'open', 'ahead'];

/** What a mediator looks for in the morning, by what it is and whether its day is over, in the order of the page. */
// Several limits stand under one heading.
export const DAY_GROUPS: readonly DayGroup[] = [
  ...new Set(CASE_DUES.flatMap(({ dayGroups }) => dayGroups)),
].toSorted((a, b) => ORDER.indexOf(a.when) - ORDER.indexOf(b.when));

/** So many days ahead belong to the day's work: a habit of the program. */
const DAYS_AHEAD = 7;

/** The days of which 今日 speaks, both counted. */
export function daysOfWork(today: LocalDate): DayRange {
  return { from: today, to: addDays(today, DAYS_AHEAD) };
}

/**
 * The group in which something stands that a case asks for in `daysOfWork`. Null where its day alone does not tell and
 * its lateness is not known (null): money that was found unpaid is late before its day is over.
 */
export function dayGroupOf(
  due: Pick<Due, 'kind'> & DayGroupMarks,
  today: LocalDate,
): DayGroup | null {
  return definitionOf(due).dayGroupOf(due, today);
}

/** The items as a day goes: by day, then by the hour; a session without an hour comes after those with one. */
export function inOrderOfDay(items: readonly AgendaItem[]): AgendaItem[] {
  const order = (item: AgendaItem): string => {
    const hasHour = definitionOf(item).startsAt !== null;
    return `${item.on} ${hasHour ? (item.startsAt ?? '99') : ''}`;
  };
  return items.toSorted((a, b) => {
    const [left, right] = [order(a), order(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

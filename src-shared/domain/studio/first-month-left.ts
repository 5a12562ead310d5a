import { addDays, type LocalDate, partsOf } from '../kernel/local-date';

/**
 * The first report month (`YYYY-MM`) of which a counting rule may still be changed: the one that tomorrow lies in. On its last
 * day a month may be handed in already.
 * @param cutOffDay as `reportCutOffDay` of the settings
 */
export function firstMonthLeft(today: LocalDate, cutOffDay: number | null): string {
  const tomorrow = addDays(today, 1);
  const isOfNext = cutOffDay !== null && partsOf(tomorrow).day > cutOffDay;
  if (!isOfNext) return tomorrow.slice(0, 7);
  const { year, month } = partsOf(tomorrow);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

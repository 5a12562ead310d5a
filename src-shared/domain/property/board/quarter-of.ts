import { addDays, addMonths, type LocalDate, localDate, partsOf } from '../../kernel/local-date';

/** The quarter in which a day lies, from its first day to its last. */
export function quarterOf(on: LocalDate): { fromOn: LocalDate; untilOn: LocalDate } {
  const { year, month } = partsOf(on);
  const first = month - ((month - 1) % 3);
  const fromOn = localDate(`${year}-${String(first).padStart(2, '0')}-01`);
  return { fromOn, untilOn: addDays(addMonths(fromOn, 3), -1) };
}

import { type DayRange, takesOverdue } from '@shared/domain/case/dues/build-agenda';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { CaseColumns } from './case-columns';
import { dayNumber } from './day-number';

/** Certain days, as they are seen on one of them or another. */
export interface AskedDays {
  readonly range: DayRange;
  readonly today: LocalDate;
}

/** Tells by its columns alone whether a case may ask for something in these days. */
export function askingTest(
  columns: CaseColumns,
  { range, today }: AskedDays,
): (slot: number) => boolean {
  const { asksFrom, asksUntil, lapsesOn } = columns.all;
  const to = dayNumber(range.to);
  // What stays until it is done is asked for on every later day too; a right that lapsed is not.
  const asksSince = takesOverdue(range, today) ? 1 : dayNumber(range.from);
  const lapsesSince = Math.max(dayNumber(range.from), dayNumber(today));
  return (slot) => {
    const [first, last, lapses] = [asksFrom[slot] ?? 0, asksUntil[slot] ?? 0, lapsesOn[slot] ?? 0];
    return (last >= asksSince && first <= to) || (lapses >= lapsesSince && lapses <= to);
  };
}

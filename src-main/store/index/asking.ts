import type { DayRange } from '@shared/domain/case/dues/build-agenda';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { CaseSlots } from './case-slots';
import { dayNumber } from './day-number';

/** Certain days, as they are seen on one of them or another. */
export interface AskedDays {
  readonly range: DayRange;
  readonly today: LocalDate;
}

/** Tells by its columns alone whether a case asks for something in these days; see `isAskedWithin`. */
export function askingTest(
  { columns, count }: CaseSlots,
  { range, today }: AskedDays,
): (slot: number) => boolean {
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  const asking = columns.dues.asking({ from, to, today: dayNumber(today) }, count);
  return (slot) => asking[slot] === 1;
}

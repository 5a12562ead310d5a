import { type LocalDate, partsOf } from '@shared/domain/kernel/local-date';

/** `2026-11` shifted by months. */
export function shiftMonth(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

const MONTHS_BACK = 36;

/** The months offered, newest first: the next one, three years back, and the one shown wherever it lies. */
export function offeredMonths(today: LocalDate, shown: string): string[] {
  const newest = shiftMonth(today.slice(0, 7), 1);
  const usual = Array.from({ length: MONTHS_BACK + 2 }, (_, back) => shiftMonth(newest, -back));
  return [...new Set([...usual, shown])].toSorted().toReversed();
}

const LAST_DAY_OF_LATE_REPORTS = 10;

/** The month whose report is most likely wanted: the last one in the first ten days, then the running one. */
export function likelyMonth(today: LocalDate): string {
  const running = today.slice(0, 7);
  return partsOf(today).day <= LAST_DAY_OF_LATE_REPORTS ? shiftMonth(running, -1) : running;
}

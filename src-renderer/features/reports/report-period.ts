import { type LocalDate, localDate, partsOf } from '@shared/domain/kernel/local-date';
import {
  monthsOf,
  periodAfter,
  periodAround,
  periodBefore,
  type ReportPeriodKind,
} from '@shared/domain/reports/period';

/** How many periods back are offered. */
const OFFERED_BACK = { month: 36, quarter: 12, half: 8, year: 6 } as const;

/** The periods offered, newest first: the next one, some years back, and the one shown wherever it lies. */
export function offeredPeriods(kind: ReportPeriodKind, today: LocalDate, shown: string): string[] {
  const running = periodAround(today, kind);
  const offered = new Set([periodAfter(running) ?? running, running, shown]);
  let before = periodBefore(running);
  for (let back = 0; back < OFFERED_BACK[kind] && before !== null; back += 1) {
    offered.add(before);
    before = periodBefore(before);
  }
  return [...offered].sort().reverse();
}

const LAST_DAY_OF_LATE_REPORTS = 10;

/** The period whose report is most likely wanted: the last one while that is still being written, then the running one. */
export function likelyPeriod(kind: ReportPeriodKind, today: LocalDate): string {
  const running = periodAround(today, kind);
  return isEarlyIn(running, kind, today) ? (periodBefore(running) ?? running) : running;
}

/** The ten days after a month; the month after anything longer. */
function isEarlyIn(running: string, kind: ReportPeriodKind, today: LocalDate): boolean {
  const { day } = partsOf(today);
  if (kind === 'month') return day <= LAST_DAY_OF_LATE_REPORTS;
  return monthsOf(running)[0] === today.slice(0, 7);
}

/** The period of a kind that holds the beginning of another. */
export function periodHolding(shown: string, kind: ReportPeriodKind): string {
  const [first = ''] = monthsOf(shown);
  return periodAround(localDate(`${first}-01`), kind);
}

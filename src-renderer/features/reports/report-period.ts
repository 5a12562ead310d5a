import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
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

/** The period of a kind that holds the beginning of another. */
export function periodHolding(shown: string, kind: ReportPeriodKind): string {
  const [first = ''] = monthsOf(shown);
  return periodAround(localDate(`${first}-01`), kind);
}

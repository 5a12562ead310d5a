import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  type PeriodKind,
  periodAfter,
  periodAround,
  periodBefore,
  periodKindOf,
  periodOf,
  type ReportPeriodKind,
  spanOf,
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

/** The period of a kind that holds the beginning of another; of a span its end, and any period as the span of its days. */
export function periodHolding(shown: string, kind: PeriodKind): string {
  const { from, to } = periodOf(shown, null);
  if (kind === 'span') return spanOf(from, to);
  return periodAround(periodKindOf(shown) === 'span' ? to : from, kind);
}

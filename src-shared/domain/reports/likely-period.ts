import { type LocalDate, partsOf } from '../kernel/local-date';
import { monthsOf, periodAround, periodBefore, type ReportPeriodKind } from './period';

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

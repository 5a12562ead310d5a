import { type LocalDate, localDate, partsOf } from '../kernel/local-date';
import {
  monthsOf,
  type PeriodKind,
  periodAround,
  periodBefore,
  type ReportPeriodKind,
  spanOf,
} from './period';

const LAST_DAY_OF_LATE_REPORTS = 10;

/** The period whose report is most likely wanted; of spans this month up to today. Of the others the last one while that is still being written, then the running one. */
export function likelyPeriod(kind: PeriodKind, today: LocalDate): string {
  if (kind === 'span') return spanOf(dayOne(today), today);
  const running = periodAround(today, kind);
  return isEarlyIn(running, kind, today) ? (periodBefore(running) ?? running) : running;
}

/** The ten days after a month; the month after anything longer. */
function isEarlyIn(running: string, kind: ReportPeriodKind, today: LocalDate): boolean {
  const { day } = partsOf(today);
  if (kind === 'month') return day <= LAST_DAY_OF_LATE_REPORTS;
  return monthsOf(running)[0] === today.slice(0, 7);
}

function dayOne(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}01`);
}

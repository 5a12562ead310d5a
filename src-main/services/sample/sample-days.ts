import {
  addDays,
  daysInMonth,
  type LocalDate,
  localDate,
  partsOf,
} from '@shared/domain/kernel/local-date';
import type { Moment } from './case-story';

/** From this day of the month on the running month is full enough to be reported on. */
const FULL_FROM_DAY = 16;

/** The month that the sample fills, from its first day to its last day so far. */
export interface SampleMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The running month from its 16th on, otherwise the month before: forty cases do not fit into a few days. */
export function sampleMonthOf(today: LocalDate): SampleMonth {
  const { year, month, day } = partsOf(today);
  if (day >= FULL_FROM_DAY) return monthTo(year, month, day);
  return month === 1
    ? monthTo(year - 1, 12, 31)
    : monthTo(year, month - 1, daysInMonth(year, month - 1));
}

function monthTo(year: number, month: number, lastDay: number): SampleMonth {
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return {
    month: name,
    from: localDate(`${name}-01`),
    to: localDate(`${name}-${String(lastDay).padStart(2, '0')}`),
  };
}

/** The day from which a story counts its days. */
export function anchorDayOf(when: Moment, today: LocalDate): LocalDate {
  if (when.kind === 'days_ago') return addDays(today, -when.days);
  const { from, to } = sampleMonthOf(today);
  return addDays(from, Math.round(when.share * (partsOf(to).day - 1)));
}

import {
  addDays,
  addMonths,
  daysBetween,
  formatChineseDate,
  type LocalDate,
} from '../kernel/local-date';
import type { HolidayCalendar } from './holiday-table';
import { type DueDay, isRestDay, rollForward } from './rest-day';

/**
 * The length of a period: 30 days, three workdays (工作日), a month, or up to a day that was given or agreed. A day that
 * was given stands as it was given: it is not moved by rest days.
 */
export type Span =
  | { readonly days: number }
  | { readonly workdays: number }
  | { readonly months: number }
  | { readonly until: LocalDate };

/** Time that is not counted: the days after `pausedOn` up to and with `resumedOn`. */
export interface Pause {
  readonly pausedOn: LocalDate;
  readonly resumedOn: LocalDate;
}

/**
 * Last day of a period. The day that sets it going is not counted (《民法典》第201条). A month ends on the corresponding day,
 * or on the month's last day where there is none (第202条). A last day that is a rest day gives way to the next workday
 * (第203条); in a year without a holiday table it stays where it is, which is the earlier and so the safe day, marked
 * provisional. Never earlier for a later start; only where a month without a corresponding day was also paused, by the days
 * that the month lacks.
 * @param startsOn day of the event, such as the day an agreement came into force
 * @param pauses time not counted, such as that of an appraisal (鉴定), in the order of days; what lies before the start or
 * after the end changes nothing
 */
export function endOfSpan(
  startsOn: LocalDate,
  span: Span,
  calendar: HolidayCalendar,
  pauses: readonly Pause[] = [],
): DueDay {
  if ('workdays' in span) return endOfWorkdays(startsOn, span.workdays, calendar, pauses);
  const plain = plainEndOf(startsOn, span);
  const unrolled = pauses.reduce((dueOn, { pausedOn, resumedOn }) => {
    const from = pausedOn < startsOn ? startsOn : pausedOn;
    return from > dueOn || resumedOn <= from ? dueOn : addDays(dueOn, daysBetween(from, resumedOn));
  }, plain);
  if ('until' in span) return { dueOn: unrolled, isRolled: false, isProvisional: false };
  return rollForward(unrolled, calendar);
}

function plainEndOf(startsOn: LocalDate, span: Exclude<Span, { workdays: number }>): LocalDate {
  if ('until' in span) return span.until;
  return 'days' in span ? addDays(startsOn, span.days) : addMonths(startsOn, span.months);
}

/**
 * Workdays: days off are not counted. In a year without a table every day is counted, for each may be a workday there: the
 * earliest and so the safe day, marked provisional.
 */
function endOfWorkdays(
  startsOn: LocalDate,
  workdays: number,
  calendar: HolidayCalendar,
  pauses: readonly Pause[],
): DueDay {
  const unrolled = addDays(startsOn, workdays);
  const isPaused = (day: LocalDate) =>
    pauses.some(({ pausedOn, resumedOn }) => pausedOn < day && day <= resumedOn);
  let [day, isProvisional] = [startsOn, false];
  for (let left = workdays; left > 0; ) {
    const next = addDays(day, 1);
    // The last day that the calendar knows has no next one.
    if (next === day) return { dueOn: day, isRolled: false, isProvisional: true };
    day = next;
    if (isPaused(day)) continue;
    const isRest = isRestDay(day, calendar);
    if (isRest === 'unknown') isProvisional = true;
    if (isRest !== true) left -= 1;
  }
  return { dueOn: day, isRolled: day !== unrolled, isProvisional };
}

const COUNTED_MONTHS = ['一', '两', '三', '四', '五', '六'];

/** `30日`, `3个工作日`, `一个月`, `一年`, `到2026年11月5日`. */
export function wordSpan(span: Span): string {
  if ('until' in span) return `到${formatChineseDate(span.until)}`;
  if ('workdays' in span) return `${span.workdays}个工作日`;
  if ('days' in span) return `${span.days}日`;
  if (span.months === 12) return '一年';
  return `${COUNTED_MONTHS[span.months - 1] ?? span.months}个月`;
}

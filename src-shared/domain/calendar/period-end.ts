import { addDays, type LocalDate } from '../kernel/local-date';
import type { HolidayCalendar } from './holiday-table';
import { type DueDay, isRestDay, rollForward } from './rest-day';

/**
 * Last day of a period counted in days. The day that sets it going is not counted (《民法典》第201条); a last day that
 * is a rest day gives way to the next workday (《民法典》第203条).
 * @param startsOn day of the event, such as the day an agreement came into force
 * @param limitInDays length of the period
 */
export function endOfPeriod(
  startsOn: LocalDate,
  limitInDays: number,
  calendar: HolidayCalendar,
): DueDay {
  return rollForward(addDays(startsOn, limitInDays), calendar);
}

/**
 * Last day of a period counted in workdays (工作日): days off are not counted, nor is the day that sets it going
 * (《民法典》第201条). Where a day falls into a year without a holiday table every day is counted, which gives the earlier and
 * so the safe day, marked provisional.
 * @param startsOn day of the event, such as the day on which a court's referral came
 * @param workdays length of the period
 */
export function endOfWorkdays(
  startsOn: LocalDate,
  workdays: number,
  calendar: HolidayCalendar,
): DueDay {
  const unrolled = addDays(startsOn, workdays);
  let day = startsOn;
  for (let left = workdays; left > 0; ) {
    const next = addDays(day, 1);
    const isRest = isRestDay(next, calendar);
    // The last day that the calendar knows has no next one.
    if (isRest === 'unknown' || next === day)
      return { dueOn: unrolled, isRolled: false, isProvisional: true };
    if (!isRest) left -= 1;
    day = next;
  }
  return { dueOn: day, isRolled: day !== unrolled, isProvisional: false };
}

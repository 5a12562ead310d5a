import { addDays, type LocalDate } from '../kernel/local-date';
import type { HolidayCalendar } from './holiday-table';
import { type DueDay, rollForward } from './rest-day';

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

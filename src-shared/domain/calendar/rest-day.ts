import { addDays, type LocalDate, partsOf, weekdayOf } from '../kernel/local-date';
import type { HolidayCalendar } from './holiday-table';

/** The last day of a period after the holidays were looked at. */
export interface DueDay {
  readonly dueOn: LocalDate;
  /** Moved from a rest day to the next workday. */
  readonly isRolled: boolean;
  /** A holiday table that would be needed is not known: `dueOn` is the unrolled, earlier and so the safe day. */
  readonly isProvisional: boolean;
}

/**
 * Whether nobody works on this day: a published holiday or a weekend that was not made a workday (调休).
 * In a year without a table the answer is `unknown`, weekends included, for a Saturday may be a workday there.
 */
export function isRestDay(date: LocalDate, calendar: HolidayCalendar): boolean | 'unknown' {
  const table = calendar.get(partsOf(date).year);
  if (table === undefined) return 'unknown';
  if (table.makeupWorkdays.includes(date)) return false;
  if (isHoliday(date, calendar)) return true;
  return isWeekend(date);
}

function isWeekend(date: LocalDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** The same where an answer is needed: in a year without a table the weekends are all that is known. */
export function isRestAsKnown(date: LocalDate, calendar: HolidayCalendar): boolean {
  const known = isRestDay(date, calendar);
  return known === 'unknown' ? isWeekend(date) : known;
}

/** Whether a day is a published holiday; of a year without a table nothing is known, and none is. */
export function isHoliday(date: LocalDate, calendar: HolidayCalendar): boolean {
  const holidays = calendar.get(partsOf(date).year)?.holidays ?? [];
  return holidays.some(({ from, to }) => from <= date && date <= to);
}

/**
 * The day itself, or the first workday after it when it is a rest day (《民法典》第203条、《民事诉讼法》第85条).
 * When the way to that workday leads into a year without a table, the day stays where it is, marked provisional.
 */
export function rollForward(date: LocalDate, calendar: HolidayCalendar): DueDay {
  let day = date;
  for (;;) {
    const isRest = isRestDay(day, calendar);
    if (isRest === 'unknown') return { dueOn: date, isRolled: false, isProvisional: true };
    if (!isRest) return { dueOn: day, isRolled: day !== date, isProvisional: false };
    const next = addDays(day, 1);
    // The last day that the calendar knows has no next one.
    if (next === day) return { dueOn: date, isRolled: false, isProvisional: true };
    day = next;
  }
}

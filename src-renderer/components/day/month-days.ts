import {
  addDays,
  daysInMonth,
  type LocalDate,
  localDate,
  partsOf,
  weekdayOf,
} from '@shared/domain/kernel/local-date';

export const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Monday of the week that holds the day. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** The weeks (Monday first) that together hold the whole month of the day. */
export function weeksOfMonth(date: LocalDate): LocalDate[][] {
  const { year, month } = partsOf(date);
  const last = addDays(firstOfMonth(date), daysInMonth(year, month) - 1);
  const weeks: LocalDate[][] = [];
  for (let monday = mondayOf(firstOfMonth(date)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(weekOf(monday));
  }
  return weeks;
}

/** The seven days of the week that holds the day, Monday first. */
export function weekOf(date: LocalDate): LocalDate[] {
  const monday = mondayOf(date);
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
}

export function firstOfMonth(date: LocalDate): LocalDate {
  return localDate(`${date.slice(0, 7)}-01`);
}

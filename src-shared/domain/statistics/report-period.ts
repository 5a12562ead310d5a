import {
  addDays,
  daysInMonth,
  isLocalDate,
  type LocalDate,
  localDate,
  partsOf,
} from '../kernel/local-date';
import type { Period } from './monthly-report';

/**
 * 统计期 of a report month, first and last day both counted.
 * The cut-off day is a local habit, not a rule of law, hence a setting.
 * @param month `YYYY-MM`
 * @param cutOffDay null = natural month; 25 = from the 26th of the month before to the 25th (1–28, so that every
 *   month has that day)
 * @throws RangeError when there is no such month or the cut-off day is not 1–28
 */
export function periodOf(month: string, cutOffDay: number | null): Period {
  if (cutOffDay === null) {
    const from = dayOfMonth(month, 1);
    return { from, to: dayOfMonth(month, daysInMonth(yearOf(month), monthOf(month))) };
  }
  if (!Number.isInteger(cutOffDay) || cutOffDay < 1 || cutOffDay > 28)
    throw new RangeError(`not a cut-off day: ${cutOffDay}`);
  const firstOfMonth = dayOfMonth(month, 1);
  const lastOfMonthBefore = addDays(firstOfMonth, -1);
  // The first month that the calendar knows has none before it.
  if (lastOfMonthBefore === firstOfMonth)
    return { from: firstOfMonth, to: dayOfMonth(month, cutOffDay) };
  const daysAfterCutOff = partsOf(lastOfMonthBefore).day - cutOffDay;
  return {
    from: addDays(lastOfMonthBefore, 1 - daysAfterCutOff),
    to: dayOfMonth(month, cutOffDay),
  };
}

/**
 * The report year up to and including the month's period (本年累计). The report year begins with January's period, so
 * with the cut-off day 25 it begins on 26 December of the year before.
 * @throws RangeError as `periodOf`
 */
export function yearPeriodOf(month: string, cutOffDay: number | null): Period {
  const january = `${month.slice(0, 4)}-01`;
  return { from: periodOf(january, cutOffDay).from, to: periodOf(month, cutOffDay).to };
}

/** The months of the report year from January to `month`, both included. */
export function monthsUpTo(month: string): string[] {
  const year = month.slice(0, 4);
  return Array.from(
    { length: monthOf(month) },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
  );
}

/** The month in whose period a day falls: with the cut-off day 25, 26 December 2026 belongs to 2027-01. */
export function reportMonthOf(day: LocalDate, cutOffDay: number | null): string {
  const month = day.slice(0, 7);
  return cutOffDay === null || Number(day.slice(8)) <= cutOffDay ? month : monthAfter(month);
}

/** Whether the day lies in the period. */
export function isWithin(day: LocalDate, period: Period): boolean {
  return period.from <= day && day <= period.to;
}

/** `2026-11` → `2026年11月`. */
export function formatReportMonth(month: string): string {
  return `${yearOf(month)}年${monthOf(month)}月`;
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

function monthOf(month: string): number {
  return Number(month.slice(5, 7));
}

function monthAfter(month: string): string {
  return addDays(dayOfMonth(month, daysInMonth(yearOf(month), monthOf(month))), 1).slice(0, 7);
}

function dayOfMonth(month: string, day: number): LocalDate {
  const text = `${month}-${String(day).padStart(2, '0')}`;
  if (!isLocalDate(text)) throw new RangeError(`not a report month: ${month}`);
  return localDate(text);
}

import {
  addDays,
  daysBetween,
  daysInMonth,
  formatChineseDate,
  isLocalDate,
  type LocalDate,
  localDate,
  partsOf,
} from '../kernel/local-date';

/** 统计期: first and last day, both counted. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How long a report's period is: a month, a quarter, half a year, a year, or any span of days. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'span'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** Those that follow one another in a calendar: reports are made for them, and the window steps through them. */
export const REPORT_PERIOD_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type ReportPeriodKind = (typeof REPORT_PERIOD_KINDS)[number];

const YEAR = '(?:19|2\\d)\\d{2}';
const FORMS = {
  month: new RegExp(`^${YEAR}-(0[1-9]|1[0-2])$`),
  quarter: new RegExp(`^${YEAR}-Q([1-4])$`),
  half: new RegExp(`^${YEAR}-H([12])$`),
  year: new RegExp(`^${YEAR}$`),
} as const;
const SPAN_BORDER = '..';
const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/**
 * What kind of period a key names; null when it names none. `2026-11`, `2026-Q4`, `2026-H2`, `2026`,
 * `2026-01-05..2026-03-04`.
 */
export function periodKindOf(key: string): PeriodKind | null {
  for (const kind of REPORT_PERIOD_KINDS) if (FORMS[kind].test(key)) return kind;
  const [from = '', to = '', ...rest] = key.split(SPAN_BORDER);
  return rest.length === 0 && isLocalDate(from) && isLocalDate(to) && from <= to ? 'span' : null;
}

/** The key of the days from one to another, both counted. */
export function spanOf(from: LocalDate, to: LocalDate): string {
  return `${from}${SPAN_BORDER}${to}`;
}

/** The months of a period, in order; none of a span. Throws RangeError when the key names no period. */
export function monthsOf(key: string): string[] {
  const kind = kindOf(key);
  if (kind === 'span') return [];
  const first = firstMonthIn(key, kind);
  return Array.from({ length: MONTHS_IN[kind] }, (_, index) =>
    monthKey(yearOf(key), first + index),
  );
}

/**
 * First and last day of a period, both counted. The cut-off day is a local habit, not a rule of law, hence a setting.
 * @param cutOffDay null = natural months; 25 = each month from the 26th of the month before to the 25th (1–28, so that
 *   every month has that day). A span has the days that it names
 * @throws RangeError when there is no such period or the cut-off day is not 1–28
 */
export function periodOf(key: string, cutOffDay: number | null): Period {
  const months = monthsOf(key);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) {
    const [from = '', to = ''] = key.split(SPAN_BORDER);
    return { from: localDate(from), to: localDate(to) };
  }
  return { from: daysOfMonth(first, cutOffDay).from, to: daysOfMonth(last, cutOffDay).to };
}

/**
 * The report year up to and including the period (本年累计); null for a span, which has no running total. The report
 * year begins with January's period, so with the cut-off day 25 it begins on 26 December of the year before.
 * @throws RangeError as `periodOf`
 */
export function yearPeriodOf(key: string, cutOffDay: number | null): Period | null {
  const [january] = monthsUpTo(key);
  if (january === undefined) return null;
  return { from: daysOfMonth(january, cutOffDay).from, to: periodOf(key, cutOffDay).to };
}

/** The months of the report year from January to the last of the period, all included; none for a span. */
export function monthsUpTo(key: string): string[] {
  const last = monthsOf(key).at(-1);
  if (last === undefined) return [];
  return Array.from({ length: monthOf(last) }, (_, index) => monthKey(yearOf(key), index + 1));
}

/** The period of the same length before this one; null before the first that the calendar knows. Throws RangeError. */
export function periodBefore(key: string): string | null {
  const kind = kindOf(key);
  if (kind === 'span') {
    const { from, to } = periodOf(key, null);
    const length = daysBetween(from, to) + 1;
    const [first, last] = [addDays(from, -length), addDays(from, -1)];
    return last === from ? null : `${first}${SPAN_BORDER}${last}`;
  }
  const length = MONTHS_IN[kind];
  const first = firstMonthIn(key, kind) - length;
  const year = yearOf(key) - (first < 1 ? 1 : 0);
  return knownKey(keyFrom(kind, year, first < 1 ? first + 12 : first));
}

/** The period of the same length after this one; null after the last that the calendar knows, and of a span. Throws RangeError. */
export function periodAfter(key: string): string | null {
  const kind = kindOf(key);
  if (kind === 'span') return null;
  const first = firstMonthIn(key, kind) + MONTHS_IN[kind];
  const year = yearOf(key) + (first > 12 ? 1 : 0);
  return knownKey(keyFrom(kind, year, first > 12 ? first - 12 : first));
}

/** The period of a kind in which a day's month lies, by natural months. */
export function periodAround(day: LocalDate, kind: ReportPeriodKind): string {
  const length = MONTHS_IN[kind];
  const { year, month } = partsOf(day);
  return keyFrom(kind, year, month - ((month - 1) % length));
}

/** The same period of the year before (去年同期); null before the first year that the calendar knows. Throws RangeError. */
export function sameOfLastYear(key: string): string | null {
  if (kindOf(key) !== 'span') return knownKey(`${yearOf(key) - 1}${key.slice(4)}`);
  const { from, to } = periodOf(key, null);
  if (yearOf(from) - 1 < FIRST_YEAR) return null;
  return `${yearBefore(from)}${SPAN_BORDER}${yearBefore(to)}`;
}

/** The month in whose period a day falls: with the cut-off day 25, 26 December 2026 belongs to 2027-01. */
export function reportMonthOf(day: LocalDate, cutOffDay: number | null): string {
  const month = day.slice(0, 7);
  return cutOffDay === null || Number(day.slice(8)) <= cutOffDay ? month : monthAfter(month);
}

/** Whether the period still runs on that day; its last day ends it. */
export function isRunning({ to }: Period, on: LocalDate): boolean {
  return on < to;
}

/** Whether the day lies in the period. */
export function isWithin(day: LocalDate, period: Period): boolean {
  return period.from <= day && day <= period.to;
}

const QUARTERS = ['一', '二', '三', '四'] as const;

/** `2026年11月`, `2026年第四季度`, `2026年下半年`, `2026年度`, `2026年1月5日至2026年3月4日`. Throws RangeError. */
export function formatPeriod(key: string): string {
  const kind = kindOf(key);
  const place = firstMonthPlace(key, kind);
  switch (kind) {
    case 'month':
      return `${yearOf(key)}年${place}月`;
    case 'quarter':
      return `${yearOf(key)}年第${QUARTERS[place - 1]}季度`;
    case 'half':
      return `${yearOf(key)}年${place === 1 ? '上' : '下'}半年`;
    case 'year':
      return `${yearOf(key)}年度`;
    default: {
      const { from, to } = periodOf(key, null);
      return `${formatChineseDate(from)}至${formatChineseDate(to)}`;
    }
  }
}

const FIRST_YEAR = 1900;

function kindOf(key: string): PeriodKind {
  const kind = periodKindOf(key);
  if (kind === null) throw new RangeError(`not a report period: ${key}`);
  return kind;
}

function daysOfMonth(month: string, cutOffDay: number | null): Period {
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

/** Which month, quarter or half of its year a key names, from 1; 1 for a year and a span. */
function firstMonthPlace(key: string, kind: PeriodKind): number {
  if (kind === 'year' || kind === 'span') return 1;
  return Number(FORMS[kind].exec(key)?.[1] ?? 1);
}

function firstMonthIn(key: string, kind: ReportPeriodKind): number {
  return (firstMonthPlace(key, kind) - 1) * MONTHS_IN[kind] + 1;
}

function keyFrom(kind: ReportPeriodKind, year: number, firstMonth: number): string {
  const place = (firstMonth - 1) / MONTHS_IN[kind] + 1;
  switch (kind) {
    case 'month':
      return monthKey(year, firstMonth);
    case 'quarter':
      return `${year}-Q${place}`;
    case 'half':
      return `${year}-H${place}`;
    default:
      return String(year);
  }
}

function knownKey(key: string): string | null {
  return periodKindOf(key) === null ? null : key;
}

// 29 February has no namesake in a common year.
function yearBefore(day: LocalDate): LocalDate {
  const text = `${yearOf(day) - 1}${day.slice(4)}`;
  return isLocalDate(text) ? text : localDate(`${yearOf(day) - 1}-02-28`);
}

function yearOf(key: string): number {
  return Number(key.slice(0, 4));
}

function monthOf(month: string): number {
  return Number(month.slice(5, 7));
}

function monthKey(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function monthAfter(month: string): string {
  return addDays(dayOfMonth(month, daysInMonth(yearOf(month), monthOf(month))), 1).slice(0, 7);
}

function dayOfMonth(month: string, day: number): LocalDate {
  const text = `${month}-${String(day).padStart(2, '0')}`;
  if (!isLocalDate(text)) throw new RangeError(`not a report month: ${month}`);
  return localDate(text);
}

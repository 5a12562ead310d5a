/** A calendar day in the studio's zone (Asia/Shanghai), `YYYY-MM-DD`. Compared with `<`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const FIRST_DAY_NUMBER = Date.UTC(FIRST_YEAR, 0, 1) / MS_PER_DAY;
const LAST_DAY_NUMBER = Date.UTC(LAST_YEAR, 11, 31) / MS_PER_DAY;

/**
 * Whether the text names a day that exists. `2026-02-30` does not; years before 1900 are taken for typing errors.
 */
export function isLocalDate(text: string): text is LocalDate {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The text as a day; throws RangeError when there is no such day. For literals and trusted data. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** Whether the text is a month as reports name it, `YYYY-MM`. */
export function isYearMonth(text: string): boolean {
  return /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/** Number of days of a month (1–12), leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Why a text names no day, and what would: 没有这一天：2026年2月只有 28 天. */
export function sayNoSuchDay(text: string): string {
  return `没有这一天${whyNoSuchDay(text)}，请按“年-月-日”填写，例如 2026-11-05`;
}

function whyNoSuchDay(text: string): string {
  const match = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})/.exec(
    text.normalize('NFKC'),
  );
  if (match === null) return '';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) return `：年份 ${year} 不对`;
  if (month < 1 || month > 12) return `：一年没有第 ${month} 个月`;
  const last = daysInMonth(year, month);
  return day < 1 || day > last ? `：${year}年${month}月只有 1 到 ${last} 日` : '';
}

/** The day's year, month (1–12) and day of month. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/**
 * The day `days` later (earlier when negative). Stops at the first and last day that `isLocalDate` knows: a far day that
 * somebody typed must not become one that no file and no message can hold.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The same day `months` later; the last of the month where that day does not exist. Stops at the first and last day as
 * `addDays` does.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (newYear < FIRST_YEAR) return fromDayNumber(FIRST_DAY_NUMBER);
  if (newYear > LAST_YEAR) return fromDayNumber(LAST_DAY_NUMBER);
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return localDate(
    `${newYear}-${String(newMonth).padStart(2, '0')}-${String(newDay).padStart(2, '0')}`,
  );
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: LocalDate): number {
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}

/** Completed years of life on `onDate`. Somebody born on 29 February grows older on 1 March in common years. */
export function ageOn(birthDate: LocalDate, onDate: LocalDate): number {
  const years = partsOf(onDate).year - partsOf(birthDate).year;
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `2026年11月5日`: Arabic digits, no leading zeros (GB/T 9704-2012 成文日期). */
export function formatChineseDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** `还剩 3 天`, `今天到期`, `已过 2 天`. */
export function wordDaysLeft(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还剩 ${daysLeft} 天` : `已过 ${-daysLeft} 天`;
}

// Days are counted on the UTC axis, where no clock change can lose or repeat an hour.
function toDayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function fromDayNumber(dayNumber: number): LocalDate {
  const known = Math.min(Math.max(dayNumber, FIRST_DAY_NUMBER), LAST_DAY_NUMBER);
  return new Date(known * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
}

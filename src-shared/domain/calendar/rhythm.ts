import {
  addDays,
  addMonths,
  daysInMonth,
  type LocalDate,
  localDate,
  partsOf,
  weekdayOf,
} from '../kernel/local-date';

/**
 * How often something that is held again and again is held: 每周例会, 每半月民情分析会, 每月10日联席会议, 每月5日、15日、25日巡查,
 * 每季监督会 (S0, S2, S4).
 */
export const RHYTHMS = [
  'none',
  'weekly',
  'half_monthly',
  'monthly',
  'month_days',
  'quarterly',
] as const;
export type RhythmKind = (typeof RHYTHMS)[number];
export const RHYTHM_LABELS = {
  none: '不定期',
  weekly: '每周',
  half_monthly: '每半月',
  monthly: '每月',
  month_days: '每月固定的几日',
  quarterly: '每季度',
} as const satisfies Record<RhythmKind, string>;

/** The records of what is held again and again, and how it is called while it was not yet. */
export const RECURRING_KINDS = ['meeting', 'round'] as const;
export type RecurringKind = (typeof RECURRING_KINDS)[number];
export const RECURRING_LABELS = {
  meeting: '该开的会',
  round: '该走的访',
} as const satisfies Record<RecurringKind, string>;

/** The days of the week as `weekdayOf` counts them, from Monday on. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
export const WEEKDAY_LABELS = {
  '1': '周一',
  '2': '周二',
  '3': '周三',
  '4': '周四',
  '5': '周五',
  '6': '周六',
  '0': '周日',
} as const satisfies Record<(typeof WEEKDAYS)[number], string>;

const SEPARATOR = /[、，,;；\s]+/u;

/** How often, and on which days. */
interface RepeatedDays {
  readonly every: RhythmKind;
  /** Of 每周 alone; null where any day of the week will do. */
  readonly weekday: (typeof WEEKDAYS)[number] | null;
  /** Of 每月固定的几日 alone: written one after the other, 5、15、25. */
  readonly monthDays: string;
}

/** A rhythm, as the settings of a studio keep it. */
export interface Rhythm extends RepeatedDays {
  /** 从哪天起 it is asked for; null where the first that was held says so. */
  readonly since: LocalDate | null;
}

const WHEN_NEEDED: RepeatedDays = { every: 'none', weekday: null, monthDays: '' };
/** Something that is held when it is needed. */
export const NO_RHYTHM: Rhythm = { ...WHEN_NEEDED, since: null };

/** The days from one time to the next, both counted, and the day that is set in them; null where any will do. */
export interface RhythmPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly setFor: LocalDate | null;
}

/**
 * The period that a day lies in: the week from Monday on, the half of a month (1–15, then the rest), the month, the
 * quarter. A month with several days is cut half-way between them, so that what is held a little before or after its day is
 * that one's; a day that a month has not is its last. Null without a rhythm.
 */
export function periodOf(
  { every, weekday, monthDays }: Rhythm,
  day: LocalDate,
): RhythmPeriod | null {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const first = firstOf(year, month);
  const last = addDays(addMonths(first, 1), -1);
  switch (every) {
    case 'none':
      return null;
    case 'weekly': {
      const from = addDays(day, -daysSinceMonday(weekdayOf(day)));
      const setFor = weekday === null ? null : addDays(from, daysSinceMonday(Number(weekday)));
      return { from, to: addDays(from, 6), setFor };
    }
    case 'half_monthly':
      return dayOfMonth <= HALF
        ? { from: first, to: addDays(first, HALF - 1), setFor: null }
        : { from: addDays(first, HALF), to: last, setFor: null };
    case 'monthly':
      return { from: first, to: last, setFor: null };
    case 'month_days':
      return partOfMonth(monthDaysOf(monthDays), day);
    case 'quarterly': {
      const from = firstOf(year, month - ((month - 1) % 3));
      return { from, to: addDays(addMonths(from, 3), -1), setFor: null };
    }
  }
}

/**
 * Whether it is to be held in a period, and was not yet. A list of kinds says what may be held and not what this studio
 * holds: it is owed from the day on that is written with it, or else in every period after the first that was held.
 */
export function isOwedIn(
  { since }: Rhythm,
  { from, to, setFor }: RhythmPeriod,
  doneDays: readonly LocalDate[],
): boolean {
  if (doneDays.some((day) => from <= day && day <= to)) return false;
  return since === null ? doneDays.some((day) => day < from) : (setFor ?? to) >= since;
}

/** 每周五, 每月5日、15日、25日, 每半月; 不定期 without a rhythm. */
export function wordRhythm({ every, weekday, monthDays }: RepeatedDays): string {
  if (every === 'weekly' && weekday !== null) return `每${WEEKDAY_LABELS[weekday]}`;
  const days = monthDaysOf(monthDays);
  if (every === 'month_days' && days.length > 0)
    return `每月${days.map((day) => `${day}日`).join('、')}`;
  return every === 'month_days' ? RHYTHM_LABELS.monthly : RHYTHM_LABELS[every];
}

/** 本周, 本半月, 本月, 本季度: the period of today as it is called; of several days in a month the day that is set: 15日. */
export function wordPeriod(rhythm: Rhythm, period: RhythmPeriod): string {
  switch (rhythm.every) {
    case 'none':
      return '';
    case 'weekly':
      return period.setFor === null ? '本周' : `本${wordWeekday(period.setFor)}`;
    case 'half_monthly':
      return partsOf(period.from).day === 1 ? '本月上半月' : '本月下半月';
    case 'monthly':
      return '本月';
    case 'month_days':
      return period.setFor === null ? '本月' : `本月${partsOf(period.setFor).day}日`;
    case 'quarterly':
      return '本季度';
  }
}

const HALF = 15;

/** Whether a text names days of a month, one after the other, or none. */
export function areMonthDays(text: string): boolean {
  return text === '' || text.split(SEPARATOR).every(isMonthDay);
}

function isMonthDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

/** The days that are written, in their order, each once. */
function monthDaysOf(text: string): readonly number[] {
  const days = text.split(SEPARATOR).filter(isMonthDay).map(Number);
  return [...new Set(days)].toSorted((one, other) => one - other);
}

function partOfMonth(wanted: readonly number[], day: LocalDate): RhythmPeriod {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const first = firstOf(year, month);
  const length = daysInMonth(year, month);
  // Without any day it is a month as it is.
  const days = [...new Set(wanted.map((one) => Math.min(one, length)))];
  const on = (one: number) => addDays(first, one - 1);
  if (days.length === 0) return { from: first, to: on(length), setFor: null };
  const ends = days.map((one, index) => {
    const next = days[index + 1];
    return next === undefined ? length : Math.floor((one + next) / 2);
  });
  const index = ends.findIndex((end) => dayOfMonth <= end);
  const [set = length, end = length] = [days[index], ends[index]];
  return { from: on(index === 0 ? 1 : (ends[index - 1] ?? 0) + 1), to: on(end), setFor: on(set) };
}

function firstOf(year: number, month: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-01`);
}

function daysSinceMonday(weekday: number): number {
  return (weekday + 6) % 7;
}

function wordWeekday(day: LocalDate): string {
  const labels: Readonly<Record<string, string>> = WEEKDAY_LABELS;
  return labels[String(weekdayOf(day))] ?? '';
}

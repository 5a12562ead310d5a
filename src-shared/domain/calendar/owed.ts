import { addDays, type LocalDate } from '../kernel/local-date';
import type { HolidayCalendar } from './holiday-table';
import { isRestAsKnown } from './rest-day';
import {
  isOwedIn,
  periodOf,
  type Rhythm,
  type RhythmPeriod,
  wordPeriod,
  wordRhythm,
} from './rhythm';

/** A kind of meeting or round of the studio's list. */
interface RecurringType {
  readonly name: string;
  readonly rhythm: Rhythm;
}

/** What was done, by the names of the list, with the day. */
interface DoneOnce {
  readonly name: string;
  readonly on: LocalDate;
}

/** Something that is done again and again and was not done yet in the days in which it is due. */
export interface Owed {
  readonly name: string;
  /** 本周五, 本月, 本季度. */
  readonly when: string;
}

/** The same in the calendar. */
export interface Recurring {
  readonly name: string;
  /** The day that is set for it, else the last workday of its week, half month, month or quarter. */
  readonly on: LocalDate;
  /** 每周五; 每月，这天以前哪天都行. */
  readonly often: string;
}

/**
 * What of a studio's list was not done yet this week, half month, month or quarter: 三会一体, 510圆桌会议, 民情分析会, 每月5日、15日、25日巡查,
 * 每周入户走访 (S0, S2, S4), in the order of the list.
 * @param done whatever was done: what was never done is not asked for, see `isOwedIn`
 */
export function owedOf(
  types: readonly RecurringType[],
  done: readonly DoneOnce[],
  today: LocalDate,
): readonly Owed[] {
  return types.flatMap(({ name, rhythm }) => {
    const period = periodOf(rhythm, today);
    return period !== null && isOwedIn(rhythm, period, daysOf(name, done))
      ? [{ name, when: wordPeriod(rhythm, period) }]
      : [];
  });
}

interface AskedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly holidays: HolidayCalendar;
}

/**
 * What is to be held or walked on these days and was not yet: the calendar of S0 (每周五, 每月10日, 每月5日、15日、25日) and of S2
 * and S4 (每半月, 每月, 每季度), by day and in the order of the list. What was missed in a period that is over cannot be made
 * up, and stands nowhere.
 */
export function recurringOf(
  types: readonly RecurringType[],
  done: readonly DoneOnce[],
  { from, to, today, holidays }: AskedDays,
): readonly Recurring[] {
  return types
    .flatMap(({ name, rhythm }) => {
      const days = daysOf(name, done);
      return periodsBetween(rhythm, from < today ? today : from, to)
        .filter((period) => isOwedIn(rhythm, period, days))
        .map((period) => ({
          ...{ name, on: period.setFor ?? lastWorkday(period, holidays) },
          often: `${wordRhythm(rhythm)}${period.setFor === null ? '，这天以前哪天都行' : ''}`,
        }));
    })
    .filter(({ on }) => from <= on && on <= to)
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

function daysOf(name: string, done: readonly DoneOnce[]): readonly LocalDate[] {
  return done.filter((one) => one.name === name).map(({ on }) => on);
}

/** Every period of which a day lies in these, the first of them with the day from which it is asked. */
function periodsBetween(rhythm: Rhythm, from: LocalDate, to: LocalDate): readonly RhythmPeriod[] {
  const periods: RhythmPeriod[] = [];
  let period = periodOf(rhythm, from);
  while (period !== null && period.from <= to) {
    periods.push(period);
    const next = addDays(period.to, 1);
    // The last day that the calendar knows has no next one.
    period = next > period.to ? periodOf(rhythm, next) : null;
  }
  return periods;
}

/** A period without any workday ends as it does. */
function lastWorkday({ from, to }: RhythmPeriod, holidays: HolidayCalendar): LocalDate {
  for (let day = to; day >= from; day = addDays(day, -1))
    if (!isRestAsKnown(day, holidays)) return day;
  return to;
}

import {
  isOwedIn,
  NO_RHYTHM,
  periodOf,
  type Rhythm,
  wordPeriod,
  wordRhythm,
} from '@shared/domain/calendar/rhythm';
import { rhythmSchema } from '@shared/domain/calendar/rhythm-schema';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

const WEEKLY: Rhythm = { ...NO_RHYTHM, every: 'weekly' };
const FRIDAYS: Rhythm = { ...WEEKLY, weekday: '5' };
const SUNDAYS: Rhythm = { ...WEEKLY, weekday: '0' };
const HALVES: Rhythm = { ...NO_RHYTHM, every: 'half_monthly' };
const MONTHLY: Rhythm = { ...NO_RHYTHM, every: 'monthly' };
const QUARTERLY: Rhythm = { ...NO_RHYTHM, every: 'quarterly' };
const daysOf = (monthDays: string): Rhythm => ({ ...NO_RHYTHM, every: 'month_days', monthDays });

const since = (rhythm: Rhythm, on: string): Rhythm => ({ ...rhythm, since: localDate(on) });

describe('the period that a day lies in', () => {
  it.each([
    // bug: Sunday taken for the first day of a week, so that Sunday's meeting counts for the week after
    ['a Sunday', WEEKLY, '2026-11-29', '2026-11-23', '2026-11-29', null],
    ['a Monday', WEEKLY, '2026-11-30', '2026-11-30', '2026-12-06', null],
    ['a Friday that is set', FRIDAYS, '2026-12-01', '2026-11-30', '2026-12-06', '2026-12-04'],
    ['a Sunday that is set', SUNDAYS, '2026-12-01', '2026-11-30', '2026-12-06', '2026-12-06'],
    ['the 15th', HALVES, '2026-11-15', '2026-11-01', '2026-11-15', null],
    // bug: the second half is 15 days long everywhere, and the 31st belongs to nothing
    ['a 31st', HALVES, '2026-12-31', '2026-12-16', '2026-12-31', null],
    ['February of a leap year', MONTHLY, '2028-02-29', '2028-02-01', '2028-02-29', null],
    ['December', QUARTERLY, '2026-12-31', '2026-10-01', '2026-12-31', null],
    ['January', QUARTERLY, '2027-01-01', '2027-01-01', '2027-03-31', null],
    // bug: held on the 9th instead of the 10th, and asked for once more on the 10th
    ['the month of one day', daysOf('10'), '2026-12-09', '2026-12-01', '2026-12-31', '2026-12-10'],
    [
      'before the first cut',
      daysOf('5、15、25'),
      '2026-12-10',
      '2026-12-01',
      '2026-12-10',
      '2026-12-05',
    ],
    [
      'between the cuts',
      daysOf('25,5，15'),
      '2026-12-11',
      '2026-12-11',
      '2026-12-20',
      '2026-12-15',
    ],
    [
      'after the last cut',
      daysOf('5、15、25'),
      '2026-12-31',
      '2026-12-21',
      '2026-12-31',
      '2026-12-25',
    ],
    // bug: a day that February has not makes a day that no calendar knows
    [
      'a day that is not there',
      daysOf('30、31'),
      '2026-02-10',
      '2026-02-01',
      '2026-02-28',
      '2026-02-28',
    ],
    ['no day written', daysOf(''), '2026-02-10', '2026-02-01', '2026-02-28', null],
  ] as const)('%s', (_, rhythm, day, from, to, setFor) => {
    expect(periodOf(rhythm, localDate(day))).toEqual({ from, to, setFor });
  });

  it('there is none without a rhythm', () => {
    expect(periodOf(NO_RHYTHM, localDate('2026-12-01'))).toBeNull();
  });

  it.each([WEEKLY, FRIDAYS, HALVES, MONTHLY, QUARTERLY, daysOf('1、2、31'), daysOf('5、15、25')])(
    'every day of a year lies in its own: %o',
    (rhythm) => {
      const days = Array.from({ length: 366 }, (_, index) =>
        addDays(localDate('2027-01-01'), index),
      );
      const periods = days.map((day) => periodOf(rhythm, day));
      days.forEach((day, index) => {
        const period = periods[index];
        expect(period && period.from <= day && day <= period.to).toBe(true);
        expect(period && periodOf(rhythm, period.from)).toEqual(period);
        expect(period && periodOf(rhythm, period.to)).toEqual(period);
      });
    },
  );
});

describe('whether it is owed', () => {
  const today = localDate('2026-12-02');
  it.each([
    ['held this week', WEEKLY, ['2026-11-30'], false],
    ['held last week', WEEKLY, ['2026-11-29'], true],
    // bug: one that was held early in the week is asked for again on its day
    ['held before the day that is set', FRIDAYS, ['2026-12-01'], false],
    ['held last month', MONTHLY, ['2026-11-30'], true],
    ['held in this quarter', QUARTERLY, ['2026-10-01'], false],
    // bug: whoever turns 会议 on is told at once of seven that other cities hold
    ['never held', QUARTERLY, [], false],
    // bug: a first one on a later day makes one of an earlier period owed
    ['held for the first time after that', WEEKLY, ['2026-12-07'], false],
    ['asked for from a day before', since(WEEKLY, '2026-11-01'), [], true],
    ['asked for from a day in this week', since(WEEKLY, '2026-12-06'), [], true],
    ['asked for from next week', since(WEEKLY, '2026-12-07'), [], false],
    ['asked for from the day after the one that is set', since(FRIDAYS, '2026-12-05'), [], false],
    ['held before it was to be asked for', since(WEEKLY, '2026-12-07'), ['2026-11-29'], false],
  ] as const)('%s', (_, rhythm, done, owed) => {
    const period = periodOf(rhythm, today);
    expect(period && isOwedIn(rhythm, period, done.map(localDate))).toBe(owed);
  });
});

describe('in words', () => {
  it.each([
    [FRIDAYS, '每周五', '本周五'],
    [WEEKLY, '每周', '本周'],
    [HALVES, '每半月', '本月上半月'],
    [MONTHLY, '每月', '本月'],
    [daysOf('15, 5'), '每月5日、15日', '本月5日'],
    [QUARTERLY, '每季度', '本季度'],
  ] as const)('%o', (rhythm, words, now) => {
    const period = periodOf(rhythm, localDate('2026-12-02'));
    expect(wordRhythm(rhythm)).toBe(words);
    expect(period && wordPeriod(rhythm, period)).toBe(now);
  });

  it('refuses a day that no month has', () => {
    expect(rhythmSchema.safeParse(daysOf('5、32')).success).toBe(false);
    expect(rhythmSchema.safeParse(daysOf('每月')).success).toBe(false);
    expect(rhythmSchema.safeParse(daysOf('5、 15，25')).success).toBe(true);
  });
});

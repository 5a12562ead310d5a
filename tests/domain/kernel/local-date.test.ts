import {
  addDays,
  ageOn,
  daysBetween,
  formatChineseDate,
  isLocalDate,
  localDate,
  weekdayOf,
  wordDaysLeft,
} from '@shared/domain/kernel/local-date';
import { localDateSchema } from '@shared/domain/kernel/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';

describe('日期是否存在', () => {
  test.each([
    ['平年二月没有29日', '2026-02-29', false],
    ['二月没有30日', '2026-02-30', false],
    ['闰年二月有29日', '2028-02-29', true],
    ['整百年不是闰年', '2100-02-29', false],
    ['整四百年是闰年', '2000-02-29', true],
    ['十一月没有31日', '2026-11-31', false],
    ['没有十三月', '2026-13-01', false],
    ['没有零日', '2026-01-00', false],
    ['年份多打一位', '20260-01-01', false],
    ['十九世纪视为打错', '1899-12-31', false],
    ['不补零', '2026-1-5', false],
    ['后面多字', '2026-01-05 ', false],
    ['空', '', false],
  ])('%s：%s', (_name, text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
    expect(localDateSchema.safeParse(text).success).toBe(expected);
    if (expected) expect(localDate(text)).toBe(text);
    else expect(() => localDate(text)).toThrow(RangeError);
  });

  test('不存在的日期得到一句中文说明', () => {
    const result = localDateSchema.safeParse('2026-02-30');
    expect(result.error?.issues[0]?.message).toContain('没有这一天');
  });
});

describe('日期加减', () => {
  test.each([
    ['跨年', '2026-12-31', 1, '2027-01-01'],
    ['闰年二月末', '2028-02-28', 1, '2028-02-29'],
    ['平年二月末', '2026-02-28', 1, '2026-03-01'],
    ['往回跨年', '2027-01-01', -1, '2026-12-31'],
    ['曾有夏令时的年份不少一天', '1986-05-03', 1, '1986-05-04'],
    ['美国夏令时开始之日', '2026-03-08', 1, '2026-03-09'],
  ])('%s', (_name, from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('加了再数，总是相等；星期每天进一', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(days, days, (start, step) => {
        const from = addDays(day('2026-11-19'), start);
        const to = addDays(from, step);
        expect(daysBetween(from, to)).toBe(step);
        expect(weekdayOf(addDays(from, 1))).toBe((weekdayOf(from) + 1) % 7);
      }),
    );
  });

  test.each([
    ['2999-12-31', 15, '2999-12-31'],
    ['2999-12-20', 15, '2999-12-31'],
    ['1900-01-01', -6, '1900-01-01'],
  ])('%s 加 %i 天停在认得的日子里（曾经：打不开写了 2999 年期限的案件）', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  test.each([
    ['2026-11-19', 4],
    ['2026-11-22', 0],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
  ])('%s 是星期 %i', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });
});

describe('周岁', () => {
  test.each([
    ['十八岁生日前一天仍是未成年人', '2008-11-20', '2026-11-19', 17],
    ['十八岁生日当天是成年人', '2008-11-19', '2026-11-19', 18],
    ['2月29日出生，平年2月28日未满', '2008-02-29', '2026-02-28', 17],
    ['2月29日出生，平年3月1日已满', '2008-02-29', '2026-03-01', 18],
  ])('%s', (_name, birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });
});

test.each([
  [3, '还剩 3 天'],
  [0, '今天到期'],
  [-2, '已过 2 天'],
])('剩 %i 天说“%s”', (days, words) => {
  expect(wordDaysLeft(days)).toBe(words);
});

test('成文日期不补零（GB/T 9704）', () => {
  expect(formatChineseDate(day('2026-01-05'))).toBe('2026年1月5日');
});

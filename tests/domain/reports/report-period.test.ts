import { addDays, daysBetween, localDate } from '@shared/domain/kernel/local-date';
import {
  formatPeriod,
  isWithin,
  monthsUpTo,
  periodOf,
  reportMonthOf,
  yearPeriodOf,
} from '@shared/domain/reports/period';
import { describe, expect, test } from 'vitest';

describe('统计期', () => {
  test.each([
    ['自然月', '2026-11', null, '2026-11-01', '2026-11-30'],
    ['自然月，平年二月', '2026-02', null, '2026-02-01', '2026-02-28'],
    ['自然月，闰年二月', '2028-02', null, '2028-02-01', '2028-02-29'],
    ['自然月，整百年不闰', '2100-02', null, '2100-02-01', '2100-02-28'],
    ['自然月，十二月', '2026-12', null, '2026-12-01', '2026-12-31'],
    ['截止 25 日', '2026-11', 25, '2026-10-26', '2026-11-25'],
    ['截止 25 日，一月跨年', '2027-01', 25, '2026-12-26', '2027-01-25'],
    ['截止 28 日，平年二月', '2026-02', 28, '2026-01-29', '2026-02-28'],
    ['截止 28 日，平年三月从 1 日起', '2026-03', 28, '2026-03-01', '2026-03-28'],
    ['截止 28 日，闰年三月从 2 月 29 日起', '2028-03', 28, '2028-02-29', '2028-03-28'],
    ['截止 1 日', '2026-03', 1, '2026-02-02', '2026-03-01'],
    ['日历可表示的第一个月，从它的第一天起', '1900-01', 25, '1900-01-01', '1900-01-25'],
  ])('%s', (_name, month, cutOffDay, from, to) => {
    expect(periodOf(month, cutOffDay)).toEqual({ from, to });
  });

  test.each([
    ['自然年', '2026-11', null, '2026-01-01', '2026-11-30'],
    ['自然年一月', '2026-01', null, '2026-01-01', '2026-01-31'],
    ['截止 25 日的报告年从上年 12 月 26 日起', '2026-11', 25, '2025-12-26', '2026-11-25'],
    ['截止 25 日的一月', '2026-01', 25, '2025-12-26', '2026-01-25'],
  ])('本年累计：%s', (_name, month, cutOffDay, from, to) => {
    expect(yearPeriodOf(month, cutOffDay)).toEqual({ from, to });
  });

  test.each([null, 1, 15, 25, 28])('每一天恰好落在一个统计期里（截止日 %s）', (cutOffDay) => {
    let day = localDate('2027-12-20');
    for (let count = 0; count < 440; count += 1) {
      const month = reportMonthOf(day, cutOffDay);
      expect(isWithin(day, periodOf(month, cutOffDay)), `${day} in ${month}`).toBe(true);
      day = addDays(day, 1);
    }
  });

  test.each([null, 25, 28])('相邻统计期首尾相接，不重不漏（截止日 %s）', (cutOffDay) => {
    const months = monthsUpTo('2028-12');
    months.slice(1).forEach((month, index) => {
      const before = periodOf(months[index] ?? '', cutOffDay);
      expect(daysBetween(before.to, periodOf(month, cutOffDay).from)).toBe(1);
    });
  });

  test('十三月、零截止日不是统计期', () => {
    expect(() => periodOf('2026-13', null)).toThrow(RangeError);
    expect(() => periodOf('2026-11', 0)).toThrow(RangeError);
    expect(() => periodOf('2026-11', 29)).toThrow(RangeError);
  });

  test('月份按公文写法，不补零', () => {
    expect(formatPeriod('2026-03')).toBe('2026年3月');
  });
});

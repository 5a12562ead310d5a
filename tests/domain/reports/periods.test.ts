import { localDate } from '@shared/domain/kernel/local-date';
import {
  formatPeriod,
  monthsOf,
  periodBefore,
  periodKindOf,
  periodOf,
  sameOfLastYear,
  yearPeriodOf,
} from '@shared/domain/reports/period';
import { describe, expect, test } from 'vitest';

const period = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

describe('统计期：月、季度、半年、年、任意一段', () => {
  test.each([
    ['2026-11', 'month'],
    ['2026-Q4', 'quarter'],
    ['2026-H2', 'half'],
    ['2026', 'year'],
    ['2026-01-05..2026-03-04', 'span'],
    ['2026-03-04..2026-03-04', 'span'],
  ])('%s 是 %s', (key, kind) => {
    expect(periodKindOf(key)).toBe(kind);
  });

  test.each([
    '',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '26',
    '2026-3',
    '1899',
    '2026-03-04..2026-03-03',
    '2026-02-30..2026-03-03',
    '2026-01-01..2026-01-02..2026-01-03',
    '2026-01-01',
  ])('%s 不是统计期', (key) => {
    expect(periodKindOf(key)).toBeNull();
    expect(() => periodOf(key, null)).toThrow(RangeError);
  });

  test.each([
    ['2026-Q1', null, period('2026-01-01', '2026-03-31')],
    ['2028-Q1', 28, period('2027-12-29', '2028-03-28')],
    ['2026-Q4', 25, period('2026-09-26', '2026-12-25')],
    ['2026-H1', null, period('2026-01-01', '2026-06-30')],
    ['2026-H2', 25, period('2026-06-26', '2026-12-25')],
    ['2026', null, period('2026-01-01', '2026-12-31')],
    ['2026', 25, period('2025-12-26', '2026-12-25')],
    ['2026-01-05..2026-03-04', 25, period('2026-01-05', '2026-03-04')],
  ])('%s（截止日 %s）的第一天和最后一天', (key, cutOffDay, days) => {
    expect(periodOf(key, cutOffDay)).toEqual(days);
  });

  test.each([
    ['2026-11', '2026-10'],
    ['2026-01', '2025-12'],
    ['2026-Q1', '2025-Q4'],
    ['2026-Q3', '2026-Q2'],
    ['2026-H2', '2026-H1'],
    ['2026-H1', '2025-H2'],
    ['2026', '2025'],
    ['2026-03-01..2026-03-31', '2026-01-29..2026-02-28'],
    ['1900-01', null],
    ['1900-Q1', null],
    ['1900', null],
    ['1900-01-01..1900-01-02', null],
  ])('%s 的上一期是 %s', (key, before) => {
    expect(periodBefore(key)).toBe(before);
  });

  test.each([
    ['2026-11', '2025-11'],
    ['2026-Q4', '2025-Q4'],
    ['2026-H1', '2025-H1'],
    ['2026', '2025'],
    ['2028-02-29..2028-03-04', '2027-02-28..2027-03-04'],
    ['1900-11', null],
    ['1900-03-01..1900-03-02', null],
  ])('%s 的去年同期是 %s', (key, same) => {
    expect(sameOfLastYear(key)).toBe(same);
  });

  test.each([
    ['2026-Q4', null, period('2026-01-01', '2026-12-31')],
    ['2026-Q2', 25, period('2025-12-26', '2026-06-25')],
    ['2026-H1', null, period('2026-01-01', '2026-06-30')],
    ['2026-01-05..2026-03-04', null, null],
  ])('%s（截止日 %s）的本年累计', (key, cutOffDay, days) => {
    expect(yearPeriodOf(key, cutOffDay)).toEqual(days);
  });

  test('一年的月恰好是各季度、各半年的月，首尾相接', () => {
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].flatMap(monthsOf);
    expect(quarters).toEqual(monthsOf('2026'));
    expect(['2026-H1', '2026-H2'].flatMap(monthsOf)).toEqual(monthsOf('2026'));
  });

  test.each([
    ['2026-11', '2026年11月'],
    ['2026-Q4', '2026年第四季度'],
    ['2026-H1', '2026年上半年'],
    ['2026', '2026年度'],
    ['2026-01-05..2026-03-04', '2026年1月5日至2026年3月4日'],
  ])('%s 写成 %s', (key, text) => {
    expect(formatPeriod(key)).toBe(text);
  });
});

import { chipsOf, type DayAim, readTypedDay } from '@renderer/components/day/read-typed-day';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

/** A Sunday: the last day of its week, where a week that begins on Sunday would answer another Monday. */
const today = localDate('2026-11-22');

describe('手打的日期', () => {
  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026-11-5', '2026-11-05'],
    ['2026.11.5', '2026-11-05'],
    ['2026/11/5', '2026-11-05'],
    ['20261105', '2026-11-05'],
    ['2026年11月5日', '2026-11-05'],
    ['2026年11月5号', '2026-11-05'],
    ['２０２６－１１－０５', '2026-11-05'],
    [' 2026 11 5 ', '2026-11-05'],
    ['11-5', '2026-11-05'],
    ['11月5日', '2026-11-05'],
    ['2024-2-29', '2024-02-29'],
  ])('%s 读作 %s', (typed, expected) => {
    expect(readTypedDay(typed, today)).toBe(expected);
    // A day that is written out means the same wherever it is typed.
    if (/^\D*[2２][0０]/.test(typed.trim()))
      for (const aim of ['past', 'future'] as const)
        expect(readTypedDay(typed, today, aim)).toBe(expected);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2025-2-29',
    '0000-01-01',
    '26-11-05',
    '11',
    '2026-11',
    '2026-11-05-01',
    '改天',
    '周八',
    '上上上周五',
    '32号',
    '0号',
    '2026-11-0x',
    '',
    '--',
  ])('%s 不是一天', (typed) => {
    for (const aim of ['past', 'future', 'around', 'any'] as const)
      expect(readTypedDay(typed, today, aim)).toBeNull();
  });
});

describe('说出来的日子（补记上周的事和约以后的事，同一个“周二”不是同一天）', () => {
  it.each<[string, string, DayAim, string]>([
    ['今天', '2026-11-22', 'past', '2026-11-22'],
    ['昨天', '2026-03-01', 'past', '2026-02-28'],
    ['前天', '2026-01-01', 'past', '2025-12-30'],
    ['大前天', '2026-11-22', 'past', '2026-11-19'],
    ['明天', '2026-12-31', 'future', '2027-01-01'],
    ['30天后', '2026-12-31', 'future', '2027-01-30'],
    ['3天前', '2026-03-01', 'past', '2026-02-26'],
    // 2026-11-27 is a Friday, 2026-11-23 a Monday.
    ['周二', '2026-11-27', 'past', '2026-11-24'],
    ['星期二', '2026-11-27', 'past', '2026-11-24'],
    ['礼拜二', '2026-11-27', 'past', '2026-11-24'],
    ['周2', '2026-11-27', 'past', '2026-11-24'],
    ['周二', '2026-11-27', 'future', '2026-12-01'],
    ['周二', '2026-11-27', 'around', '2026-11-24'],
    ['周二', '2026-11-23', 'past', '2026-11-17'],
    ['周五', '2026-11-27', 'past', '2026-11-27'],
    ['周五', '2026-11-27', 'future', '2026-11-27'],
    ['周日', '2026-11-22', 'past', '2026-11-22'],
    ['周天', '2026-11-23', 'past', '2026-11-22'],
    ['周一', '2026-11-22', 'past', '2026-11-16'],
    ['上周五', '2026-11-22', 'past', '2026-11-13'],
    ['上周五', '2026-11-23', 'past', '2026-11-20'],
    ['上个星期五', '2026-11-23', 'past', '2026-11-20'],
    ['上上周五', '2026-11-23', 'past', '2026-11-13'],
    ['下周一', '2026-11-22', 'future', '2026-11-23'],
    ['本周三', '2026-11-27', 'future', '2026-11-25'],
    ['3号', '2026-11-29', 'past', '2026-11-03'],
    ['30号', '2026-11-29', 'past', '2026-10-30'],
    ['3日', '2026-11-29', 'future', '2026-12-03'],
    ['30号', '2026-01-02', 'past', '2025-12-30'],
    ['5号', '2026-12-29', 'future', '2027-01-05'],
    ['12.3', '2026-11-29', 'past', '2026-12-03'],
    ['12.30', '2026-01-05', 'past', '2025-12-30'],
    ['1.5', '2026-12-20', 'future', '2027-01-05'],
    ['11.5', '2026-11-29', 'future', '2026-11-05'],
    ['12.3', '2026-11-29', 'future', '2026-12-03'],
  ])('%s，%s，%s：%s', (typed, day, aim, expected) => {
    expect(readTypedDay(typed, localDate(day), aim)).toBe(expected);
  });

  it('上个月没有31号，就不编一天出来', () => {
    expect(readTypedDay('31号', localDate('2026-12-30'), 'past')).toBeNull();
  });

  it('点一下就填上的日子：过去七天里的六天，写着星期几，说法和打字读出来的一样', () => {
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-27', '2026-01-01'].map(localDate)) {
      for (const { word, on } of chipsOf(day, 'future'))
        expect(readTypedDay(word, day, 'future')).toBe(on);
      const chips = chipsOf(day, 'past');
      expect(chips).toHaveLength(6);
      for (const { word, on } of chips) expect(readTypedDay(word, day, 'past')).toBe(on);
    }
    expect(chipsOf(localDate('2026-11-27'), 'past').map(({ word }) => word)).toEqual([
      '今天',
      '昨天',
      '前天',
      '周二',
      '周一',
      '上周日',
    ]);
    expect(chipsOf(today, 'any')).toEqual([]);
  });
});

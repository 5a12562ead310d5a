import { readTypedDay } from '@renderer/components/day/read-typed-day';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

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
    '明天',
    '2026-11-0x',
    '',
    '--',
  ])('%s 不是一天', (typed) => {
    expect(readTypedDay(typed, today)).toBeNull();
  });
});

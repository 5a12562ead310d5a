import { mondayOf, weeksOfMonth } from '@renderer/components/day/month-days';
import { addMonths, localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

describe('月历', () => {
  it('从周一排起，首尾补满整周', () => {
    const weeks = weeksOfMonth(localDate('2026-11-22'));
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('周一正好是 1 日、月末正好是周日的月份不多排一周', () => {
    // February 2027: 1st is a Monday, 28th a Sunday.
    expect(weeksOfMonth(localDate('2027-02-10'))).toHaveLength(4);
  });

  it('星期日属于它前面的那个周一', () => {
    expect(mondayOf(localDate('2026-11-22'))).toBe('2026-11-16');
  });

  it.each([
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
  ] as const)('%s 加 %i 个月是 %s', (from, months, expected) => {
    expect(addMonths(localDate(from), months)).toBe(expected);
  });
});

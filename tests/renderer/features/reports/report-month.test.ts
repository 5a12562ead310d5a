import { likelyMonth, shiftMonth } from '@renderer/features/reports/report-month';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

describe('月报的月份', () => {
  it('跨年前后翻月', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  });

  it.each([
    ['2026-11-10', '2026-10'],
    ['2026-11-11', '2026-11'],
    ['2026-01-03', '2025-12'],
  ])('%s 打开时先给 %s', (today, month) => {
    expect(likelyMonth(localDate(today))).toBe(month);
  });
});

import { localDate } from '@shared/domain/kernel/local-date';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import { describe, expect, it } from 'vitest';

describe('报表打开时先给哪一期', () => {
  it.each([
    ['month', '2026-11-10', '2026-10'],
    ['month', '2026-11-11', '2026-11'],
    ['month', '2026-01-03', '2025-12'],
    ['quarter', '2026-10-31', '2026-Q3'],
    ['quarter', '2026-11-01', '2026-Q4'],
    ['half', '2026-01-31', '2025-H2'],
    ['half', '2026-02-01', '2026-H1'],
    ['year', '2027-01-15', '2026'],
    ['year', '2026-02-01', '2026'],
  ] as const)('%s，%s 打开时先给 %s', (kind, today, period) => {
    expect(likelyPeriod(kind, localDate(today))).toBe(period);
  });

  it('日历的头一年以前没有统计期（错：翻到负数年）', () => {
    expect(likelyPeriod('year', localDate('1900-01-05'))).toBe('1900');
  });
});

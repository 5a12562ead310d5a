import { offeredPeriods, periodHolding } from '@renderer/features/reports/report-period';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

describe('报表的统计期', () => {
  it('换一种报表，统计期跟着过去：看着八月换季报，是三季度（错：跳回今天）', () => {
    expect(periodHolding('2025-08', 'quarter')).toBe('2025-Q3');
    expect(periodHolding('2025-Q3', 'half')).toBe('2025-H2');
    expect(periodHolding('2025-H2', 'year')).toBe('2025');
    expect(periodHolding('2025-H2', 'month')).toBe('2025-07');
  });

  it('可以选的从下一期往回数，正看着的总在里面', () => {
    const quarters = offeredPeriods('quarter', localDate('2026-11-19'), '2019-Q2');
    expect(quarters.slice(0, 3)).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
    expect(quarters.at(-1)).toBe('2019-Q2');
    expect(new Set(quarters).size).toBe(quarters.length);
  });

  it('日历的头一个月以前没有统计期（错：翻到负数年）', () => {
    expect(offeredPeriods('month', localDate('1900-01-05'), '1900-01').at(-1)).toBe('1900-01');
  });
});

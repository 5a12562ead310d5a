import { anchorDayOf, sampleMonthOf } from '@main/services/sample/sample-days';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

describe('示例数据落在哪个月', () => {
  it.each([
    ['16 日起：当月，到今天为止', '2026-11-16', '2026-11', '2026-11-01', '2026-11-16'],
    ['15 日以前：上个月，整月', '2026-11-15', '2026-10', '2026-10-01', '2026-10-31'],
    ['1 日：上个月', '2026-03-01', '2026-02', '2026-02-01', '2026-02-28'],
    ['1 月上旬：上一年的 12 月', '2027-01-05', '2026-12', '2026-12-01', '2026-12-31'],
    ['月末最后一天', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
  ])('%s', (_name, today, month, from, to) => {
    expect(sampleMonthOf(localDate(today))).toEqual({ month, from, to });
  });

  it('份额 0 是月初，份额 1 是最后一天', () => {
    const today = localDate('2026-11-22');
    expect(anchorDayOf({ kind: 'in_month', share: 0 }, today)).toBe('2026-11-01');
    expect(anchorDayOf({ kind: 'in_month', share: 1 }, today)).toBe('2026-11-22');
    expect(anchorDayOf({ kind: 'days_ago', days: 22 }, today)).toBe('2026-10-31');
  });
});

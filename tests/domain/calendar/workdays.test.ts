import { endOfSpan } from '@shared/domain/calendar/span';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';
import { PUBLISHED_CALENDAR } from '../../support/holidays';

describe('按工作日数的期限', () => {
  test.each([
    ['当天不算，一周里的三天', '2026-11-16', 3, '2026-11-19', false, false],
    ['周末不算', '2026-11-05', 3, '2026-11-10', true, false],
    ['国庆不算，调休上班的星期六算', '2026-09-30', 3, '2026-10-10', true, false],
    ['星期六收到，从星期一数起', '2026-11-21', 1, '2026-11-23', true, false],
    ['数到没有公布安排的年份：每天都数，暂定', '2026-12-30', 3, '2027-01-02', false, true],
  ])('%s', (_name, from, workdays, dueOn, isRolled, isProvisional) => {
    const end = endOfSpan(day(from), { workdays }, PUBLISHED_CALENDAR);
    expect(end).toEqual({ dueOn, isRolled, isProvisional });
  });

  test('日历的尽头不会数个没完', () => {
    const last = day('2999-12-31');
    const newYear = { name: '元旦', from: day('2999-01-01'), to: day('2999-01-01') };
    const table = { year: 2999, source: '通知', holidays: [newYear], makeupWorkdays: [] };
    const end = endOfSpan(last, { workdays: 3 }, new Map([[2999, table]]));
    expect(end).toEqual({ dueOn: last, isRolled: false, isProvisional: true });
  });
});

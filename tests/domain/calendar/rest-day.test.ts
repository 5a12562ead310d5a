import { isRestDay, rollForward } from '@shared/domain/calendar/rest-day';
import { endOfSpan } from '@shared/domain/calendar/span';
import { addDays } from '@shared/domain/kernel/local-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';
import { PUBLISHED_CALENDAR } from '../../support/holidays';

describe('休息日', () => {
  test.each([
    ['平常的星期四', '2026-11-19', false],
    ['平常的星期六', '2026-11-21', true],
    ['春节', '2026-02-17', true],
    ['调休上班的星期六', '2026-02-14', false],
    ['调休上班的星期日', '2026-01-04', false],
    ['国庆节中的星期三', '2026-10-07', true],
    ['2027 年安排未公布，工作日也不知道', '2027-03-10', 'unknown'],
    ['2027 年安排未公布，星期日也不知道', '2027-03-14', 'unknown'],
  ])('%s', (_name, text, expected) => {
    expect(isRestDay(day(text), PUBLISHED_CALENDAR)).toBe(expected);
  });
});

describe('届满日顺延（民法典第203条）', () => {
  test.each([
    ['工作日不动', '2026-11-19', '2026-11-19', false, false],
    ['星期六顺延到星期一', '2026-11-21', '2026-11-23', true, false],
    ['届满日为节假日：国庆第一日顺延到8日', '2026-10-01', '2026-10-08', true, false],
    ['国庆后的星期六调休上班，不再顺延', '2026-10-10', '2026-10-10', false, false],
    ['春节届满，顺延到24日', '2026-02-16', '2026-02-24', true, false],
    ['跨年：2025年最后一日是工作日', '2025-12-31', '2025-12-31', false, false],
    ['跨年：元旦届满，4日调休上班', '2026-01-02', '2026-01-04', true, false],
    ['2027 未公布：不顺延，暂定', '2027-01-01', '2027-01-01', false, true],
    ['2027 未公布：星期日也不顺延，暂定', '2027-05-02', '2027-05-02', false, true],
  ])('%s', (_name, from, dueOn, isRolled, isProvisional) => {
    expect(rollForward(day(from), PUBLISHED_CALENDAR)).toEqual({ dueOn, isRolled, isProvisional });
  });

  test('顺延途中走进没有公布的年份：停在原日，暂定', () => {
    const onlyUntilYearEnd = new Map([
      [
        2022,
        {
          year: 2022,
          source: '国务院办公厅通知',
          holidays: [{ name: '元旦', from: day('2022-12-31'), to: day('2022-12-31') }],
          makeupWorkdays: [],
        },
      ],
    ]);
    expect(rollForward(day('2022-12-31'), onlyUntilYearEnd)).toEqual({
      dueOn: '2022-12-31',
      isRolled: false,
      isProvisional: true,
    });
  });

  test('结果从不早于原日，并且总是工作日，除非暂定', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 729 }), (offset) => {
        const from = addDays(day('2025-01-01'), offset);
        const { dueOn, isRolled, isProvisional } = rollForward(from, PUBLISHED_CALENDAR);
        expect(dueOn >= from).toBe(true);
        expect(isRolled).toBe(dueOn !== from);
        if (!isProvisional) expect(isRestDay(dueOn, PUBLISHED_CALENDAR)).toBe(false);
      }),
    );
  });
});

describe('期间的最后一日（民法典第201条：开始的当日不计）', () => {
  test.each([
    ['生效当日不计入', '2026-11-12', 1, '2026-11-13'],
    ['三十日从次日数起', '2026-11-02', 30, '2026-12-02'],
    ['届满日为节假日（中秋）', '2026-08-26', 30, '2026-09-28'],
    ['届满日为调休的星期日，照常', '2026-08-21', 30, '2026-09-20'],
    ['闰年：2028 年未公布，暂定', '2028-01-30', 30, '2028-02-29'],
    ['跨年：落在未公布的 2027 年', '2026-12-10', 30, '2027-01-09'],
    ['跨年：2025 年末到 2026 年', '2025-12-05', 30, '2026-01-04'],
  ])('%s', (_name, startsOn, limit, dueOn) => {
    expect(endOfSpan(day(startsOn), { days: limit }, PUBLISHED_CALENDAR).dueOn).toBe(dueOn);
  });

  test('认得的最后一天是休息日：停在那里，标明暂定，不会一直找下去', () => {
    const lastYear = { year: 2999, source: '某通知', makeupWorkdays: [], holidays: [] };
    const newYearsEve = { name: '假', from: day('2999-12-30'), to: day('2999-12-31') };
    const calendar = new Map([[2999, { ...lastYear, holidays: [newYearsEve] }]]);
    expect(endOfSpan(day('2999-12-20'), { days: 30 }, calendar)).toEqual({
      dueOn: '2999-12-31',
      isRolled: false,
      isProvisional: true,
    });
  });

  test('2027 未公布的期限标明暂定', () => {
    expect(endOfSpan(day('2026-12-10'), { days: 30 }, PUBLISHED_CALENDAR).isProvisional).toBe(true);
    expect(endOfSpan(day('2026-11-02'), { days: 30 }, PUBLISHED_CALENDAR).isProvisional).toBe(
      false,
    );
  });
});

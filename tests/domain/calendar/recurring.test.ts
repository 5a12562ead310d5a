import type { HolidayTable } from '@shared/domain/calendar/holiday-table';
import { recurringOf } from '@shared/domain/calendar/owed';
import { NO_RHYTHM, type Rhythm } from '@shared/domain/calendar/rhythm';
import { localDate } from '@shared/domain/kernel/local-date';
import { USUAL_MEETINGS } from '@shared/domain/studio/meeting-settings';
import { USUAL_ROUNDS } from '@shared/domain/studio/round-settings';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-12-02';
const FROM_LONG_AGO = localDate('2026-01-01');

/** 12月4日 例会 (每周五), one a line. */
function told(
  types: readonly { readonly name: string; readonly rhythm: Rhythm }[],
  [from, to]: readonly [string, string],
  done: readonly (readonly [name: string, on: string])[] = [],
  holidays = new Map<number, HolidayTable>(),
) {
  return recurringOf(
    types.map(({ name, rhythm }) => ({ name, rhythm: { ...rhythm, since: FROM_LONG_AGO } })),
    done.map(([name, on]) => ({ name, on: localDate(on) })),
    { from: localDate(from), to: localDate(to), today: localDate(TODAY), holidays },
  ).map(({ name, on, often }) => `${on.slice(5)} ${name} ${often}`);
}

describe('what recurs in the calendar', () => {
  it('the days of S0: 每周五, 每月10日, 每月5日、15日、25日 (bug: only the one of today)', () => {
    const named = (wanted: readonly string[]) =>
      [...USUAL_MEETINGS, ...USUAL_ROUNDS].filter(({ name }) => wanted.includes(name));
    const types = named(['下沉部门网格长联席会议', '社区专职网格员例会', '书记带头网格巡查']);
    expect(told(types, ['2026-12-01', '2026-12-31'])).toEqual([
      ...['12-04 社区专职网格员例会 每周五', '12-05 书记带头网格巡查 每月5日、15日、25日'],
      ...['12-10 下沉部门网格长联席会议 每月10日', '12-11 社区专职网格员例会 每周五'],
      ...['12-15 书记带头网格巡查 每月5日、15日、25日', '12-18 社区专职网格员例会 每周五'],
      ...['12-25 社区专职网格员例会 每周五', '12-25 书记带头网格巡查 每月5日、15日、25日'],
    ]);
  });

  it.each<[string, Partial<Rhythm>, string[]]>([
    // 13 December 2026 is a Sunday: nobody is sent to a meeting there by a calendar.
    ['每周', { every: 'weekly' }, ['12-04', '12-11', '12-18', '12-25']],
    ['每半月', { every: 'half_monthly' }, ['12-15', '12-31']],
    ['每月', { every: 'monthly' }, ['12-31']],
    ['每季度', { every: 'quarterly' }, ['12-31']],
    ['不定期', {}, []],
  ])('%s has no day of its own: the last workday of its time', (words, rhythm, days) => {
    const types = [{ name: '会', rhythm: { ...NO_RHYTHM, ...rhythm } }];
    expect(told(types, ['2026-12-01', '2026-12-31'])).toEqual(
      days.map((day) => `${day} 会 ${words}，这天以前哪天都行`),
    );
  });

  it('a holiday at the end of its time is no workday', () => {
    const table: HolidayTable = {
      ...{ year: 2026, source: '', makeupWorkdays: [] },
      holidays: [{ name: '假', from: localDate('2026-12-30'), to: localDate('2026-12-31') }],
    } as never;
    const types = [{ name: '会', rhythm: { ...NO_RHYTHM, every: 'monthly' as const } }];
    expect(told(types, ['2026-12-01', '2026-12-31'], [], new Map([[2026, table]]))[0]).toMatch(
      /^12-29/,
    );
  });

  it('held or walked it is gone, its next time stays; what was missed before is asked for nowhere', () => {
    const types = [{ name: '会', rhythm: { ...NO_RHYTHM, every: 'weekly' as const } }];
    // Held on the Monday, and not in November at all.
    expect(told(types, ['2026-11-01', '2026-12-12'], [['会', '2026-11-30']])).toEqual([
      '12-11 会 每周，这天以前哪天都行',
    ]);
  });

  it('a day that is over stays while its week lasts (bug: gone on Saturday, though nobody held it)', () => {
    const friday = { ...NO_RHYTHM, every: 'weekly', weekday: '2' } as const;
    expect(told([{ name: '会', rhythm: friday }], ['2026-11-30', '2026-12-06'])).toEqual([
      '12-01 会 每周二',
    ]);
  });

  it('ends with the last day that the calendar knows', () => {
    const types = [{ name: '会', rhythm: { ...NO_RHYTHM, every: 'weekly' as const } }];
    expect(told(types, ['2999-12-28', '2999-12-31'])).toHaveLength(1);
  });
});

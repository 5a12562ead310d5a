import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import { DAY_GROUPS, dayGroupOf, inOrderOfDay } from '@shared/domain/case/dues/day-work';
import type { Lateness } from '@shared/domain/record/due';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';

const today = day('2026-11-22');

function item(
  kind: AgendaItem['kind'],
  on: string,
  startsAt: string | null,
  key: string,
): AgendaItem {
  return {
    ...{ kind, key, on: day(on), startsAt, lateness: 'calm' },
    ...{ caseId: 'c1', number: '（2026）人调字第1号' },
    ...{ applicants: ['王某'], respondents: ['李某'] },
    ...{ label: '', what: '', mark: null },
  };
}

describe('今日的分组', () => {
  it('今天的场次按时间先后，没定时间的排在后面，明天的另放；没有钟点的事在场次前面', () => {
    const items = inOrderOfDay([
      item('session', '2026-11-22', null, 'c'),
      item('session', '2026-11-22', '14:30', 'b'),
      item('session', '2026-11-23', '08:00', 'd'),
      item('session', '2026-11-22', '09:00', 'a'),
      item('mediation', '2026-11-22', null, 'e'),
    ]);
    expect(items.map((one) => [one.key, dayGroupOf(one, today)?.key])).toEqual([
      ['e', 'clocks'],
      ['a', 'sessions_today'],
      ['b', 'sessions_today'],
      ['c', 'sessions_today'],
      ['d', 'sessions_soon'],
    ]);
  });

  it.each<[string, string, Lateness, string | undefined, string]>([
    ['the day is over', '2026-11-21', 'late', 'obligations_late', 'obligations_late'],
    ['found unpaid before its day', '2026-11-23', 'late', undefined, 'obligations_late'],
    ['its day is today', '2026-11-22', 'soon', undefined, 'obligations_soon'],
  ])('money: %s', (_, on, lateness, byDay, whole) => {
    const due = { kind: 'obligation', on: day(on) } as const;
    expect(dayGroupOf({ ...due, lateness: null }, today)?.key).toBe(byDay);
    expect(dayGroupOf({ ...due, lateness }, today)?.key).toBe(whole);
  });

  it('页面上的先后照旧：今天的、要办的、往后的；每一组只有一处（bug: 两种事项用了同一个组名）', () => {
    const keys = DAY_GROUPS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const titlesOf = (half: string) =>
      DAY_GROUPS.filter((group) => group.half === half).map(({ title }) => title);
    expect(titlesOf('mediation')).toEqual([
      ...['今日场次', '要报告的', '快到期和已到期的期限', '待答复法院', '接下来的场次'],
    ]);
    expect(titlesOf('follow_through')).toEqual([
      ...['逾期未履行', '督促以后答应了履行的', '二次办理', '结果待反馈', '待回访'],
      '7 天内该履行的',
    ]);
  });
});

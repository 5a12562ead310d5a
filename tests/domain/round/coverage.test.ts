import { owedOf } from '@shared/domain/calendar/owed';
import { localDate } from '@shared/domain/kernel/local-date';
import { coverageOf, type WalkedRound } from '@shared/domain/round/coverage';
import { USUAL_ROUNDS } from '@shared/domain/studio/round-settings';
import { describe, expect, it } from 'vitest';

const round = (type: string, madeOn: string, ...grids: string[]): WalkedRound => ({
  ...{ type, madeOn: localDate(madeOn), grids },
});

/** How each grid stands on the first of December, by 45 days, where only 巡查 counts. */
function standings(grids: readonly string[], rounds: readonly WalkedRound[]) {
  const today = localDate('2026-12-01');
  const told = coverageOf(grids, rounds, { covering: new Set(['巡查']), days: 45, today });
  return told.map(({ grid, standing, dueOn }) => [grid, standing, dueOn]);
}

describe('网格走到了没有', () => {
  it.each<[string, string, string, string]>([
    ['今天走的', '2026-12-01', 'covered', '2027-01-15'],
    ['还有八天到期', '2026-10-25', 'covered', '2026-12-09'],
    ['还有七天到期，提前说', '2026-10-24', 'due', '2026-12-08'],
    ['今天到期，还来得及', '2026-10-17', 'due', '2026-12-01'],
    ['昨天到期', '2026-10-16', 'overdue', '2026-11-30'],
    ['去年走的', '2025-12-01', 'overdue', '2026-01-15'],
  ])('%s', (_, madeOn, standing, dueOn) => {
    expect(standings(['一'], [round('巡查', madeOn, '一')])).toEqual([['一', standing, dueOn]]);
  });

  it('只有算走到网格的活动才算，记了几次看最近的一次（bug: 一场讲座让整个网格算走到了）', () => {
    const rounds = [
      round('巡查', '2026-09-01', '一', '二'),
      round('讲座', '2026-11-30', '一'),
      round('巡查', '2026-11-01', '二'),
      round('巡查', '2026-10-01', '二'),
    ];
    expect(standings(['一', '二', '三'], rounds)).toEqual([
      ['三', 'never', null],
      ['一', 'overdue', '2026-10-16'],
      ['二', 'covered', '2026-12-16'],
    ]);
  });

  it('不在名单上的网格不列，写了两遍的列一次，最急的在前', () => {
    const rounds = [round('巡查', '2026-10-01', '甲', '别处'), round('巡查', '2026-09-01', '乙')];
    expect(standings(['甲', '乙', '甲'], rounds).map(([grid]) => grid)).toEqual(['乙', '甲']);
    expect(standings([], rounds)).toEqual([]);
  });
});

describe('固定日子的走访', () => {
  /** Both are made by this studio. */
  const BEFORE = [
    ['书记带头网格巡查', '2026-11-05'],
    ['入户走访', '2026-11-05'],
  ] as const;
  const owed = (today: string, made: readonly (readonly [string, string])[] = []) =>
    owedOf(
      USUAL_ROUNDS,
      [...BEFORE, ...made].map(([name, on]) => ({ name, on: localDate(on) })),
      localDate(today),
    ).map(({ name, when }) => `${when}${name}`);

  it('每月5日、15日、25日书记带头巡查，走过一次，那一次就不再提醒', () => {
    expect(owed('2026-12-05')).toEqual(['本月5日书记带头网格巡查', '本周入户走访']);
    expect(owed('2026-12-05', [['书记带头网格巡查', '2026-12-04']])).toEqual(['本周入户走访']);
    expect(owed('2026-12-15', [['书记带头网格巡查', '2026-12-05']])).toEqual([
      ...['本月15日书记带头网格巡查', '本周入户走访'],
    ]);
  });

  it('45天巡查没有固定的日子，由网格自己提醒', () => {
    expect(owed('2026-12-05').join()).not.toContain('45天');
  });
});

import { owedOf } from '@shared/domain/calendar/owed';
import { localDate } from '@shared/domain/kernel/local-date';
import type { PlaceLevel } from '@shared/domain/place/place-levels';
import type { PlaceNode } from '@shared/domain/place/place-tree';
import { coverageOf, type WalkedRound } from '@shared/domain/round/coverage';
import { type KnownGrid, knownGrids } from '@shared/domain/round/known-grids';
import type { WalkedGrid } from '@shared/domain/round/walked-grid';
import { USUAL_ROUNDS } from '@shared/domain/studio/round-settings';
import { describe, expect, it } from 'vitest';

const typed = (name: string): WalkedGrid => ({ placeId: null, community: '', name });
const round = (
  type: string,
  madeOn: string,
  ...grids: readonly (string | WalkedGrid)[]
): WalkedRound => ({
  ...{ type, madeOn: localDate(madeOn) },
  grids: grids.map((grid) => (typeof grid === 'string' ? typed(grid) : grid)),
});

const AS_OF = { covering: new Set(['巡查']), days: 45, today: localDate('2026-12-01') };

/** How each grid stands on the first of December, by 45 days, where only 巡查 counts. */
function standings(grids: readonly string[], rounds: readonly WalkedRound[]) {
  const told = coverageOf(knownGrids([], grids), rounds, AS_OF);
  return told.items.map(({ name, standing, dueOn }) => [name, standing, dueOn]);
}

const place = (
  id: string,
  level: PlaceLevel,
  name: string,
  parentId: string | null,
): PlaceNode => ({
  ...{ id, level, name, parentId, gridKind: null, keeper: '', keeperPhone: '' },
});
const TREE = [
  place('s', 'street', '天桥街街道', null),
  place('a', 'community', '天桥社区', 's'),
  place('b', 'community', '滨河社区', 's'),
  place('a1', 'grid', '第一网格', 'a'),
  place('b1', 'grid', '第一网格', 'b'),
  place('b2', 'grid', '商圈专属网格', 'b'),
];
const chosen = (placeId: string, community: string, name: string): WalkedGrid => ({
  ...{ placeId, community, name },
});

/** Which grids were walked at all, by their words; and which names nobody can tell apart. */
function walked(known: readonly KnownGrid[], ...grids: readonly (string | WalkedGrid)[]) {
  const { items, unclear } = coverageOf(known, [round('巡查', '2026-11-30', ...grids)], AS_OF);
  const covered = items.filter(({ standing }) => standing === 'covered');
  return [covered.map(({ label }) => label), unclear];
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
    expect(standings(['甲', '乙', '甲'], rounds).map(([name]) => name)).toEqual(['乙', '甲']);
    expect(standings([], rounds)).toEqual([]);
  });
});

describe('同名的网格', () => {
  it('各社区的第一网格各算各的，只写了名称又不止一个的不算，说明白（bug: 走了一个，六个都算走到了）', () => {
    const known = knownGrids(TREE, []);
    expect(known.map(({ label }) => label)).toEqual([
      ...['滨河社区·第一网格', '滨河社区·商圈专属网格', '天桥社区·第一网格'],
    ]);
    expect(walked(known, chosen('a1', '天桥社区', '第一网格'))).toEqual([
      ['天桥社区·第一网格'],
      [],
    ]);
    expect(walked(known, '第一网格')).toEqual([[], ['第一网格']]);
    expect(walked(known, '滨河社区第一网格', '商圈专属网格')).toEqual([
      ...[['滨河社区·第一网格', '滨河社区·商圈专属网格'], []],
    ]);
  });

  it('改了名的还是那个网格；删了的不算到同名的头上（bug: 改名以后算还没走过）', () => {
    const renamed = TREE.map((one) => (one.id === 'a1' ? { ...one, name: '康乐网格' } : one));
    const before = chosen('a1', '天桥社区', '第一网格');
    expect(walked(knownGrids(renamed, []), before)).toEqual([['天桥社区·康乐网格'], []]);
    const gone = TREE.filter(({ id }) => id !== 'a1');
    expect(walked(knownGrids(gone, []), before)).toEqual([[], []]);
    expect(walked(knownGrids(gone, []), '第一网格')).toEqual([['滨河社区·第一网格'], []]);
  });

  it('设置里和地点里写的是同一个网格，就是一个（bug: 设置里的那一个永远没有走过）', () => {
    const settings = [
      '天桥社区第一网格',
      '第一网格',
      '天桥社区 · 第一网格',
      '河湾村网格',
      '河湾村网格',
    ];
    const known = knownGrids(TREE, settings);
    expect(known.filter(({ placeId }) => placeId === null).map(({ name }) => name)).toEqual([
      '河湾村网格',
    ]);
    expect(walked(known, '天桥社区第一网格', '河湾村网格')).toEqual([
      ...[['天桥社区·第一网格', '河湾村网格'], []],
    ]);
  });

  it('社区也同名的，写到街道', () => {
    const twins = [
      ...TREE,
      place('t', 'street', '龙塔街道', null),
      place('c', 'community', '天桥社区', 't'),
      place('c1', 'grid', '第一网格', 'c'),
    ];
    expect(knownGrids(twins, []).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['天桥街街道·天桥社区·第一网格', '龙塔街道·天桥社区·第一网格']),
    );
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

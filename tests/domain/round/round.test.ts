import { registrationSchema } from '@shared/domain/case/model/registration';
import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { whereHeard } from '@shared/domain/matter/heard';
import { reportedSchema } from '@shared/domain/matter/matter';
import { blankOf } from '@shared/domain/record/blank';
import { type Made, madeSchema, type Round, roundSchema } from '@shared/domain/round/round';
import { ROUND_ACTS } from '@shared/domain/round/round-acts';
import { ROUND_DUE } from '@shared/domain/round/round-due';
import { roundFacts } from '@shared/domain/round/round-facts';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import { describe, expect, it } from 'vitest';

const CTX = {
  today: localDate('2026-12-01'),
  now: '2026-12-01T02:00:00.000Z',
  actor: { id: null, name: '苏玉梅' },
  makeId: () => 'new',
};
const MADE = {
  ...blankOf(madeSchema),
  ...{ type: '45天巡查', madeOn: localDate('2026-11-30'), who: '苏玉梅' },
  grids: [{ placeId: 'g1', community: '天桥社区', name: '第一网格' }],
};

function registered(made: Made = MADE): Round {
  const ruling = ROUND_ACTS.register.begin({ id: 'r1' }, { made }, CTX as never);
  if (!ruling.ok) throw new Error(JSON.stringify(ruling));
  return ruling.value;
}

const FOUND = { what: '五楼堆了杂物，挡住消防通道', where: '三号楼' };

it('还没到的日子不能记成走过（bug: 网格提前算走到了）', () => {
  const made = { ...MADE, madeOn: localDate('2026-12-02') };
  expect(ROUND_ACTS.register.begin({ id: 'r1' }, { made }, CTX as never)).toMatchObject({
    ok: false,
    refusal: { field: 'made.madeOn' },
  });
});

it('发现的问题转一次，转了的不能再转；地方和说法带过去', () => {
  const noted = ROUND_ACTS.noteFinding.apply(registered(), { found: FOUND }, CTX as never);
  if (!noted.ok) throw new Error('refused');
  const into = { findingId: 'new' };
  const turned = ROUND_ACTS.turnFindingIntoMatter.apply(noted.value, into, CTX as never);
  if (!turned.ok) throw new Error('refused');
  expect(turned.value.findings[0]).toMatchObject({
    ...{ turnedInto: { kind: 'matter', id: 'new' }, turnedOn: '2026-12-01' },
  });
  expect(ROUND_ACTS.turnFindingIntoMatter.apply(turned.value, into, CTX as never).ok).toBe(false);
  expect(ROUND_ACTS.turnFindingIntoMatter.objection?.(turned.value, CTX as never)).not.toBeNull();
  const [begun] =
    ROUND_ACTS.turnFindingIntoMatter.followUps?.(turned.value, into, CTX as never) ?? [];
  expect(begun).toMatchObject({ kind: 'matter', id: 'new', act: 'register' });
  expect(reportedSchema.parse(begun?.input.reported)).toMatchObject({
    ...{ what: FOUND.what, place: '三号楼', channel: '45天巡查', reportedOn: '2026-11-30' },
  });
  expect(roundSchema.parse(turned.value)).toEqual(turned.value);
});

describe('问题在哪里', () => {
  const AT = { place: '阳光小区', placeId: 'e1' };
  const grid = {
    placeId: 'g1',
    community: '天桥社区',
    name: '第一网格',
    label: '天桥社区·第一网格',
  };
  const other = { ...grid, placeId: 'g2', name: '第二网格' };
  const nowhere = { place: '', placeId: null, community: '', grid: '' };
  const inGrid = { community: '天桥社区', grid: '第一网格' };

  it.each<[string, Parameters<typeof whereHeard>, object]>([
    ['没写的，就在走访的地方、走的那个网格', ['', AT, [grid]], { ...AT, ...inGrid }],
    ['走了几个网格，不知道在哪一个', ['', AT, [grid, other]], { ...nowhere, ...AT }],
    [
      '只选了网格',
      ['', { place: '', placeId: null }, [grid]],
      {
        ...{ place: '天桥社区·第一网格', placeId: 'g1', ...inGrid },
      },
    ],
    ['写了别处的，不算在走访的地方', ['河边', AT, [grid]], { ...nowhere, place: '河边' }],
    [
      '写的就是那里',
      ['阳光小区3号楼', AT, [grid]],
      { ...nowhere, place: '阳光小区3号楼', placeId: 'e1' },
    ],
    ['什么都没有', ['', { place: '', placeId: null }], nowhere],
  ])('%s', (_, asked, where) => {
    expect(whereHeard(...asked)).toEqual(where);
  });

  it('转为纠纷带着地点（bug: 纠纷不在那个小区的页上）', () => {
    const one = registered({ ...MADE, ...AT });
    const noted = ROUND_ACTS.noteFinding.apply(
      one,
      { found: { ...FOUND, where: '' } },
      CTX as never,
    );
    if (!noted.ok) throw new Error('refused');
    const turning = { category: 'neighborhood', requestedOn: CTX.today } as const;
    const input = { findingId: 'new', turning };
    const turned = ROUND_ACTS.turnFindingIntoCase.apply(noted.value, input, CTX as never);
    if (!turned.ok) throw new Error('refused');
    const [begun] =
      ROUND_ACTS.turnFindingIntoCase.followUps?.(turned.value, input, CTX as never) ?? [];
    expect(registrationSchema.parse(begun?.input.registration)).toMatchObject({ ...AT, ...inGrid });
  });
});

it('别人的问题找不到，什么也不改', () => {
  expect(
    ROUND_ACTS.turnFindingIntoMatter.apply(registered(), { findingId: 'x' }, CTX as never).ok,
  ).toBe(false);
});

describe('发现的问题管到底', () => {
  const noted = () =>
    ruled(ROUND_ACTS.noteFinding.apply(registered(), { found: FOUND }, CTX as never));
  const of = { findingId: 'new' };
  const settled = (settledOn: string) => ({
    ...of,
    settled: { settledOn: localDate(settledOn), how: '当场请住户搬走' },
  });
  const settle = (one: Round, on: string) =>
    ROUND_ACTS.settleFinding.apply(one, settled(on), CTX as never);
  const duesOf = (one: Round) => ROUND_DUE.of(ROUND_KIND.row.of(one) as never, null as never);

  it('没处理、没转出的一直在今日里，处理了才下去（bug: 记了就再没人提）', () => {
    expect(duesOf(registered())).toEqual([]);
    expect(duesOf(noted())).toMatchObject([{ on: '2026-11-30' }]);
    expect(JSON.stringify(duesOf(noted()))).toContain('挡住消防通道');
    expect(duesOf(ruled(settle(noted(), '2026-11-30')))).toEqual([]);
    expect(
      duesOf(ruled(ROUND_ACTS.turnFindingIntoMatter.apply(noted(), of, CTX as never))),
    ).toEqual([]);
  });

  it.each([
    ['走访那天，当场', '2026-11-30', true],
    ['今天', '2026-12-01', true],
    ['走访前一天', '2026-11-29', false],
    ['明天', '2026-12-02', false],
  ])('处理日期：%s', (_, on, isAllowed) => {
    const ruling = settle(noted(), on);
    expect(ruling.ok).toBe(isAllowed);
    if (!ruling.ok) expect(ruling.refusal.field).toBe('settled.settledOn');
  });

  it('处理了的不能再转、再处理、去掉；活动日期不能改到处理日期后面', () => {
    const one = ruled(settle(noted(), '2026-11-30'));
    expect(ROUND_ACTS.turnFindingIntoMatter.apply(one, of, CTX as never).ok).toBe(false);
    expect(settle(one, '2026-12-01').ok).toBe(false);
    expect(ROUND_ACTS.dropFinding.apply(one, of, CTX as never).ok).toBe(false);
    const made = { ...MADE, madeOn: localDate('2026-12-01') };
    expect(ROUND_ACTS.correct.apply(one, { made }, CTX as never)).toMatchObject({
      ...{ ok: false, refusal: { field: 'made.madeOn' } },
    });
  });

  it('写错了能改正，转出去以后也能；不成问题的能去掉，转出的不能（bug: 纠纷从哪里来的查不到了）', () => {
    const found = { ...FOUND, where: '四号楼' };
    const turned = ruled(ROUND_ACTS.turnFindingIntoMatter.apply(noted(), of, CTX as never));
    const right = ruled(ROUND_ACTS.correctFinding.apply(turned, { ...of, found }, CTX as never));
    expect(right.findings[0]).toMatchObject({ found, turnedInto: { kind: 'matter', id: 'new' } });
    expect(ROUND_ACTS.dropFinding.apply(turned, of, CTX as never).ok).toBe(false);
    expect(ruled(ROUND_ACTS.dropFinding.apply(noted(), of, CTX as never)).findings).toEqual([]);
  });

  it('报表：每个问题恰好算在一处，都有了下落那天起不再算没处理', () => {
    expect(roundFacts(noted())).toMatchObject({ openCount: 1, settledCount: 0, overOn: null });
    expect(roundFacts(ruled(settle(noted(), '2026-11-30')))).toMatchObject({
      ...{ findingCount: 1, openCount: 0, settledCount: 1, overOn: '2026-11-30' },
    });
    expect(roundFacts(registered()).overOn).toBeNull();
  });
});

function ruled(ruling: Ruling<Round>): Round {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}

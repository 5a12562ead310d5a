import { localDate } from '@shared/domain/kernel/local-date';
import { reportedSchema } from '@shared/domain/matter/matter';
import { blankOf } from '@shared/domain/record/blank';
import { madeSchema, type Round, roundSchema } from '@shared/domain/round/round';
import { ROUND_ACTS } from '@shared/domain/round/round-acts';
import { expect, it } from 'vitest';

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

function registered(made = MADE): Round {
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

it('别人的问题找不到，什么也不改', () => {
  expect(
    ROUND_ACTS.turnFindingIntoMatter.apply(registered(), { findingId: 'x' }, CTX as never).ok,
  ).toBe(false);
});

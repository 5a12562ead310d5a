import {
  type Commendation,
  contestSchema,
  evidenceSchema,
} from '@shared/domain/commendation/commendation';
import { COMMENDATION_ACTS } from '@shared/domain/commendation/commendation-acts';
import { COMMENDATION_KIND } from '@shared/domain/commendation/commendation-kind';
import { commendedList } from '@shared/domain/commendation/papers/commended-list';
import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { blankOf } from '@shared/domain/record/blank';
import { expect, test } from 'vitest';

const day = localDate;
const ids = Array.from({ length: 40 }, (_unused, at) => `c${at}`);
const ctx = {
  seesEveryCase: true,
  ...{ today: day('2027-01-08'), now: '2027-01-08T01:00:00.000Z' },
  makeId: () => ids.pop() ?? '',
} as never;
const contest = {
  ...blankOf(contestSchema),
  ...{ title: '2026年诚信商户', sort: 'merchants' as const },
  ...{ fromOn: day('2026-01-01'), untilOn: day('2026-12-31') },
};
const evidence = evidenceSchema.parse({
  ...{ drawnOn: '2027-01-08', signedOn: '2026-03-01', publishedOn: null },
  ...{ inOrder: 2, faulty: 1, toRight: 0, complaints: 3, settled: 3 },
});
const merchants = ['老王面馆', '小李五金店'].map((name, at) => ({
  ...{ merchantId: `m${at}`, name, place: '天桥街12号', evidence },
}));

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}
function whyNot(ruling: Ruling<unknown>): string {
  return ruling.ok ? '' : `${ruling.refusal.field} ${ruling.refusal.data?.why}`;
}
const begun = (change: object = {}) =>
  COMMENDATION_ACTS.register.begin({ id: 'e1' }, { contest: { ...contest, ...change } }, ctx);
const listed = (): Commendation =>
  done(COMMENDATION_ACTS.nominate.apply(done(begun()), { merchants }, ctx));
const decision = { decidedOn: day('2027-01-08'), decidedBy: '评选小组' };

test('一个也没有替人勾上；凭据照取的时候留着（bug: 评上的是软件挑的）', () => {
  const one = listed();
  expect(one.candidates.map(({ isChosen }) => isChosen)).toEqual([false, false]);
  expect(one.candidates[0]?.evidence).toEqual(evidence);
  expect(COMMENDATION_KIND.links?.(one)).toHaveLength(2);
});

test('同一家不列两次；评诚信家庭的不列商户；起止的日子不能倒', () => {
  expect(whyNot(COMMENDATION_ACTS.nominate.apply(listed(), { merchants }, ctx))).toMatch(
    /已经是候选/,
  );
  const families = done(begun({ sort: 'families' }));
  expect(COMMENDATION_ACTS.nominate.objection(families, ctx)).not.toBeNull();
  const family = { name: '赵家', place: '1号楼', story: '' };
  const with1 = done(COMMENDATION_ACTS.nominateFamily.apply(families, { family }, ctx));
  expect(whyNot(COMMENDATION_ACTS.nominateFamily.apply(with1, { family }, ctx))).toMatch(
    /family\.name/,
  );
  expect(whyNot(begun({ untilOn: day('2025-12-31') }))).toMatch(/contest\.untilOn/);
  expect(
    whyNot(
      COMMENDATION_ACTS.correct.apply(listed(), { contest: { ...contest, sort: 'families' } }, ctx),
    ),
  ).toMatch(/contest\.sort/);
});

test('评定以后不再列入、去掉；没有候选的不能评定', () => {
  const one = listed();
  expect(COMMENDATION_ACTS.decide.objection(done(begun()), ctx)).not.toBeNull();
  const [first] = one.candidates;
  const input = { decision, chosenIds: [first?.id ?? ''] };
  const after = done(COMMENDATION_ACTS.decide.apply(one, input, ctx));
  expect(after.candidates.map(({ isChosen }) => isChosen)).toEqual([true, false]);
  expect(COMMENDATION_KIND.facts?.(after)).toMatchObject({ chosenCount: 1 });
  for (const act of ['nominate', 'drop', 'decide'] as const)
    expect(COMMENDATION_ACTS[act].objection(after, ctx), act).not.toBeNull();
  const unknown = { decision, chosenIds: ['zz'] };
  expect(whyNot(COMMENDATION_ACTS.decide.apply(one, unknown, ctx))).toMatch(/已经去掉/);
  const future = { ...input, decision: { ...decision, decidedOn: day('2027-01-09') } };
  expect(whyNot(COMMENDATION_ACTS.decide.apply(one, future, ctx))).toMatch(/decision\.decidedOn/);
  const early = { posting: { postedOn: day('2027-01-07') } };
  expect(whyNot(COMMENDATION_ACTS.post.apply(after, early, ctx))).toMatch(/posting\.postedOn/);
});

test('名单上只有评上的名字，没有地址（bug: 没评上的也贴了出去）', () => {
  const one = listed();
  const input = { decision, chosenIds: [one.candidates[0]?.id ?? ''] };
  const after = done(COMMENDATION_ACTS.decide.apply(one, input, ctx));
  const profile = { name: '老赵调解工作室', committeeName: '某调委会', phone: '' };
  const paper = commendedList.build(after, { profile, today: day('2027-01-08') } as never, null);
  const text = JSON.stringify(paper.blocks);
  expect(text).toContain('老王面馆');
  expect(text).not.toContain('小李五金店');
  expect(text).not.toContain('天桥街');
});

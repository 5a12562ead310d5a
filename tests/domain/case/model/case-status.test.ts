import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import { CASE_STATUSES, NEXT_STATUSES, STATUS_MOVES } from '@shared/domain/case/model/case-status';
import { expect, test } from 'vitest';
import { drawStatuses } from '../../../support/draw-statuses';
import { makeCase, makeContext } from '../../../support/make-case';

test('docs/case-status.md 是照状态表画的', async () => {
  await expect(drawStatuses()).toMatchFileSnapshot('../../../../docs/case-status.md');
});

test('每一步只写一行，写明要什么', () => {
  const pairs = STATUS_MOVES.flatMap(({ from, to }) => from.map((one) => `${one} ${to}`));
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(STATUS_MOVES.filter(({ needs, by }) => needs.length === 0 || by.length === 0)).toEqual([]);
});

test('了结了的没有下一步', () => {
  const ends = CASE_STATUSES.filter((status) => NEXT_STATUSES[status].length === 0);
  expect(ends).toEqual(['terminated', 'declined', 'withdrawn', 'transferred', 'closed']);
});

test.each(STATUS_MOVES.flatMap(({ by, from }) => by.map((name) => [name, from] as const)))(
  '%s：表里没有的状态办不了',
  (name, from) => {
    const act = CASE_ACTS[name as keyof typeof CASE_ACTS];
    if (act.effect !== 'change') throw new Error(name);
    const ctx = makeContext() as never;
    // Sessions go on in a mediation that has begun.
    const goesOn = /session/i.test(name) ? ['mediating'] : [];
    for (const status of CASE_STATUSES.filter((one) => ![...from, ...goesOn].includes(one)))
      expect(act.objection(makeCase({ status }), ctx)).not.toBeNull();
  },
);

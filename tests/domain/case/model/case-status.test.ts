import type { CaseAct } from '@shared/domain/case/acts/case-act';
import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import {
  CASE_STATUSES,
  type CaseStatus,
  NEXT_STATUSES,
  STATUS_MOVES,
} from '@shared/domain/case/model/case-status';
import { STATUS_WORK } from '@shared/domain/case/model/status-work';
import { expect, test } from 'vitest';
import { actsAtEveryStatus, drawStatuses } from '../../../support/draw-statuses';
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

/** By act: at which statuses either table lets it be done. */
const TOLD = new Map<string, CaseStatus[]>();
for (const { by, from } of STATUS_MOVES)
  for (const name of by) TOLD.set(name, [...(TOLD.get(name) ?? []), ...from]);
for (const { by, at } of Object.values(STATUS_WORK))
  for (const name of by) TOLD.set(name, [...(TOLD.get(name) ?? []), ...at]);

function codeAt(name: string, status: CaseStatus): string | null {
  const act: CaseAct = CASE_ACTS[name as keyof typeof CASE_ACTS];
  if (act.effect !== 'change') throw new Error(name);
  return act.objection(makeCase({ status }), makeContext())?.refusal.code ?? null;
}

test.each([...TOLD])('%s：表里没有的状态办不了，表里有的不因状态办不了', (name, at) => {
  for (const status of CASE_STATUSES) {
    const code = codeAt(name, status);
    if (at.includes(status)) expect([status, code]).not.toEqual([status, 'STATUS_DOES_NOT_ALLOW']);
    else expect([status, code]).not.toEqual([status, null]);
  }
});

test.each(actsAtEveryStatus())('%s：哪一张表都没有写，什么状态都不因状态办不了', (name) => {
  for (const status of CASE_STATUSES)
    expect(codeAt(name, status)).not.toBe('STATUS_DOES_NOT_ALLOW');
});

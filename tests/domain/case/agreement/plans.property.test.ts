import { sumsOf } from '@shared/domain/case/agreement/installment-series';
import {
  objectToMonths,
  objectToParts,
  planMonths,
  splitIntoInstallments,
} from '@shared/domain/case/agreement/installments';
import { obligationStandings } from '@shared/domain/case/agreement/obligations';
import type { FulfillmentState } from '@shared/domain/case/model/follow-through';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { recordFulfillment } from '@shared/domain/case/rules/follow-through';
import { addDays } from '@shared/domain/kernel/local-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
} from '../../../support/make-agreement';
import { makeAgreedCase, makeContext } from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

const OPTIONS = { numRuns: 500, seed: 20_261_130 };
const total = fc.integer({ min: 60, max: 99_999_999_999 });
const count = fc.integer({ min: 2, max: 60 });
const first = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day('2026-11-30'), days));

describe('排出来的各期，加起来正好是总额，一期比一期晚', () => {
  test('分期', () => {
    fc.assert(
      fc.property(total, count, first, (fen, parts, on) => {
        const plan = splitIntoInstallments(fen, parts, on);
        if ('problem' in plan) throw new Error(plan.problem);
        expect(plan.installments).toHaveLength(parts);
        expect(plan.installments.reduce((sum, one) => sum + one.amountFen, 0)).toBe(fen);
        expect(objectToParts(fen, plan.installments)).toBeNull();
        expect(plan.installments[0]?.dueOn).toBe(on);
      }),
      OPTIONS,
    );
  });

  test('按月持续履行：每月一样多，合计是月数乘以每月', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), count, first, (fen, parts, on) => {
        const plan = planMonths(fen, parts, on);
        if ('problem' in plan) throw new Error(plan.problem);
        const sum = plan.installments.reduce((all, one) => all + (one.amountFen ?? 0), 0);
        expect(sum).toBe(fen * parts);
        expect(objectToMonths(plan.installments, true)).toBeNull();
      }),
      OPTIONS,
    );
  });

  test('每月一件事，不是钱的没有金额；1 月 31 日起，闰年 2 月是 29 日', () => {
    const plan = planMonths(null, 3, day('2028-01-31'));
    expect('installments' in plan && plan.installments.map(({ dueOn }) => dueOn)).toEqual([
      ...['2028-01-31', '2028-02-29', '2028-03-31'],
    ]);
    expect(planMonths(0, 3, day('2028-01-31'))).toEqual({ problem: 'amount_missing' });
    expect(planMonths(100, 61, day('2028-01-31'))).toEqual({ problem: 'count_out_of_range' });
  });
});

describe('账平到分：随便怎样登记，总额都等于已付加还欠加不用再付', () => {
  const finding = fc.record({
    at: fc.nat({ max: 4 }),
    state: fc.constantFrom('fulfilled', 'partly_fulfilled', 'overdue', 'released' as const),
    share: fc.option(fc.integer({ min: 0, max: 100 })),
    days: fc.nat({ max: 200 }),
    isCorrected: fc.boolean(),
  });

  test('分五期的一笔债', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(total, fc.array(finding, { maxLength: 12 }), (fen, findings) => {
        let one = debtInFive(fen);
        for (const [place, found] of findings.entries()) {
          one = record(one, place, found);
          const sums = sumsOf(obligationStandings(one, TODAY));
          expect(sums && sums.paid + sums.rest + sums.released).toBe(fen);
          expect(Object.values(sums ?? { none: -1 }).every((part) => part >= 0)).toBe(true);
        }
      }),
      { ...OPTIONS, numRuns: 150 },
    );
  });

  test('更正以后从头数：先写付清，后来更正为没付的，一分也没付', () => {
    const paid = record(debtInFive(5_000), 0, { at: 0, state: 'fulfilled', share: null });
    const found = { at: 0, state: 'overdue', share: null, days: 100, isCorrected: true } as const;
    expect(sumsOf(obligationStandings(record(paid, 1, found), TODAY))).toEqual({
      ...{ total: 5_000, paid: 0, rest: 5_000, released: 0 },
    });
  });
});

const TODAY = addDays(day('2026-11-12'), 400);

interface Found {
  readonly at: number;
  readonly state: FulfillmentState;
  /** How much of the part was paid, in percent; null where nobody asked. */
  readonly share: number | null;
  readonly days?: number;
  readonly isCorrected?: boolean;
}

function debtInFive(fen: number): MediationCase {
  const plan = splitIntoInstallments(fen, 5, day('2026-12-01'));
  if ('problem' in plan) throw new Error(plan.problem);
  const obligations = plan.installments.map((one, at) =>
    makeObligation({ ...one, id: `o${at}`, mode: 'installment' }),
  );
  const terms = makeTerms({ clauses: [makeClause({ obligations })] });
  return makeAgreedCase({
    agreement: { form: 'written', terms, number: '1', signing: makeSigning() },
  });
}

/** The case after somebody tried to record a finding: as before where the rule refused it. */
function record(one: MediationCase, place: number, found: Found): MediationCase {
  const { at, state, share, days = 10, isCorrected = false } = found;
  const parts = one.agreement?.terms.clauses[0]?.obligations ?? [];
  const amountFen = parts[at]?.amountFen ?? 0;
  const written = makeFulfillment({
    ...{ id: `f${place}`, obligationId: `o${at}`, state, note: '说明' },
    recordedOn: addDays(day('2026-11-12'), days),
    paidFen: share === null ? null : Math.floor((amountFen * share) / 100),
    ...(isCorrected && { correctionReason: '上次写错了' }),
  });
  const ruling = recordFulfillment(one, written, makeContext({ today: TODAY }));
  return ruling.ok ? ruling.value : one;
}

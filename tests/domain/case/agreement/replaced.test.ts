import { sumsOf } from '@shared/domain/case/agreement/installment-series';
import { obligationStandings } from '@shared/domain/case/agreement/obligations';
import { fulfilledOn } from '@shared/domain/case/facts/fulfilled-on';
import type { Obligation } from '@shared/domain/case/model/agreement';
import { type Amendment, amendmentSchema } from '@shared/domain/case/model/amendment';
import type { FulfillmentRecord } from '@shared/domain/case/model/follow-through';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { recordFulfillment } from '@shared/domain/case/rules/follow-through';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import { blankOf } from '@shared/domain/record/blank';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ctx } from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import { makeAgreedCase } from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

const SIGNED = day('2026-11-18');
const AGREED = makeAgreedCase();
const BLANK = blankOf(amendmentSchema) as unknown as Amendment;
const part = (id: string, amountFen: number): Obligation =>
  makeObligation({ id, amountFen, mode: 'installment', dueOn: day('2026-12-01') });

function caseOf(
  parts: readonly Obligation[],
  fulfillmentRecords: FulfillmentRecord[],
  amendments: Amendment[] = [],
): MediationCase {
  const terms = makeTerms({ clauses: [makeClause({ obligations: [...parts] })] });
  const agreement = { ...makeWrittenAgreement(makeSigning()), terms };
  return { ...AGREED, agreement, fulfillmentRecords, amendments };
}

function supplement(replacedIds: string[], anew: readonly Obligation[]): Amendment {
  const signing = { partiesSignedOn: SIGNED, mediatorsSignedOn: SIGNED, sealedOn: SIGNED };
  return {
    ...BLANK,
    ...{ id: 'a1', kind: 'supplement', reason: '推迟', replacedIds, signing },
    terms: { clauses: [makeClause({ id: 'c9', obligations: [...anew] })] },
  };
}

const sums = (one: MediationCase) => sumsOf(obligationStandings(one, ctx.today));

describe('一部分付了又另签补充协议', () => {
  const paid = makeFulfillment({
    ...{ state: 'partly_fulfilled', paidFen: 100_000, recordedOn: day('2026-11-15') },
  });
  const parts = [makeObligation({ id: 'o1', amountFen: 300_000 })];
  const anew = [makeObligation({ id: 'o9', amountFen: 200_000, dueOn: day('2027-02-01') })];
  const changed = caseOf(parts, [paid], [supplement(['o1'], anew)]);

  it('付过的照算，只欠新写的', () => {
    expect(sums(caseOf(parts, [paid]))).toEqual({
      ...{ total: 300_000, paid: 100_000, rest: 200_000, released: 0 },
    });
    expect(sums(changed)).toEqual({ total: 300_000, paid: 100_000, rest: 200_000, released: 0 });
    expect(obligationStandings(changed, ctx.today)).toMatchObject([
      { obligation: { id: 'o1', amountFen: 100_000 }, state: 'fulfilled', isReplaced: true },
      { obligation: { id: 'o9' }, state: 'not_due', isReplaced: false },
    ]);
  });

  it('一分没付的，换掉就不再列', () => {
    const none = caseOf(parts, [], [supplement(['o1'], anew)]);
    expect(obligationStandings(none, ctx.today).map(({ obligation }) => obligation.id)).toEqual([
      'o9',
    ]);
  });

  it('没有签字的补充协议，什么也不换', () => {
    const draft = { ...supplement(['o1'], anew), signing: null };
    expect(sums(caseOf(parts, [paid], [draft]))).toEqual(sums(caseOf(parts, [paid])));
  });

  const late = (changes: Partial<FulfillmentRecord>) =>
    recordFulfillment(
      changed,
      makeFulfillment({
        ...{ id: 'f9', obligationId: 'o1', state: 'partly_fulfilled', paidFen: 150_000 },
        ...{ recordedOn: day('2026-11-17'), ...changes },
      }),
      ctx,
    );

  it('签补充协议以前付的，后来才知道，可以补记；付得比原来约定的多，不收', () => {
    expect(sums(ruledValue(late({})))?.paid).toBe(150_000);
    expect(codeOf(late({ paidFen: 300_001 }))).toBe('PAID_MORE_THAN_OWED');
  });

  it.each([
    ['以后付的，记在新的那一项', { recordedOn: day('2026-11-19') }, '以后付的请登记在补充协议'],
    ['不再说它逾期', { state: 'overdue' as const, paidFen: null }, '只能补记那以前付过的钱'],
    ['不再说它不用履行', { state: 'released' as const, paidFen: null, note: '放弃' }, '只能补记'],
  ])('%s', (_name, changes, words) => {
    expect(refusalSentence(refusalOf(late(changes)))).toContain(words);
  });

  it('先前记错了付多少，写明原因改少，也照改后的算', () => {
    const fewer = late({ paidFen: 40_000, correctionReason: '看错了收条' });
    expect(sums(ruledValue(fewer))).toMatchObject({ paid: 40_000, rest: 200_000 });
  });

  it('新的付清了，算履行完毕；新的免了，付过的那一部分仍算履行过', () => {
    const done = makeFulfillment({ id: 'f2', obligationId: 'o9', recordedOn: day('2026-11-19') });
    const all = { ...changed, fulfillmentRecords: [paid, done] };
    expect(fulfilledOn(all)).toBe('2026-11-19');
    const given = { ...done, state: 'released' as const, paidFen: null, note: '放弃' };
    expect(fulfilledOn({ ...changed, fulfillmentRecords: [paid, given] })).not.toBeNull();
  });

  it('随便分几期、付几期、换几项：付过的一分不少，总额等于已付加未付', () => {
    const plan = fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 10_000_000 }),
        share: fc.integer({ min: 0, max: 1_000 }),
        isReplaced: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const added = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(plan, added, (old, amounts) => {
        const of = old.map(({ amount }, at) => part(`o${at}`, amount));
        const records = old.flatMap(({ amount, share }, at) => {
          const paidFen = Math.floor((amount * share) / 1_000);
          if (paidFen === 0) return [];
          const state = paidFen === amount ? ('fulfilled' as const) : ('partly_fulfilled' as const);
          return makeFulfillment({ id: `f${at}`, obligationId: `o${at}`, state, paidFen });
        });
        const replaced = old.flatMap(({ isReplaced }, at) => (isReplaced ? `o${at}` : []));
        const anewParts = amounts.map((amount, at) => part(`n${at}`, amount));
        const before = sums(caseOf(of, records));
        const after = sums(caseOf(of, records, [supplement(replaced, anewParts)]));
        const held = old.reduce(
          (sum, { amount, isReplaced }) => sum + (isReplaced ? 0 : amount),
          0,
        );
        const keptPaid = records
          .filter(({ obligationId }) => replaced.includes(obligationId))
          .reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0);
        expect(after?.paid).toBe(before?.paid);
        expect(after?.total).toBe(held + keptPaid + amounts.reduce((sum, one) => sum + one, 0));
        expect(after?.total).toBe((after?.paid ?? 0) + (after?.rest ?? 0));
        expect(after?.released).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

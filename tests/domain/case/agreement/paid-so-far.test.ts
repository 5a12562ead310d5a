import { findFall } from '@shared/domain/case/agreement/paid-so-far';
import { recordFulfillment } from '@shared/domain/case/rules/follow-through';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeObligation } from '../../../support/make-agreement';
import { makeAgreedCase, makeContext } from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

const ctx = makeContext();
const partly = (id: string, paidFen: number | null, on = '2026-11-18', more = {}) =>
  makeFulfillment({ id, state: 'partly_fulfilled', paidFen, recordedOn: day(on), ...more });

describe('已付的钱不会变少', () => {
  test('从 900.00 落到 0.10：不写更正原因不收，写了照实留在案里', () => {
    const paid = ruledValue(recordFulfillment(makeAgreedCase(), partly('f1', 90_000), ctx));
    expect(refusalOf(recordFulfillment(paid, partly('f2', 10), ctx))).toEqual({
      code: 'PAID_FELL',
      field: 'record.correctionReason',
      data: { on: '2026-11-18', paidFen: 90_000 },
    });
    const reason = { correctionReason: '上次多看了一张收条' };
    const mended = ruledValue(recordFulfillment(paid, partly('f2', 10, '2026-11-18', reason), ctx));
    expect(mended.fulfillmentRecords.map(({ correctionReason = '' }) => correctionReason)).toEqual([
      '',
      '上次多看了一张收条',
    ]);
    expect(codeOf(recordFulfillment(mended, partly('f3', 20), ctx))).toBeNull();
    expect(codeOf(recordFulfillment(mended, partly('f3', 9), ctx))).toBe('PAID_FELL');
  });

  test.each([
    ['说已履行，后来说只付了一角', makeFulfillment({ paidFen: null }), partly('f2', 10), true],
    [
      '说已履行，后来说逾期',
      makeFulfillment(),
      partly('f2', null, '2026-11-18', { state: 'overdue' }),
      true,
    ],
    ['中间隔着没问金额的一次', partly('f1', 900), partly('f2', 899), true],
    ['补记较早的一天，比后来的少', partly('f1', 900), partly('f2', 500, '2026-11-15'), false],
    ['补记较早的一天，比后来的多', partly('f1', 900), partly('f2', 901, '2026-11-15'), true],
    [
      '补记付清，后来的一次却说逾期',
      partly('f1', null, '2026-11-18', { state: 'overdue' }),
      makeFulfillment({ id: 'f2', recordedOn: day('2026-11-15') }),
      true,
    ],
    ['一样多', partly('f1', 900), partly('f2', 900), false],
    ['别的一项', partly('f1', 900, '2026-11-18', { obligationId: 'o9' }), partly('f2', 1), false],
  ])('%s', (_name, first, second, isFall) => {
    const silent = partly('f9', null);
    expect(findFall(makeObligation(), [first, silent], second) !== null).toBe(isFall);
  });

  test('不是付钱的事可以再犯', () => {
    const act = makeObligation({ amountFen: null, mode: 'act' });
    const again = partly('f2', null, '2026-11-18', { state: 'overdue' });
    expect(findFall(act, [makeFulfillment({ paidFen: null })], again)).toBeNull();
  });
});

import { recordConfirmation } from '@shared/domain/case/rules/confirmation';
import {
  recordFollowUp,
  recordFulfillment,
  resolveRework,
} from '@shared/domain/case/rules/follow-through';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import { makeAgreedCase, makeContext, makeMediatingCase } from '../../../support/make-case';
import {
  makeConfirmation,
  makeFollowUp,
  makeFulfillment,
} from '../../../support/make-follow-through';

const ctx = makeContext();
const agreed = makeAgreedCase();
const DONE = { resolvedOn: day('2026-11-19'), result: 'accepted' as const };

function agreedWith(changes: Parameters<typeof makeObligation>[0]) {
  const terms = makeTerms({ clauses: [makeClause({ obligations: [makeObligation(changes)] })] });
  return makeAgreedCase({
    agreement: { form: 'written', terms, number: '1', signing: makeSigning() },
  });
}

describe('履行登记（第31条）', () => {
  test('后登记的不抹去先登记的，案件状态不变', () => {
    const partly = makeFulfillment({ state: 'partly_fulfilled', paidFen: 50_000 });
    const once = ruledValue(recordFulfillment(agreed, partly, ctx));
    const twice = ruledValue(recordFulfillment(once, makeFulfillment({ id: 'f2' }), ctx));
    expect(twice.fulfillmentRecords.map(({ id }) => id)).toEqual(['f1', 'f2']);
    expect(twice.status).toBe('agreement_reached');
  });

  test.each([
    ['多付一分', { paidFen: 120_001 }, 'PAID_MORE_THAN_OWED'],
    ['少付一分却登记已履行', { paidFen: 119_999 }, 'PAID_LESS_THAN_OWED'],
    ['付清却登记部分履行', { state: 'partly_fulfilled' as const }, 'PAID_IN_FULL'],
    ['没到期登记逾期', { state: 'overdue' as const, paidFen: null }, 'NOT_YET_DUE'],
    ['早于当事人签字', { recordedOn: day('2026-11-11') }, 'DATE_BEFORE'],
    ['在明天', { recordedOn: day('2026-11-20') }, 'DATE_IN_FUTURE'],
    ['没有这一项', { obligationId: 'o9' }, 'OBLIGATION_NOT_FOUND'],
    ['付清', {}, null],
    ['已履行，金额没有问', { paidFen: null }, null],
  ])('%s', (_name, changes, code) => {
    expect(codeOf(recordFulfillment(agreed, makeFulfillment(changes), ctx))).toBe(code);
  });

  test('签字那天付清，第二天才盖章（漏掉就会：现金付了却登记不了）', () => {
    const [signedOn, sealedOn] = [day('2026-11-11'), day('2026-11-12')];
    const signing = makeSigning({
      partiesSignedOn: signedOn,
      mediatorsSignedOn: signedOn,
      sealedOn,
    });
    const sealedLater = makeAgreedCase({ agreement: makeWrittenAgreement(signing) });
    const paid = makeFulfillment({ recordedOn: signedOn });
    expect(codeOf(recordFulfillment(sealedLater, paid, ctx))).toBeNull();
  });

  test('同一条不能登记两次', () => {
    const once = makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] });
    expect(codeOf(recordFulfillment(once, makeFulfillment(), ctx))).toBe('ID_NOT_UNIQUE');
  });

  test('期限当日不算逾期，次日算', () => {
    const overdue = (on: string) =>
      makeFulfillment({ state: 'overdue', paidFen: null, recordedOn: day(on) });
    const due = agreedWith({ dueOn: day('2026-11-17') });
    expect(codeOf(recordFulfillment(due, overdue('2026-11-17'), ctx))).toBe('NOT_YET_DUE');
    expect(codeOf(recordFulfillment(due, overdue('2026-11-18'), ctx))).toBeNull();
  });

  test('不是付钱的义务不能登记金额', () => {
    const act = agreedWith({ mode: 'act', amountFen: null });
    expect(codeOf(recordFulfillment(act, makeFulfillment({ paidFen: 1 }), ctx))).toBe(
      'NO_MONEY_OWED',
    );
    expect(codeOf(recordFulfillment(act, makeFulfillment({ paidFen: null }), ctx))).toBeNull();
  });

  test('未生效的不能登记；结案后仍可登记', () => {
    expect(codeOf(recordFulfillment(makeMediatingCase(), makeFulfillment(), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
    const closed = makeAgreedCase({
      status: 'closed',
      closure: { closedOn: day('2026-11-18'), note: '分期中' },
    });
    expect(ruledValue(recordFulfillment(closed, makeFulfillment(), ctx)).status).toBe('closed');
  });
});

describe('回访', () => {
  test('不满意开出二次办理，办结要写明日期和情况', () => {
    const unhappy = makeFollowUp({ satisfaction: 'dissatisfied' });
    const visited = ruledValue(recordFollowUp(agreed, unhappy, ctx));
    const resolve = (note: string, on = '2026-11-19') =>
      resolveRework(
        visited,
        { followUpId: 'v1', resolvedOn: day(on), result: 'satisfied', note },
        ctx,
      );
    expect(refusalOf(resolve(''))).toEqual({ code: 'REWORK_NOTE_MISSING', field: 'note' });
    expect(codeOf(resolve('已上门', '2026-11-17'))).toBe('DATE_BEFORE');
    const resolved = ruledValue(resolve('已上门重做'));
    expect(resolved.followUps[0]).toMatchObject({
      reworkResolvedOn: '2026-11-19',
      reworkResult: 'satisfied',
      reworkNote: '已上门重做',
    });
    const again = { ...DONE, followUpId: 'v1', note: '再办' };
    expect(codeOf(resolveRework(resolved, again, ctx))).toBe('REWORK_NOT_OPEN');
  });

  test('回访登记时不能顺手写成已办结', () => {
    const forged = makeFollowUp({
      satisfaction: 'dissatisfied',
      reworkResolvedOn: day('2026-11-18'),
      reworkResult: 'satisfied',
      reworkNote: '已办结',
    });
    expect(ruledValue(recordFollowUp(agreed, forged, ctx)).followUps[0]).toMatchObject({
      reworkResolvedOn: null,
      reworkResult: null,
      reworkNote: '',
    });
  });

  test.each([
    ['早于生效', { visitedOn: day('2026-11-11') }, 'DATE_BEFORE'],
    ['在明天', { visitedOn: day('2026-11-20') }, 'DATE_IN_FUTURE'],
    ['不是本案当事人', { visitedPartyIds: ['p1', 'p9'] }, 'UNKNOWN_PARTY'],
  ])('%s，不收', (_name, changes, code) => {
    expect(codeOf(recordFollowUp(agreed, makeFollowUp(changes), ctx))).toBe(code);
  });

  test('满意的没有二次办理；没有的回访', () => {
    const visited = makeAgreedCase({ followUps: [makeFollowUp()] });
    const resolution = { ...DONE, note: '办了' };
    expect(codeOf(resolveRework(visited, { ...resolution, followUpId: 'v1' }, ctx))).toBe(
      'REWORK_NOT_OPEN',
    );
    expect(codeOf(resolveRework(visited, { ...resolution, followUpId: 'v9' }, ctx))).toBe(
      'FOLLOW_UP_NOT_FOUND',
    );
  });

  test('没调成的也回访（办结即回访）：在终止之后，不满意的一样二次办理；还在调的没有回访', () => {
    const termination = {
      ...{ terminatedOn: day('2026-11-16'), ground: 'no_agreement' as const, reason: '分歧较大' },
      ...{ areRemediesExplained: true, remediesNote: '' },
    };
    const ended = makeMediatingCase({ status: 'terminated', termination });
    expect(codeOf(recordFollowUp(makeMediatingCase(), makeFollowUp(), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
    expect(codeOf(recordFollowUp(ended, makeFollowUp({ visitedOn: day('2026-11-15') }), ctx))).toBe(
      'DATE_BEFORE',
    );
    const unhappy = makeFollowUp({ satisfaction: 'dissatisfied', hiddenRisk: '扬言要动手' });
    const visited = ruledValue(recordFollowUp(ended, unhappy, ctx));
    expect(visited.followUps[0]?.hiddenRisk).toBe('扬言要动手');
    const done = { ...DONE, result: 'still_dissatisfied' as const, note: '已告知可以起诉' };
    const resolved = ruledValue(resolveRework(visited, { ...done, followUpId: 'v1' }, ctx));
    expect(resolved).toMatchObject({
      status: 'terminated',
      followUps: [{ reworkResult: 'still_dissatisfied' }],
    });
  });
});

describe('司法确认（第33条）', () => {
  const confirm = (
    changes: Parameters<typeof makeConfirmation>[0],
    today: string,
    mediationCase = agreed,
  ) =>
    recordConfirmation(
      mediationCase,
      makeConfirmation(changes),
      makeContext({ today: day(today) }),
    );

  // In force on Thursday 12 November 2026: thirty days end on Saturday 12 December, moved to Monday the 14th.
  test.each([
    ['顺延后的最后一日', '2026-12-14', null],
    ['过了最后一日', '2026-12-15', 'CONFIRMATION_TOO_LATE'],
    ['早于生效', '2026-11-11', 'DATE_BEFORE'],
  ])('%s申请', (_name, on, code) => {
    expect(codeOf(confirm({ appliedOn: day(on) }, '2026-12-20'))).toBe(code);
  });

  test('2027 未公布，期限暂定：晚一点也先收下，由页面提醒', () => {
    const on = day('2026-12-10');
    const signing = { partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on };
    const late = makeAgreedCase({ agreement: makeWrittenAgreement(makeSigning(signing)) });
    expect(codeOf(confirm({ appliedOn: day('2027-01-11') }, '2027-01-12', late))).toBeNull();
  });

  test.each(['confirmed', 'rejected'] as const)('%s 要有裁定日期', (state) => {
    expect(codeOf(confirm({ state }, '2026-12-01'))).toBe('DECISION_DATE_MISSING');
    expect(codeOf(confirm({ state, decidedOn: day('2026-11-15') }, '2026-12-01'))).toBe(
      'DATE_BEFORE',
    );
    expect(codeOf(confirm({ state, decidedOn: day('2026-12-02') }, '2026-12-01'))).toBe(
      'DATE_IN_FUTURE',
    );
    expect(codeOf(confirm({ state, decidedOn: day('2026-11-30') }, '2026-12-01'))).toBeNull();
  });
});

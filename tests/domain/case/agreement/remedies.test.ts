import { obligationStandings } from '@shared/domain/case/agreement/obligations';
import { remediesOf, unperformedOf } from '@shared/domain/case/agreement/remedies';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { recordFulfillments } from '@shared/domain/case/rules/follow-through';
import { recordRemedy, recordUrging } from '@shared/domain/case/rules/performance';
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
import {
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makeRegistration,
} from '../../../support/make-case';
import { makeConfirmation, makeFulfillment } from '../../../support/make-follow-through';

const LATE = day('2026-12-10');
const CONFIRMED = makeConfirmation({ state: 'confirmed', decidedOn: day('2026-11-18') });
const WAGES = makeRegistration({ category: 'migrant_wages' });

function open(one: MediationCase, today = LATE): string[] {
  return remediesOf(one, today)
    .filter(({ isOpen }) => isOpen)
    .map(({ remedy }) => remedy);
}

describe('不履行时的途径（第32、33条，劳动争议调解仲裁法第16条）', () => {
  test.each<[string, MediationCase, string[]]>([
    ['没有确认过的：起诉，不能申请执行', makeAgreedCase(), ['lawsuit']],
    [
      '申请了还没裁定的：起诉',
      makeAgreedCase({ judicialConfirmation: makeConfirmation() }),
      ['lawsuit'],
    ],
    [
      '裁定有效的：申请执行，不用起诉',
      makeAgreedCase({ judicialConfirmation: CONFIRMED }),
      ['enforcement'],
    ],
    [
      '驳回的：起诉',
      makeAgreedCase({ judicialConfirmation: { ...CONFIRMED, state: 'rejected' } }),
      ['lawsuit'],
    ],
    [
      '拖欠工资：起诉，也可以申请支付令',
      makeAgreedCase({ registration: WAGES }),
      ['lawsuit', 'payment_order'],
    ],
    [
      '拖欠工资，裁定有效的：申请执行',
      makeAgreedCase({ registration: WAGES, judicialConfirmation: CONFIRMED }),
      ['enforcement'],
    ],
    [
      '都履行了的：只剩对内容的争议',
      makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] }),
      ['lawsuit'],
    ],
    [
      '裁定有效又都履行了的：没有路要走',
      makeAgreedCase({ judicialConfirmation: CONFIRMED, fulfillmentRecords: [makeFulfillment()] }),
      [],
    ],
    [
      '部分履行后反悔，裁定有效的',
      makeAgreedCase({
        judicialConfirmation: CONFIRMED,
        fulfillmentRecords: [makeFulfillment({ state: 'partly_fulfilled', paidFen: 1 })],
      }),
      ['enforcement'],
    ],
    ['没有生效的：什么都谈不上', makeMediatingCase(), []],
  ])('%s', (_name, one, ways) => {
    expect(open(one)).toEqual(ways);
  });

  test('履行期限当天不算没履行，第二天算；登记了逾期的不管日子', () => {
    const count = (one: MediationCase, on: string) =>
      unperformedOf(obligationStandings(one, day(on))).length;
    expect(count(makeAgreedCase(), '2026-12-01')).toBe(0);
    expect(count(makeAgreedCase(), '2026-12-02')).toBe(1);
    const found = [makeFulfillment({ state: 'overdue', paidFen: null })];
    expect(count(makeAgreedCase({ fulfillmentRecords: found }), '2026-11-20')).toBe(1);
    const released = [makeFulfillment({ state: 'released', paidFen: null, note: '对方放弃' })];
    expect(count(makeAgreedCase({ fulfillmentRecords: released }), '2026-12-02')).toBe(0);
  });
});

describe('登记去了法院', () => {
  const ctx = { ...makeContext({ today: LATE }), makeId: () => 'r1' };
  const went = {
    ...{ remedy: 'enforcement' as const, soughtOn: LATE, partyId: 'p1' },
    ...{ court: '某区人民法院', caseNumber: '', outcomeNote: '' },
  };

  test('没有裁定有效的不能登记申请执行，说出是哪一条', () => {
    expect(refusalOf(recordRemedy(makeAgreedCase(), null, went, ctx))).toMatchObject({
      code: 'NOT_NOW',
      field: 'remedy.remedy',
      data: { why: expect.stringContaining('第三十三条') },
    });
  });

  test('裁定有效、过了期限的可以；不能早于裁定；写到十天前去的，也照那天看', () => {
    const confirmed = makeAgreedCase({ judicialConfirmation: CONFIRMED });
    const recorded = ruledValue(recordRemedy(confirmed, null, went, ctx));
    expect(recorded.remedies).toEqual([{ ...went, id: 'r1' }]);
    const early = { ...went, soughtOn: day('2026-11-17') };
    const late = makeFulfillment({ state: 'overdue', paidFen: null });
    const owed = { ...confirmed, fulfillmentRecords: [late] };
    expect(codeOf(recordRemedy(owed, null, early, ctx))).toBe('DATE_BEFORE');
    const beforeDue = { ...went, soughtOn: day('2026-12-01') };
    expect(codeOf(recordRemedy(confirmed, null, beforeDue, ctx))).toBe('NOT_NOW');
  });

  test('登记过的可以改字，改的时候协议已经履行完了也行', () => {
    const confirmed = makeAgreedCase({ judicialConfirmation: CONFIRMED });
    const recorded = ruledValue(recordRemedy(confirmed, null, went, ctx));
    const paid = { ...recorded, fulfillmentRecords: [makeFulfillment()] };
    const words = { ...went, outcomeNote: '执行完毕' };
    expect(ruledValue(recordRemedy(paid, 'r1', words, ctx)).remedies[0]?.outcomeNote).toBe(
      '执行完毕',
    );
    expect(codeOf(recordRemedy(paid, 'r9', words, ctx))).toBe('NOT_NOW');
  });
});

describe('督促（第31条）', () => {
  const ctx = { ...makeContext({ today: LATE }), makeId: () => 'u1' };
  const urged = {
    ...{ urgedOn: day('2026-12-08'), partyIds: ['p2'], way: 'phone' as const },
    ...{ urgedBy: '赵信花', answer: '月底付', promisedOn: day('2026-12-31') },
  };

  test.each<[string, Partial<typeof urged>, string | null]>([
    ['答应的日子在以后', {}, null],
    ['早于生效', { urgedOn: day('2026-11-11') }, 'DATE_BEFORE'],
    ['在明天', { urgedOn: day('2026-12-11') }, 'DATE_IN_FUTURE'],
    ['答应的日子在督促之前', { promisedOn: day('2026-12-07') }, 'DATE_BEFORE'],
    ['不是本案当事人', { partyIds: ['p9'] }, 'UNKNOWN_PARTY'],
    ['一个人写了两遍', { partyIds: ['p2', 'p2'] }, 'PARTY_LISTED_TWICE'],
  ])('%s', (_name, changes, code) => {
    expect(codeOf(recordUrging(makeAgreedCase(), null, { ...urged, ...changes }, ctx))).toBe(code);
  });

  test('没生效的不用督促；结案以后还可以', () => {
    expect(codeOf(recordUrging(makeMediatingCase(), null, urged, ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
    expect(codeOf(recordUrging(makeAgreedCase({ status: 'closed' }), null, urged, ctx))).toBeNull();
  });
});

describe('几期一起登记', () => {
  const months = ['2026-11-20', '2026-12-20', '2027-01-20'].map((on, at) =>
    makeObligation({ id: `o${at + 1}`, mode: 'continuing', amountFen: 50_000, dueOn: day(on) }),
  );
  const terms = makeTerms({ clauses: [makeClause({ obligations: months })] });
  const support = makeAgreedCase({
    agreement: { ...makeWrittenAgreement(makeSigning()), terms },
  });
  let made = 0;
  const ctx = { ...makeContext({ today: day('2026-12-25') }), makeId: () => `m${++made}` };
  const paid = makeFulfillment({ paidFen: null, recordedOn: day('2026-12-25') });

  test('一次付了三个月，各期都有自己的登记', () => {
    const recorded = ruledValue(recordFulfillments(support, paid, ['o2', 'o3', 'o1'], ctx));
    expect(
      recorded.fulfillmentRecords.map(({ obligationId, state }) => [obligationId, state]),
    ).toEqual([
      ['o1', 'fulfilled'],
      ['o2', 'fulfilled'],
      ['o3', 'fulfilled'],
    ]);
  });

  test('受赡养人去世：以后各期不用再履行，要写明原因；逾期的不能几期一起登记', () => {
    const release = { ...paid, state: 'released' as const, obligationId: 'o2' };
    expect(refusalOf(recordFulfillments(support, release, ['o3'], ctx))).toMatchObject({
      field: 'record.note',
    });
    const reasoned = { ...release, note: '受赡养人 12 月 22 日去世' };
    const recorded = ruledValue(recordFulfillments(support, reasoned, ['o3'], ctx));
    const states = obligationStandings(recorded, day('2027-03-01')).map(({ state }) => state);
    expect(states).toEqual(['past_due_unrecorded', 'released', 'released']);
    const late = { ...paid, state: 'overdue' as const };
    expect(codeOf(recordFulfillments(support, late, ['o2'], ctx))).toBe('NOT_NOW');
  });
});

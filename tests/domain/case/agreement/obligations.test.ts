import {
  composeGroupText,
  composeObligationText,
  groupInstallments,
  joinGroupTexts,
} from '@shared/domain/case/agreement/obligation-text';
import { copiesNeeded, obligationStandings } from '@shared/domain/case/agreement/obligations';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import { makeAgreedCase, makeMediatingCase, makeParty } from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

const standing = (today: string, changes: Parameters<typeof makeAgreedCase>[0] = {}) =>
  obligationStandings(makeAgreedCase(changes), day(today))[0];

describe('履行情况', () => {
  test.each([
    ['期限前八日', '2026-11-23', 'not_due', 8],
    ['期限前七日', '2026-11-24', 'due_soon', 7],
    ['期限当日', '2026-12-01', 'due_soon', 0],
    ['期限次日，没人登记：只说已到期', '2026-12-02', 'past_due_unrecorded', -1],
  ])('%s', (_name, today, state, daysLeft) => {
    expect(standing(today)).toMatchObject({ state, daysLeft });
  });

  test('登记说什么就是什么，日历不改它', () => {
    const partly = makeFulfillment({ state: 'partly_fulfilled', paidFen: 1 });
    expect(standing('2027-06-01', { fulfillmentRecords: [partly] })?.state).toBe(
      'partly_fulfilled',
    );
    expect(standing('2027-06-01', { fulfillmentRecords: [makeFulfillment()] })).toMatchObject({
      state: 'fulfilled',
      daysLeft: null,
    });
  });

  test('同一天登记两次，后登记的算', () => {
    const records = [
      makeFulfillment({ id: 'f1', state: 'partly_fulfilled', paidFen: 1 }),
      makeFulfillment({ id: 'f2' }),
    ];
    const result = standing('2026-11-19', { fulfillmentRecords: records });
    expect(result?.state).toBe('fulfilled');
    expect(result?.records.map(({ id }) => id)).toEqual(['f2', 'f1']);
  });

  test('补登较早的一次，不盖过较晚的', () => {
    const records = [
      makeFulfillment({ id: 'f1', recordedOn: day('2026-11-18') }),
      makeFulfillment({
        id: 'f2',
        state: 'partly_fulfilled',
        paidFen: 1,
        recordedOn: day('2026-11-15'),
      }),
    ];
    expect(standing('2026-11-19', { fulfillmentRecords: records })?.state).toBe('fulfilled');
  });

  test('当场履行也要有人登记：生效当日即待登记', () => {
    const terms = makeTerms({
      clauses: [makeClause({ obligations: [makeObligation({ mode: 'immediate', dueOn: null })] })],
    });
    const agreement = { form: 'written', terms, number: '1', signing: makeSigning() } as const;
    expect(standing('2026-11-12', { agreement })).toMatchObject({
      state: 'past_due_unrecorded',
      daysLeft: 0,
    });
  });

  test('没签字的协议还没有义务', () => {
    const drafted = makeMediatingCase({ agreement: makeWrittenAgreement() });
    expect(obligationStandings(drafted, day('2027-01-01'))[0]).toMatchObject({
      state: 'not_in_force',
      clauseOrdinal: 1,
      obligorName: '安居车棚安装有限公司',
      obligeeName: '王某',
      daysLeft: null,
    });
  });
});

describe('履行内容写成一句话', () => {
  const parties = [makeParty(), makeParty({ id: 'p2', side: 'respondent', name: '李某' })];
  const amount = '人民币1,200.00元（大写：壹仟贰佰元整）';
  test.each([
    ['一次性', {}, `李某于2026年12月1日前一次性向王某支付维修费${amount}`],
    [
      '分期',
      { mode: 'installment' as const },
      `李某于2026年12月1日前分期向王某支付维修费${amount}`,
    ],
    [
      '当场有日子：写那一天，不写“前”',
      { mode: 'immediate' as const },
      `李某于2026年12月1日当场向王某支付维修费${amount}`,
    ],
    ['当场', { mode: 'immediate' as const, dueOn: null }, `李某当场向王某支付维修费${amount}`],
    [
      '以行为履行',
      { mode: 'act' as const, amountFen: null, action: '将车棚焊点重新加固' },
      '李某于2026年12月1日前为王某将车棚焊点重新加固',
    ],
    [
      '道歉是“向”',
      { mode: 'act' as const, amountFen: null, action: '赔礼道歉' },
      '李某于2026年12月1日前向王某赔礼道歉',
    ],
    [
      '内容里已有对方姓名，不再重复',
      { mode: 'act' as const, amountFen: null, action: '拆除王某门前的杂物' },
      '李某于2026年12月1日前拆除王某门前的杂物',
    ],
    ['没有接受人', { obligeePartyId: null }, `李某于2026年12月1日前一次性支付维修费${amount}`],
  ])('%s', (_name, changes, text) => {
    expect(composeObligationText(makeObligation(changes), parties)).toBe(text);
  });
});

describe('分期写成一句话', () => {
  const parties = [makeParty(), makeParty({ id: 'p2', side: 'respondent', name: '李某' })];
  const part = (id: string, amountFen: number | null, dueOn: string) =>
    makeObligation({ id, mode: 'installment', action: '支付货款', amountFen, dueOn: day(dueOn) });
  const say = (obligations: ReturnType<typeof part>[]) =>
    joinGroupTexts(groupInstallments(obligations), (group) => composeGroupText(group, parties));

  test('总额大小写只说一次，各期只列日期和金额，不逐期说“于…前”', () => {
    const text = say([
      part('i1', 400_000, '2026-12-01'),
      part('i2', 400_000, '2027-01-01'),
      part('i3', 400_000, '2027-02-01'),
    ]);
    expect(text).toBe(
      '李某分三期向王某支付货款，共计人民币12,000.00元（大写：壹万贰仟元整），每期不迟于下列日期付清：第一期2026年12月1日，4,000.00元；第二期2027年1月1日，4,000.00元；第三期2027年2月1日，4,000.00元。',
    );
  });

  test('两期写“分两期”；除不尽的末期照实列', () => {
    const text = say([part('i1', 33_333, '2026-12-01'), part('i2', 33_334, '2027-01-01')]);
    expect(text).toContain('李某分两期向王某支付货款，共计人民币666.67元');
    expect(text).toContain('第二期2027年1月1日，333.34元');
  });

  test('有一期没有金额，不编造总额', () => {
    expect(say([part('i1', 1_000, '2026-12-01'), part('i2', null, '2027-01-01')])).toBe(
      '李某分两期向王某支付货款，每期不迟于下列日期完成：第一期2026年12月1日，10.00元；第二期2027年1月1日。',
    );
  });

  test('欠的人或欠的事不同，不并成一笔', () => {
    const other = { ...part('i2', 1_000, '2027-01-01'), action: '退还押金' };
    expect(groupInstallments([part('i1', 1_000, '2026-12-01'), other])).toHaveLength(2);
  });

  test('分期和别的履行同在一条，各成一句', () => {
    const text = say([
      part('i1', 1_000, '2026-12-01'),
      part('i2', 1_000, '2027-01-01'),
      makeObligation(),
    ]);
    expect(text.split('。').filter(Boolean)).toHaveLength(2);
  });
});

test('份数是当事人数加一（第29条）', () => {
  expect(copiesNeeded(2)).toBe(3);
  expect(copiesNeeded(12)).toBe(13);
});

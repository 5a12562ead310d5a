import { followDuties, type TypedDuty, takeClause } from '@shared/domain/case/clauses/clause-words';
import type { ModelClause } from '@shared/domain/case/clauses/model-clause';
import { describe, expect, it } from 'vitest';
import { makeParty } from '../../../support/make-case';

const PARTIES = [
  makeParty({ id: 'a', name: '王秀兰', side: 'applicant' }),
  makeParty({ id: 'b', name: '李国强', side: 'respondent' }),
];
const THREE = [...PARTIES, makeParty({ id: 'c', name: '赵勇', side: 'respondent' })];

const PAY =
  '＿履行人＿于＿期限＿前向＿接受人＿付清＿款项＿，计＿金额＿；逾期的，每日付＿违约金＿元。';
const owed = (changes: Partial<TypedDuty> = {}): TypedDuty => ({
  ...{ id: 'o', obligorPartyId: 'b', obligeePartyId: 'a', action: '支付货款' },
  ...{ amountFen: null, mode: 'lump_sum', dueOn: null },
  ...changes,
});
const clause = (from: 'applicant' | 'respondent' | null, text = PAY): ModelClause => ({
  ...{ categories: [], text },
  duty: { mode: 'lump_sum', action: '支付货款', from },
});
const follow = (text: string, before: TypedDuty, after: TypedDuty | readonly TypedDuty[]) =>
  followDuties(text, { before: [before], after: [after].flat() as TypedDuty[] }, PARTIES, [
    PAY,
    '＿履行安排＿。任何一期逾期的，一次付清余款。',
  ]);

describe('放进一条常用条款', () => {
  it('双方各一人的，姓名就填上；金额、期限等人来填', () => {
    const taken = takeClause(clause('respondent'), PARTIES);
    expect(taken.text).toBe(
      '李国强于＿期限＿前向王秀兰付清＿款项＿，计＿金额＿；逾期的，每日付＿违约金＿元。',
    );
    expect(taken.duty).toEqual({
      ...{ obligorPartyId: 'b', obligeePartyId: 'a' },
      ...{ action: '支付货款', mode: 'lump_sum' },
    });
  });

  it.each([
    ['一方有两个人，由谁履行要人来选', 'respondent' as const, THREE, null, 'a'],
    ['反过来，接受的一方有两个人', 'applicant' as const, THREE, 'a', null],
    ['条款没有说由哪一方履行', null, PARTIES, null, null],
    ['还没有被申请人', 'respondent' as const, PARTIES.slice(0, 1), null, 'a'],
  ])('%s', (_name, from, parties, obligor, obligee) => {
    expect(takeClause(clause(from), parties).duty).toMatchObject({
      obligorPartyId: obligor,
      obligeePartyId: obligee,
    });
  });

  it('申请人、被申请人写成姓名，人多的写全体', () => {
    const text = '＿申请人＿与＿被申请人＿和好。';
    const declared = { text, duty: null };
    expect(takeClause(declared, THREE).text).toBe('王秀兰与李国强、赵勇和好。');
    const many = ['d', 'e'].map((id) => makeParty({ id, name: `孙${id}`, side: 'respondent' }));
    expect(takeClause(declared, [...THREE, ...many]).text).toBe('王秀兰与全体被申请人和好。');
  });
});

describe('条文跟着履行安排走', () => {
  const taken = takeClause(clause('respondent'), PARTIES).text;

  it('填上金额、期限，条文里的空就填上，大写也有', () => {
    const withSum = follow(taken, owed(), owed({ amountFen: 120_000 }));
    expect(withSum).toContain('计人民币1,200.00元（大写：壹仟贰佰元整）；');
    const whole = follow(
      withSum,
      owed({ amountFen: 120_000 }),
      owed({ amountFen: 120_000, dueOn: '2026-12-01' }),
    );
    expect(whole).toContain('李国强于2026年12月1日前向王秀兰');
  });

  it('改了金额，条文跟着改，自己填的空留着（bug: 条文里还是原来的数）', () => {
    const own = follow(taken, owed(), owed({ amountFen: 120_000 }))
      .replace('＿款项＿', '两批货款')
      .replace('＿违约金＿', '5');
    const changed = follow(own, owed({ amountFen: 120_000 }), owed({ amountFen: 90_000 }));
    expect(changed).toBe(
      '李国强于＿期限＿前向王秀兰付清两批货款，计人民币900.00元（大写：玖佰元整）；逾期的，每日付5元。',
    );
  });

  it('清掉金额，空又回来（bug: 条文里留着不再有的数）', () => {
    const known = owed({ amountFen: 120_000 });
    expect(follow(follow(taken, owed(), known), known, owed())).toBe(taken);
  });

  it('双方换过来，两个名字都换（bug: 成了“王秀兰向王秀兰付清”）', () => {
    const swapped = owed({ obligorPartyId: 'a', obligeePartyId: 'b' });
    expect(follow(taken, owed(), swapped)).toContain('王秀兰于＿期限＿前向李国强付清');
  });

  it('自己改写过的条文不动', () => {
    const own = '李国强答应十二月一日前给王秀兰1200元货款。';
    expect(follow(own, owed({ amountFen: 120_000 }), owed({ amountFen: 90_000 }))).toBe(own);
  });

  it('拆成几期，整句换成各期的日子和金额，后面的约定留着', () => {
    const plan = owed({ mode: 'installment', amountFen: 100_000 });
    const text = follow('＿履行安排＿。任何一期逾期的，一次付清余款。', owed({ mode: null }), plan);
    expect(text).toMatch(
      /^李国强分期向王秀兰支付货款人民币1,000.00元.*。任何一期逾期的，一次付清余款。$/,
    );
    const parts = ['2026-12-01', '2027-01-01'].map((dueOn, at) =>
      owed({ id: `o${at}`, mode: 'installment', amountFen: 50_000, dueOn }),
    );
    const split = follow(text, plan, parts);
    expect(split).toContain('李国强分两期向王秀兰支付货款，共计人民币1,000.00元');
    expect(split).toContain('第二期2027年1月1日，500.00元。任何一期逾期的，一次付清余款。');
  });

  it('做什么里还空着的地方，填了也跟着走', () => {
    const phrase = '＿履行安排＿，费用由＿谁＿承担。';
    const before = owed({ action: '修好＿漏水部位＿', mode: 'act' });
    const start = followDuties(phrase, { before: [], after: [before] }, PARTIES, [phrase]);
    expect(start).toBe('李国强为王秀兰修好＿漏水部位＿，费用由＿谁＿承担。');
    const after = owed({ action: '修好卫生间地漏', mode: 'act', dueOn: '2026-12-01' });
    expect(followDuties(start, { before: [before], after: [after] }, PARTIES, [phrase])).toBe(
      '李国强于2026年12月1日前为王秀兰修好卫生间地漏，费用由＿谁＿承担。',
    );
  });
});

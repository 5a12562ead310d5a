import { type TypedDuty, takeClause } from '@shared/domain/case/clauses/clause-words';
import { keepClause } from '@shared/domain/case/clauses/keep-clause';
import { findBlanks } from '@shared/domain/wording/blanks';
import { findPersonalNumbers } from '@shared/domain/wording/personal-numbers';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { makeCase, makeParty } from '../../../support/make-case';

const CASE = makeCase({
  parties: [
    makeParty({
      id: 'a',
      name: '王秀兰',
      side: 'applicant',
      phone: '13812345678',
      address: '天桥街幸福里3号楼',
    }),
    makeParty({ id: 'b', name: '李国强', side: 'respondent', phone: '13987654321' }),
  ],
});
const duty = (changes: Partial<TypedDuty> = {}): TypedDuty => ({
  ...{ id: 'o', obligorPartyId: 'b', obligeePartyId: 'a', action: '支付货款' },
  ...{ amountFen: 120_000, mode: 'lump_sum', dueOn: '2026-12-01' },
  ...changes,
});
const keep = (text: string, duties: TypedDuty[] = []) => keepClause(text, duties, CASE, TODAY);

describe('存为常用条款', () => {
  it('写成条文的一句，换成履行安排，做什么和履行方式一起存', () => {
    expect(
      keep(
        '李国强于2026年12月1日前一次性向王秀兰支付货款人民币1,200.00元（大写：壹仟贰佰元整）。逾期的，另行起诉。',
        [duty()],
      ),
    ).toEqual({
      text: '＿履行安排＿。逾期的，另行起诉。',
      duty: { action: '支付货款', mode: 'lump_sum', from: 'respondent' },
    });
  });

  it('自己写的一句，姓名、期限、金额都换成空', () => {
    const { text } = keep(
      '李国强最迟2026年12月1日把货款人民币1,200.00元（大写：壹仟贰佰元整）交给王秀兰。',
      [duty()],
    );
    expect(text).toBe('＿履行人＿最迟＿期限＿把货款＿金额＿交给＿接受人＿。');
  });

  it.each([
    [
      '没有履行安排的，写申请人、被申请人',
      '王秀兰与李国强互相谅解。',
      '＿申请人＿与＿被申请人＿互相谅解。',
    ],
    ['电话', '有事打13812345678。', '有事打＿号码＿。'],
    ['别人的证件号码', '由持证人11010119900307123X办理。', '由持证人＿号码＿办理。'],
    ['住址', '到天桥街幸福里3号楼修好。', '到＿地址＿修好。'],
  ])('%s', (_name, said, kept) => {
    expect(keep(said).text).toBe(kept);
  });

  it('两件事的一条，不猜哪一件；只留文字', () => {
    const two = [duty(), duty({ id: 'o2', action: '修好楼道灯', mode: 'act', amountFen: null })];
    expect(keep('李国强付款并修灯。', two)).toEqual({
      text: '＿被申请人＿付款并修灯。',
      duty: null,
    });
  });

  it('存了再放进别的案件，换成那里的人（bug: 上一家的姓名印在下一家的协议上）', () => {
    const kept = keep('李国强于2026年12月1日前赔偿王秀兰。', [duty({ action: '赔偿' })]);
    const others = [
      makeParty({ id: 'x', name: '赵勇', side: 'applicant' }),
      makeParty({ id: 'y', name: '孙梅', side: 'respondent' }),
    ];
    expect(takeClause(kept, others).text).toBe('孙梅于＿期限＿前赔偿赵勇。');
  });

  it('谁的名字也不剩（bug: 条款库里有当事人的姓名、号码）', () => {
    const { text, duty: kept } = keep(
      '李国强（电话13987654321，账号6222020200112233445）付给王秀兰。',
      [duty({ action: '付给王秀兰货款' })],
    );
    expect(`${text}${kept?.action}`).not.toMatch(/李国强|王秀兰|\d{5}/);
    expect(findBlanks(text).length).toBeGreaterThan(2);
  });
});

describe('号码', () => {
  it.each([
    ['身份证', '证号11010119900307123X', '证件号码'],
    ['手机', '电话138 1234 5678', '电话'],
    ['座机', '电话022-12345678', '电话'],
    ['银行账号', '账号6222 0202 0011 2233 445', '账号'],
  ])('%s', (_name, text, what) => {
    expect(findPersonalNumbers(text).map((one) => one.what)).toEqual([what]);
  });

  it.each(['人民币12,000.00元', '2026年12月1日', '共1200000元', '30日内'])(
    '不是号码：%s',
    (text) => {
      expect(findPersonalNumbers(text)).toEqual([]);
    },
  );
});

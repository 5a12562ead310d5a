import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DUTY_PARTS,
  type DutyPart,
  partsLacking,
} from '@shared/domain/case/agreement/clause-parts';
import { unclearTerms } from '@shared/domain/case/agreement/completeness';
import { openParts } from '@shared/domain/wording/clause-hints';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeClause, makeObligation, makeTerms } from '../../../support/make-agreement';
import { makeAgreedCase } from '../../../support/make-case';

type Typed = Parameters<typeof partsLacking>[0];
const duty = (changes: Partial<Typed> = {}): Typed => ({ ...makeObligation(), ...changes });

describe('谁、给谁、做什么、多少、何时、怎么付（人民调解法第29条，民诉法解释第358条）', () => {
  it.each<[string, Partial<Typed>, string, DutyPart[]]>([
    ['都写了，转账', {}, '转到银行账户', []],
    ['没有说怎么付', {}, '', ['how']],
    ['写了在工作室当面给现金', {}, '在工作室当面点清现金', []],
    ['当场付的不问怎么付、何时', { mode: 'immediate', dueOn: null }, '', []],
    ['没有选由谁', { obligorPartyId: '' }, '现金', ['who']],
    ['收钱的没有选', { obligeePartyId: null }, '现金', ['to_whom']],
    ['没有金额', { amountFen: null }, '现金', ['how_much']],
    ['没有期限', { dueOn: null }, '现金', ['by_when']],
    [
      '修理：没有金额、没有接受人也行',
      { action: '修好楼道灯', amountFen: null, obligeePartyId: null, mode: 'act' },
      '',
      [],
    ],
    ['还一件东西不问金额', { action: '返还金手镯一只', amountFen: null, mode: 'act' }, '', []],
    ['退押金问金额', { action: '退还押金', amountFen: null }, '现金', ['how_much']],
    [
      '做什么里还有空着的',
      { action: '修好＿漏水部位＿', amountFen: null, mode: 'act' },
      '',
      ['what'],
    ],
    ['付款方式写在做什么里', { action: '以微信转账支付货款' }, '', []],
    [
      '什么都还没有填',
      {
        ...{ obligorPartyId: '', obligeePartyId: null, action: '' },
        ...{ amountFen: null, mode: null, dueOn: null },
      },
      '',
      ['who', 'what', 'by_when'],
    ],
  ])('%s', (_name, changes, around, lacking) => {
    expect(partsLacking(duty(changes), [around])).toEqual(lacking);
  });

  it('次序是问的次序', () => {
    expect(DUTY_PARTS).toEqual(['who', 'to_whom', 'what', 'how_much', 'by_when', 'how']);
  });
});

describe('只有文字、没有履行安排的一条', () => {
  it.each([
    ['拆除没有写何时', '李国强拆除楼道里的铁柜', ['什么时候']],
    ['没有写谁修', '2026年12月1日前修好屋顶', ['由谁']],
    ['什么都没写', '赔偿损失', ['谁付给谁', '多少钱', '什么时候']],
    ['完工后恢复，有时候', '康某完工后恢复原状', []],
    ['不再主张的不是付款', '双方不再主张其他赔偿', []],
    ['工资没有付的后果，不是付款的约定', '单位到期不支付的，可以申请支付令', []],
    ['逾期的约定不是付款', '逾期未支付的，每日付违约金', []],
    ['医疗费平均负担，凭票据', '父亲的医疗费由三子女平均承担', []],
  ])('%s：%s', (_name, text, open) => {
    expect(openParts(text, ['李国强', '康某'])).toEqual(open);
  });

  it('示例里只有文字的条款，只有一条真的没有写何时（bug: 每一条后面都跟着提醒）', () => {
    const folder = join(import.meta.dirname, '../../../../resources/sample');
    const texts = readdirSync(folder).flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\{\s*"text": "([^"]+)"\s*\}/g),
    ]);
    expect(texts.length).toBeGreaterThan(20);
    const unclear = texts.filter(({ 1: text = '' }) => openParts(text, []).length > 0);
    expect(unclear.map(({ 1: text }) => text)).toEqual([
      '余款 12,800 元从维修资金支付，业主委员会配合办理手续。',
    ]);
  });
});

describe('司法确认时数的不明确', () => {
  const count = (clause: Parameters<typeof makeClause>[0]) => {
    const terms = makeTerms({ clauses: [makeClause(clause)] });
    const agreement = { form: 'written', terms, number: '1', signing: null } as const;
    return unclearTerms(makeAgreedCase({ agreement }), TODAY).length;
  };
  it.each([
    ['写明的', {}, 0],
    ['有空着的', { text: '于＿期限＿前付清＿＿元' }, 2],
    ['含糊的词', { text: '尽快付清' }, 1],
    ['错别字不算不明确（bug: 把“帐户”也数成没有写明）', { text: '汇入王某帐户' }, 0],
    ['身份关系不算不明确，另有一条说', { text: '双方自愿离婚' }, 0],
    ['没有履行安排、只有一句“赔偿损失”', { text: '赔偿损失', obligations: [] }, 1],
    ['缺金额和期限', { obligations: [makeObligation({ amountFen: null, dueOn: null })] }, 2],
    ['期限早于协议', { obligations: [makeObligation({ dueOn: day('2026-01-01') })] }, 1],
  ])('%s', (_name, clause, expected) => {
    expect(count(clause)).toBe(expected);
  });
});

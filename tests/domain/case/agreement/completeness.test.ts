import { findGaps } from '@shared/domain/case/agreement/completeness';
import type { AgreementTerms } from '@shared/domain/case/model/agreement';
import { describe, expect, test } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
} from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeCase,
  makeOrganization,
  makeParty,
  makeStudio,
} from '../../../support/make-case';

const { profile } = makeStudio();

function gapsOf(terms: AgreementTerms, changes: Parameters<typeof makeAgreedCase>[0] = {}) {
  const agreement = { form: 'written', terms, number: '1', signing: makeSigning() } as const;
  return findGaps(makeAgreedCase({ agreement, ...changes }), profile, TODAY);
}

const withClause = (text: string) => makeTerms({ clauses: [makeClause({ text })] });
const withObligation = (changes: Parameters<typeof makeObligation>[0]) =>
  makeTerms({ clauses: [makeClause({ obligations: [makeObligation(changes)] })] });

test('齐全的协议没有一条意见', () => {
  expect(gapsOf(makeTerms())).toEqual([]);
});

describe('缺项', () => {
  test.each([
    ['主要事实', makeTerms({ facts: '' }), '缺纠纷主要事实'],
    ['条款', makeTerms({ clauses: [] }), '缺协议条款'],
    ['金额', withObligation({ amountFen: null }), '第1条“支付维修费”：缺金额'],
    ['收款人', withObligation({ obligeePartyId: null }), '第1条“支付维修费”：缺收款的一方'],
    ['期限', withObligation({ dueOn: null }), '第1条“支付维修费”：缺履行期限'],
  ])('%s', (_name, terms, message) => {
    expect(gapsOf(terms)).toContainEqual({ severity: 'missing', message, mend: 'terms' });
  });

  test('争议事项没有另写，只请核对（bug: 法律说可以载明，却当成缺了）', () => {
    const [gap] = gapsOf(makeTerms({ disputedPoints: '' }));
    expect(gap).toMatchObject({ severity: 'doubtful', mend: 'terms' });
    expect(gap?.message).toContain('没有另写争议事项');
  });

  test('一个人缺几样，说成一句（bug: 两个人十行，看不完）', () => {
    const party = makeParty({ sex: null, ethnicity: '', phone: '' });
    expect(gapsOf(makeTerms(), { parties: [party, makeOrganization()] })).toEqual([
      { severity: 'missing', message: '王某：缺性别、民族、联系方式', mend: 'parties' },
    ]);
  });

  test.each([
    ['住址', makeParty({ address: '' }), '王某：缺单位或住址'],
    ['证件号码', makeParty({ idNumber: '' }), '王某：缺证件号码'],
    [
      '未成年人的法定代理人',
      makeParty({ birthDate: day('2010-01-01') }),
      '王某：缺法定代理人（未满18周岁）',
    ],
    [
      '信用代码',
      makeOrganization({ id: 'p1', side: 'applicant', creditCode: '' }),
      '安居车棚安装有限公司：缺统一社会信用代码',
    ],
  ])('当事人的%s', (_name, party, message) => {
    const gaps = gapsOf(makeTerms(), { parties: [party, makeOrganization()] });
    expect(gaps).toContainEqual({ severity: 'missing', message, mend: 'parties' });
  });

  test('暂无证件的人不缺证件号码', () => {
    const party = makeParty({ idNumber: '', identityPaper: 'none' });
    expect(gapsOf(makeTerms(), { parties: [party, makeOrganization()] })).toEqual([]);
  });

  test('还没有协议', () => {
    expect(findGaps(makeCase(), profile, TODAY)).toContainEqual({
      severity: 'missing',
      message: '还没有协议内容',
      mend: 'terms',
    });
  });
});

describe('存疑', () => {
  test.each([
    ['期限早于协议', withObligation({ dueOn: day('2026-11-11') }), '早于协议日期'],
    ['金额是零', withObligation({ amountFen: 0 }), '金额是零'],
    [
      '没有履行内容',
      makeTerms({ clauses: [makeClause({ obligations: [] })] }),
      '都没有列出履行内容',
    ],
    ['没有履行地点', makeTerms({ fulfillmentPlace: '' }), '没有写履行地点'],
    ['尽快', withClause('李某应尽快付款。'), '“尽快”不够明确'],
    ['另行协商', withClause('其余费用另行协商。'), '第358条'],
    ['订金', withClause('违约的，订金500元不予退还。'), '定金'],
    ['瞻养', withClause('每月给付瞻养费。'), '赡养'],
    ['扶养', withClause('孩子由母亲扶养。'), '抚养'],
    ['放弃起诉', withClause('王某今后不得就此事起诉。'), '第3条'],
    ['身份关系', withClause('双方自愿离婚。'), '第355条'],
  ])('%s', (_name, terms, words) => {
    const doubts = gapsOf(terms).filter(({ severity }) => severity === 'doubtful');
    expect(doubts.map(({ message }) => message).join()).toContain(words);
  });

  test.each([
    ['返还金手镯一只', false],
    ['返还黄金项链一条', false],
    ['退还缴费单原件', false],
    ['归还房屋钥匙两把', false],
    ['返还工资卡一张', false],
    ['返还定金', true],
    ['退还押金', true],
    ['返还购房款', true],
    ['退回多收的物业费', true],
    ['归还欠王某的钱', true],
    ['赔偿医疗费', true],
    ['支付补偿', true],
  ])('“%s”没有写金额，是不是缺（漏掉就会：还一只金手镯也说缺金额）', (action, isMissing) => {
    const gaps = gapsOf(withObligation({ action, amountFen: null }));
    expect(gaps.some(({ message }) => message.includes('缺金额'))).toBe(isMissing);
  });

  test('签字那天当场付清、第二天盖章，不说期限早于协议', () => {
    const signing = makeSigning({ sealedOn: day('2026-11-13') });
    const terms = withObligation({ dueOn: day('2026-11-12') });
    const agreement = { form: 'written', terms, number: '1', signing } as const;
    const gaps = findGaps(makeAgreedCase({ agreement }), profile, TODAY);
    expect(gaps.map(({ message }) => message).join()).not.toContain('早于协议日期');
  });

  test('写对的字不提', () => {
    const clean = withClause('退还定金500元；孩子由母亲抚养；每月给付赡养费，逾期可向法院起诉。');
    expect(gapsOf(clean)).toEqual([]);
  });

  test('一个词出现两次只说一次', () => {
    const doubts = gapsOf(withClause('尽快付款，尽快修好。'));
    expect(doubts.filter(({ message }) => message.includes('尽快'))).toHaveLength(1);
  });
});

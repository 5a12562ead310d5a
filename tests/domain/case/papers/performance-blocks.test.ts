import {
  composeGroupText,
  composeObligationText,
  groupInstallments,
  joinGroupTexts,
} from '@shared/domain/case/agreement/obligation-text';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeClause, makeObligation, type makeTerms } from '../../../support/make-agreement';
import { makeStudio } from '../../../support/make-case';
import { draftedCase, thirtyClauses, twoPeople } from './paper-fixtures';
import { buildAgreementPaper } from './read-case-paper';

const build = (c = draftedCase()) => buildAgreementPaper(c, makeStudio(), TODAY);

describe('履行方式、地点、期限', () => {
  const linesOf = (terms: Parameters<typeof makeTerms>[0]) => {
    const { blocks } = build(draftedCase({ terms }));
    const start = blocks.findIndex(
      (block) => block.type === 'heading' && block.text === '履行方式、地点、期限',
    );
    return blocks.slice(start + 1, -2);
  };

  it('条款里已经写全的，只写方式和期限，不说第二遍', () => {
    const text =
      '李某于2026年12月1日前一次性向王某支付维修费人民币1,200.00元（大写：壹仟贰佰元整）。';
    expect(linesOf({ clauses: [makeClause({ text })] })[0]).toMatchObject({
      text: '由李某于2026年12月1日前一次性履行完毕。',
    });
  });

  it('三十条里有履行内容的十条，逐条写明是第几条', () => {
    const [first] = linesOf({ clauses: thirtyClauses() });
    const sentences = first?.type === 'paragraph' ? first.text.split('\n') : [];
    expect(sentences).toHaveLength(10);
    expect(sentences[9]).toMatch(
      /^第二十八条：李某于2026年12月1日前分期向王某支付维修费人民币2,800\.00元/,
    );
  });

  const installments = [1, 2, 3].map((month) =>
    makeObligation({
      id: `i${month}`,
      mode: 'installment',
      action: '支付货款',
      amountFen: 400_000,
      dueOn: day(`2027-0${month}-01`),
    }),
  );

  it('条款已逐期列明的，只写分几期、首末两期，不逐期重复', () => {
    const groups = groupInstallments(installments);
    const text = joinGroupTexts(groups, (group) => composeGroupText(group, twoPeople()));
    expect(
      linesOf({ clauses: [makeClause({ text, obligations: installments })] })[0],
    ).toMatchObject({
      text: '由李某分三期履行，第一期不迟于2027年1月1日，最后一期不迟于2027年3月1日，各期的日期和金额依条款所列。',
    });
  });

  it('以前的版本逐期写成的条文，也认得出已经写全', () => {
    const text = `${installments.map((one) => composeObligationText(one, twoPeople())).join('；')}。`;
    expect(
      linesOf({ clauses: [makeClause({ text, obligations: installments })] })[0],
    ).toMatchObject({ text: expect.stringMatching(/^由李某分三期履行/) });
  });

  it('条款没写的分期，总额和每期都写在这里', () => {
    expect(linesOf({ clauses: [makeClause({ obligations: installments })] })[0]).toMatchObject({
      text: expect.stringContaining('共计人民币12,000.00元（大写：壹万贰仟元整）'),
    });
  });

  it.each([
    [1, '人民币0.01元（大写：壹分）'],
    [
      99_999_999_999,
      '人民币999,999,999.99元（大写：玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分）',
    ],
  ])('%i 分的大小写都在纸上', (amountFen, words) => {
    const clauses = [makeClause({ obligations: [makeObligation({ amountFen })] })];
    expect(linesOf({ clauses })[0]).toMatchObject({ text: expect.stringContaining(words) });
  });

  it('没有约定的方式和地点留空行待填', () => {
    expect(linesOf({ clauses: [makeClause({ obligations: [] })], fulfillmentPlace: '' })).toEqual([
      { type: 'paragraph', lead: '履行方式、期限：', text: '', ruledLines: 2 },
      { type: 'paragraph', lead: '履行地点：', text: '', ruledLines: 1 },
    ]);
  });
});

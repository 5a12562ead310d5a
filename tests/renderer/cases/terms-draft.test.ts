import { emptyParty, toPartyInput } from '@renderer/components/party/party-draft';
import {
  clauseName,
  emptyObligation,
  moved,
  type ObligationDraft,
} from '@renderer/features/case-file/outcome/terms-draft';
import { withStatement } from '@renderer/features/case-file/session/session-draft';
import { composeClauseText } from '@shared/domain/case/clauses/clause-words';
import { partySchema } from '@shared/domain/party/party';
import { describe, expect, it } from 'vitest';

const PARTIES = [
  { ...emptyParty('a', 'applicant'), name: '王芳' },
  { ...emptyParty('b', 'respondent'), name: '李强' },
].map((draft) => partySchema.parse(toPartyInput(draft)));

const PAYMENT: ObligationDraft = {
  ...emptyObligation('o1'),
  obligorPartyId: 'b',
  obligeePartyId: 'a',
  action: '支付维修费',
  amountFen: 120_000,
  mode: 'lump_sum',
  dueOn: '2026-12-01',
};

describe('条文', () => {
  it('由履行安排写成，一项一句，金额带大写', () => {
    const text = composeClauseText([PAYMENT, { ...PAYMENT, id: 'o2', amountFen: 1 }], PARTIES);
    expect(text).toContain(
      '李强于2026年12月1日前一次性向王芳支付维修费人民币1,200.00元（大写：壹仟贰佰元整）；',
    );
    expect(text).toMatch(/壹分）。$/);
  });

  it.each([
    ['没说谁履行', { obligorPartyId: '' }],
    ['没说怎样履行', { mode: null }],
    ['没说做什么', { action: '' }],
    ['金额写错', { amountFen: Number.NaN }],
    ['没有这一天', { dueOn: '2026-02-30' }],
  ])('%s，就先不写', (_name, change) => {
    expect(composeClauseText([{ ...PAYMENT, ...change }], PARTIES)).toBeNull();
  });

  it.each([
    [1, '第一条'],
    [10, '第十条'],
    [11, '第十一条'],
    [20, '第二十条'],
    [99, '第九十九条'],
    [100, '第一百条'],
  ])('第 %i 条叫 %s', (ordinal, name) => {
    expect(clauseName(ordinal)).toBe(name);
  });

  it('上移下移到头就不动，一条也不丢', () => {
    expect(moved(['一', '二', '三'], 2, -1)).toEqual(['一', '三', '二']);
    expect(moved(['一', '二', '三'], 0, -1)).toEqual(['一', '二', '三']);
    expect(moved(['一', '二', '三'], 2, 1)).toEqual(['一', '二', '三']);
  });
});

describe('各方陈述', () => {
  it('一人一段：改写不重复，删空就没有', () => {
    const first = withStatement([], 'a', '焊点断了');
    const both = withStatement(first, 'b', '保修期已过');
    expect(withStatement(both, 'a', '焊点断了两处')).toEqual([
      { partyId: 'a', text: '焊点断了两处' },
      { partyId: 'b', text: '保修期已过' },
    ]);
    expect(withStatement(both, 'a', '')).toEqual([{ partyId: 'b', text: '保修期已过' }]);
  });
});

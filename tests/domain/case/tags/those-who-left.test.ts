import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { terminationNotice } from '@shared/domain/case/papers/outcome/termination-notice';
import { writtenAgreement } from '@shared/domain/case/papers/outcome/written-agreement';
import { tagValuesOf } from '@shared/domain/case/tags/case-scope';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeAgreedCase, makeParty, makeStudio } from '../../../support/make-case';

const context = { profile: makeStudio().profile, today: TODAY };
const agreed = makeAgreedCase();
const one: MediationCase = {
  ...agreed,
  parties: [...agreed.parties, makeParty({ id: 'p3', name: '周甲', side: 'applicant' })],
  partyChanges: [
    {
      ...{ id: 'c1', partyId: 'p3', kind: 'refused', changedOn: day('2026-11-08') },
      ...{ reason: '不愿调解', areRemediesExplained: true, succeedsId: null },
    },
  ],
};

function namesIn(paper: typeof writtenAgreement, ofId: string | null, loop: string): unknown[] {
  const values = tagValuesOf(paper, { record: one, ofId }, context);
  return (values[loop] as { 姓名: string }[]).map((party) => party.姓名);
}

describe('工作室自己的 Word 模板', () => {
  it('退出的当事人，“当事人”“申请人”里都不再印', () => {
    expect(namesIn(writtenAgreement, null, '当事人')).not.toContain('周甲');
    expect(namesIn(writtenAgreement, null, '当事人')).toHaveLength(agreed.parties.length);
    expect(namesIn(writtenAgreement, null, '申请人')).not.toContain('周甲');
  });

  it('只发给退出那个人的终止调解告知书，只印他', () => {
    expect(namesIn(terminationNotice, 'c1', '当事人')).toEqual(['周甲']);
    expect(namesIn(terminationNotice, 'c1', '被申请人')).toEqual([]);
  });
});

import { findGaps } from '@shared/domain/case/agreement/completeness';
import {
  composeObligationText,
  groupInstallments,
} from '@shared/domain/case/agreement/obligation-text';
import { obligationStandings } from '@shared/domain/case/agreement/obligations';
import { missingReferences } from '@shared/domain/case/model/references';
import { draftAgreement } from '@shared/domain/case/rules/agreement';
import { saveParties } from '@shared/domain/case/rules/parties';
import { whoIsBound, wholeSideId } from '@shared/domain/party/whole-side';
import { expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
} from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeOrganization,
  makeParty,
  makeStudio,
} from '../../../support/make-case';

const ALL = wholeSideId('applicant');
const owners = ['王某', '李某', '张某', '赵某'].map((name, index) =>
  makeParty({ id: index === 0 ? 'p1' : `q${index}`, name, idNumber: '', ethnicity: '' }),
);
const parties = [...owners, makeOrganization()];
const consents = parties.map(({ id }) => makeConsent(id));
const toAll = (changes: Parameters<typeof makeObligation>[0] = {}, text = '付给全体申请人。') =>
  makeTerms({
    clauses: [
      makeClause({ text, obligations: [makeObligation({ obligeePartyId: ALL, ...changes })] }),
    ],
  });

function gapsOf(terms: ReturnType<typeof toAll>, people = parties): string[] {
  const agreement = { form: 'written', terms, number: '1', signing: makeSigning() } as const;
  const one = makeAgreedCase({ agreement, parties: people });
  return findGaps(one, makeStudio().profile, TODAY).map(({ message }) => message);
}

it('协议里可以写全体申请人；一方没有人就不能写', () => {
  const one = makeMediatingCase({ parties, consents });
  expect(ruledValue(draftAgreement(one, toAll(), makeContext())).agreement?.terms).toEqual(toAll());
  const nobody = toAll({ obligeePartyId: wholeSideId('respondent'), obligorPartyId: 'p1' });
  const alone = { ...one, parties: owners };
  expect(codeOf(draftAgreement(alone, nobody, makeContext()))).not.toBe('ok');
});

it('条文、履行、修改记录都说“全体申请人”（漏了一处就会空着，或者写成已删去的当事人）', () => {
  const obligation = makeObligation({ obligeePartyId: ALL });
  expect(composeObligationText(obligation, parties)).toContain('向全体申请人支付维修费');
  const agreement = {
    form: 'written',
    terms: toAll(),
    number: '1',
    signing: makeSigning(),
  } as const;
  const one = makeAgreedCase({ agreement, parties });
  expect(obligationStandings(one, TODAY)[0]?.obligeeName).toBe('全体申请人');
  expect(whoIsBound(ALL, () => undefined)).toBe('全体申请人');
  expect(whoIsBound('p9', () => '王某')).toBe('王某');
  expect(missingReferences(one, makeStudio())).toEqual([]);
  expect(groupInstallments([obligation])).toHaveLength(1);
});

it('各得多少没有写的提醒一句；写了每人多少、或者没有金额的，不提醒', () => {
  const said = (gaps: string[]) => gaps.filter((one) => one.includes('各得多少'));
  expect(said(gapsOf(toAll()))).toEqual([
    '第1条“支付维修费”：全体申请人 4 人各得多少，条文里没有写，请核对',
  ]);
  expect(said(gapsOf(toAll({}, '付给全体申请人，每人300元。')))).toEqual([]);
  expect(said(gapsOf(toAll({ amountFen: null, action: '修好电梯' })))).toEqual([]);
  expect(said(gapsOf(toAll(), [owners[0] ?? makeParty(), makeOrganization()]))).toEqual([]);
});

it('自己付给包括自己在内的全体：请核对', () => {
  expect(gapsOf(toAll({ obligorPartyId: 'p1' })).join()).toContain('里有同一个人');
});

it('许多人缺同一样的并成一句；缺的人少，照样逐个说', () => {
  const many = gapsOf(toAll());
  expect(many).toContain('缺民族：4 人（王某、李某、张某等）');
  expect(many.join()).not.toContain('王某：缺民族');
  const few = gapsOf(toAll(), [...owners.slice(0, 3), makeOrganization()]);
  expect(few.join()).toContain('王某：缺民族');
});

it('写了全体的草稿，其中一人仍可以退出（没有哪一项是写给他一个人的）', () => {
  const agreement = { form: 'written', terms: toAll(), number: '1', signing: null } as const;
  const one = makeMediatingCase({ parties, consents, agreement });
  const fewer = parties.filter(({ id }) => id !== 'q3');
  expect(ruledValue(saveParties(one, fewer, makeContext())).parties).toHaveLength(4);
});

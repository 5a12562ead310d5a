import type { AgreementTerms, Clause } from '@shared/domain/case/model/agreement';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Party } from '@shared/domain/party/party';
import { day } from '../../../support/day';
import { makeClause, makeObligation, makeTerms } from '../../../support/make-agreement';
import { makeMediatingCase, makeOrganization, makeParty } from '../../../support/make-case';

/** 王某 and 李某: two people, everything filled. */
export function twoPeople(): Party[] {
  return [
    makeParty(),
    makeParty({
      id: 'p2',
      side: 'respondent',
      name: '李某',
      sex: 'male',
      occupation: '个体工商户',
    }),
  ];
}

/** A case whose written agreement is drafted and not yet signed. */
export function draftedCase(
  changes: { parties?: Party[]; terms?: Partial<AgreementTerms>; number?: string } = {},
): MediationCase {
  const number = changes.number ?? '（2026）人调字第12号';
  return makeMediatingCase({
    number,
    parties: changes.parties ?? twoPeople(),
    agreement: { form: 'written', terms: makeTerms(changes.terms), number, signing: null },
  });
}

/** Six on each side: rare and long names, a company of sixty characters with an agent, a minor with a guardian. */
export function twelveParties(): Party[] {
  const applicants = ['王某', '𠮷某某', '㛃某', '阿卜杜热合曼·买买提', '欧阳某某', '张某'];
  const respondents = ['李某', '赵某', '钱某', '孙某'];
  return [
    ...applicants.map((name, index) => makeParty({ id: `p${index + 1}`, name })),
    ...respondents.map((name, index) =>
      makeParty({ id: `p${index + 7}`, side: 'respondent', name }),
    ),
    companyWithAgent({ id: 'p11' }),
    minorWithGuardian({ id: 'p12', side: 'respondent' }),
  ];
}

/** 60 characters. */
export const LONG_COMPANY_NAME =
  '某某省某某市某某区天桥街街道滨河路社区居民委员会下属物业服务与车棚经营管理综合服务有限责任公司第二分公司筹备工作领导小组';

/** A company that acts through an agent. */
export function companyWithAgent(overrides: { id: string; name?: string }): Party {
  return makeOrganization({
    name: LONG_COMPANY_NAME,
    authorizedAgents: [
      {
        ...{ name: '周某', relation: '职工', phone: '13700000003' },
        ...{ idNumber: '440524188001010014', firm: '', licence: '', scope: null },
      },
    ],
    ...overrides,
  });
}

/** An eleven-year-old with his father. */
export function minorWithGuardian(overrides: { id: string; side: Party['side'] }): Party {
  return makeParty({
    name: '吴小某',
    birthDate: day('2015-03-01'),
    occupation: '学生',
    statutoryAgents: [{ name: '吴某', relation: '父亲', phone: '13600000004', idNumber: '' }],
    ...overrides,
  });
}

/** Thirty clauses, every third with an instalment. */
export function thirtyClauses(): Clause[] {
  return Array.from({ length: 30 }, (_, index) =>
    makeClause({
      id: `c${index + 1}`,
      ...(index % 3 === 0
        ? {
            text: `第${index + 1}期款项由李某按期支付给王某，逾期的按未付部分承担相应责任。`,
            obligations: [
              makeObligation({
                id: `o${index + 1}`,
                amountFen: 10_000 * (index + 1),
                mode: 'installment',
              }),
            ],
          }
        : {
            text: `第${index + 1}项：双方应当互谅互让；如需进入对方院落施工，应当提前一日告知并征得同意。`,
            obligations: [],
          }),
    }),
  );
}

import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { invitedHelperSchema } from '@shared/domain/case/model/session';
import { mediationRecord } from '@shared/domain/case/papers/sittings/mediation-record';
import { toChineseNumeral } from '@shared/domain/paper/chinese-numeral';
import type { Paper } from '@shared/domain/paper/paper';
import { blankOf } from '@shared/domain/record/blank';
import {
  companyWithAgent,
  draftedCase,
  minorWithGuardian,
  thirtyClauses,
  twelveParties,
} from '../../domain/case/papers/paper-fixtures';
import {
  buildAgreementPaper,
  buildOralRecordPaper,
  readCasePaper,
} from '../../domain/case/papers/read-case-paper';
import { TODAY } from '../../support/day';
import { makeClause, makeObligation } from '../../support/make-agreement';
import {
  makeAgreedCase,
  makeCase,
  makeCaseMediator,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeParty,
  makePlannedSession,
  makeSession,
  makeStudio,
} from '../../support/make-case';

const LONG_FACTS = Array.from(
  { length: 20 },
  (_, index) => `第${index + 1}段，${'双方就车棚焊点开裂一事各执一词。'.repeat(32).slice(0, 490)}`,
).join('\n');

export const CASES: Readonly<Record<string, MediationCase>> = {
  两方一条: draftedCase(),
  十二方三十条: draftedCase({ parties: twelveParties(), terms: { clauses: thirtyClauses() } }),
  两方三十条: draftedCase({ terms: { clauses: thirtyClauses() } }),
  未成年人与单位: draftedCase({
    parties: [minorWithGuardian({ id: 'p1', side: 'applicant' }), companyWithAgent({ id: 'p2' })],
  }),
  万字事实: draftedCase({ terms: { facts: LONG_FACTS } }),
  金额两端: draftedCase({
    terms: {
      clauses: [1, 99_999_999_999].map((amountFen, index) =>
        makeClause({
          id: `c${index}`,
          obligations: [makeObligation({ id: `o${index}`, amountFen })],
        }),
      ),
    },
  }),
  怪字符: draftedCase({
    parties: [
      makeParty({ name: '𠮷\u0007田' }),
      makeParty({ id: 'p2', side: 'respondent', name: '㛃<b>&"某' }),
    ],
    terms: {
      facts: '第一行\r\n第二行\u000b第三行\u0000\u001f完\uFFFE',
      fulfillmentNote: '=1+1\n“引号”—破折号',
    },
  }),
  空白: makeCase({ parties: [] }),
};

/** Facts of one to twenty-one lines, so that the end of the text meets the foot of the page at every height. */
export const GROWING: Readonly<Record<string, MediationCase>> = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [
    `事实${2 * index + 1}行`,
    draftedCase({
      terms: {
        facts: Array(2 * index + 1)
          .fill('双方各执一词。')
          .join('\n'),
      },
    }),
  ]),
);

/** Twelve owners on one side: a block of signatures that takes most of a page, over text of every height. */
export const OWNERS: Readonly<Record<string, MediationCase>> = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => [
    `十二户业主${4 * index + 1}行`,
    {
      ...draftedCase({
        parties: [
          ...Array.from({ length: 12 }, (_owner, at) =>
            makeParty({ id: `w${at}`, name: `业主${toChineseNumeral(at + 1)}` }),
          ),
          makeParty({ id: 'p2', side: 'respondent', name: '李某' }),
        ],
        terms: {
          facts: Array(4 * index + 1)
            .fill('双方各执一词。')
            .join('\n'),
        },
      }),
      mediators: [
        makeCaseMediator(),
        makeCaseMediator({ mediatorId: 'm2', name: '宋雅琴', isPresiding: false }),
      ],
    },
  ]),
);

/** Records of a session: the everyday one, one to be written by hand, one of twelve parties and two helpers. */
export const RECORDS: Readonly<Record<string, MediationCase>> = {
  调解记录: makeAgreedCase(),
  空白的调解记录: makeMediatingCase({
    sessions: [
      makePlannedSession({ id: 's1', startsAt: null, endsAt: null, presentPartyIds: ['p1'] }),
    ],
  }),
  十二方的调解记录: makeMediatingCase({
    parties: twelveParties(),
    sessions: [
      makeSession({
        presentPartyIds: twelveParties().map(({ id }) => id),
        statements: twelveParties().map(({ id }) => ({
          partyId: id,
          text: '双方就车棚焊点开裂一事各执一词。'.repeat(12),
        })),
        result: 'not_agreed',
        invitedHelpers: [
          { ...blankOf(invitedHelperSchema), name: '孙某', relation: '社区网格员' },
          { ...blankOf(invitedHelperSchema), name: '周某', relation: '邻居' },
        ],
      }),
    ],
  }),
};

export const PAPERS: Readonly<Record<string, Paper>> = {
  ...Object.fromEntries(
    Object.entries({ ...CASES, ...GROWING, ...OWNERS }).map(([name, c]) => [
      name,
      buildAgreementPaper(c, makeStudio(), TODAY),
    ]),
  ),
  口头: buildOralRecordPaper(makeOrallyAgreedCase(), makeStudio(), TODAY),
  ...Object.fromEntries(
    Object.entries(RECORDS).map(([name, c]) => [
      name,
      readCasePaper(mediationRecord, c, makeStudio(), TODAY, 's1'),
    ]),
  ),
};

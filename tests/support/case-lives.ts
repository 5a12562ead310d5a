import { authorityReportSchema, measureSchema } from '@shared/domain/case/model/alert';
import { feedbackSchema } from '@shared/domain/case/model/feedback';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { riskSchema } from '@shared/domain/case/model/risk';
import { blankOf } from '@shared/domain/record/blank';
import { twelveParties } from '../domain/case/papers/paper-fixtures';
import { day } from './day';
import { makeAttachment } from './make-attachment';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makePlannedSession,
  makeRegistration,
  makeSession,
} from './make-case';
import { makeConfirmation, makeFollowUp, makeFulfillment } from './make-follow-through';

const urged = {
  ...{ id: 'u1', urgedOn: day('2026-12-03'), partyIds: ['p2'], way: 'written' as const },
  ...{ urgedBy: '赵信花', answer: '', promisedOn: null },
};

const told = {
  ...blankOf(authorityReportSchema),
  ...{ id: 'r1', authority: 'police' as const, unit: '城南派出所', way: 'phone' as const },
  ...{ reportedOn: day('2026-11-06'), reporter: '赵信花', content: '双方相约打架，已劝开' },
};

/**
 * Cases that between them have every paper that a case can have, each with words in all that it asks for: a paper that is
 * only looked at blank shows nothing of what a person reads. A new paper needs its life here.
 */
export const CASE_LIVES: Readonly<Record<string, MediationCase>> = {
  达成协议: {
    ...makeAgreedCase({ parties: twelveParties() }),
    sessions: [makeSession(), makePlannedSession({ id: 's9' })],
    followUps: [makeFollowUp({})],
    fulfillmentRecords: [makeFulfillment({})],
    judicialConfirmation: makeConfirmation(),
  },
  督促过: makeAgreedCase({
    urgings: [urged],
    attachments: [makeAttachment({ kind: 'evidence', name: '车棚照片.jpg' })],
  }),
  口头协议: makeOrallyAgreedCase(),
  不予受理: makeCase({
    status: 'declined',
    decline: {
      ...{
        declinedOn: day('2026-11-06'),
        ground: 'out_of_scope',
        reason: '双方要求确认房屋归谁所有。',
      },
      ...{ sentTo: 'court', sentToName: '河东区人民法院' },
    },
  }),
  移送: makeAcceptedCase({
    status: 'transferred',
    transfer: {
      ...{ transferredOn: day('2026-11-08'), receiver: 'public_security', letterNumber: '' },
      ...{ receiverName: '城南派出所', reason: '一方已经动手，涉嫌违反治安管理。' },
      materials: '登记表1份、车棚照片3张',
    },
  }),
  法院委派没有调成: makeMediatingCase({
    status: 'terminated',
    registration: makeRegistration({
      ...{ source: 'court_pre_filing', referringUnit: '河东区人民法院' },
      ...{
        referralNumber: '（2026）鲁0102诉前调88号',
        referralMaterials: '起诉状1份、证据清单1份',
      },
    }),
    extensions: [
      { extendedOn: day('2026-11-12'), untilOn: day('2026-12-20'), reason: '鉴定结论还没有出来' },
    ],
    termination: {
      ...{ terminatedOn: day('2026-11-14'), ground: 'no_agreement', reason: '赔偿数额差距太大。' },
      ...{ areRemediesExplained: true, remediesNote: '告知可以起诉' },
    },
    feedbacks: [
      {
        ...blankOf(feedbackSchema),
        ...{ id: 'f1', kind: 'result', way: 'letter', to: '河东区人民法院', reportedBy: '赵信花' },
        ...{ reportedOn: day('2026-11-15'), returned: '起诉状1份、证据清单1份' },
      },
    ],
  }),
  红色预警: makeAcceptedCase({
    registration: makeRegistration({
      ...{ alertColor: 'red', difficulty: 'major', source: 'hotline_12345' },
      ...{ referringUnit: '12345热线', referralNumber: 'G20261105001' },
    }),
    risks: [
      {
        ...blankOf(riskSchema),
        ...{ id: 'k1', kind: '民转刑', isHomeViolence: false, seenOn: day('2026-11-06') },
        ...{ signs: '一方带了人来', mayBreakLaw: true },
      },
    ],
    measures: [
      {
        ...blankOf(measureSchema),
        ...{
          id: 'm1',
          takenOn: day('2026-11-06'),
          what: '劝开双方，约定分开谈',
          takenBy: '赵信花',
        },
      },
    ],
    authorityReports: [told],
    feedbacks: [
      {
        ...blankOf(feedbackSchema),
        ...{ id: 'f1', kind: 'progress', way: 'letter', to: '12345热线', reportedBy: '赵信花' },
        ...{ reportedOn: day('2026-11-08'), content: '已经受理，定于11月10日调解。' },
      },
    ],
  }),
};

import { allowedActs } from '@shared/domain/case/acts/case-acts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { nextStep } from '@shared/domain/case/view/next-step';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeCaseMediator,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeReadyCase,
  makeRegistration,
  makeSession,
} from '../../../support/make-case';
import { makeFollowUp, makeFulfillment } from '../../../support/make-follow-through';

const ctx = makeContext();
const refused = [makeConsent('p1'), makeConsent('p2', { isGiven: false })];
const joined = makeParty({ id: 'p3', side: 'respondent' });
const unhappy = makeFollowUp({ satisfaction: 'dissatisfied' });

describe('下一步', () => {
  test.each<[string, MediationCase, string]>([
    ['只有申请人', makeCase({ parties: [makeParty()] }), 'add_parties'],
    [
      '未成年人没有法定代理人',
      makeReadyCase({ parties: [makeParty({ birthDate: day('2015-01-01') }), makeOrganization()] }),
      'add_parties',
    ],
    ['没有征询', makeCase({ mediators: [makeCaseMediator()] }), 'ask_consent'],
    ['一方拒绝', makeReadyCase({ consents: refused }), 'decline'],
    ['没有调解员', makeReadyCase({ mediators: [] }), 'appoint_mediators'],
    ['都齐了', makeReadyCase(), 'accept'],
    ['受理后', makeAcceptedCase(), 'open_session'],
    [
      '受理后只有定了的一场',
      makeAcceptedCase({ sessions: [makePlannedSession()] }),
      'open_session',
    ],
    ['受理后一方拒绝', makeAcceptedCase({ consents: refused }), 'terminate'],
    [
      '受理后新加的当事人',
      makeMediatingCase({ parties: [makeParty(), makeOrganization(), joined] }),
      'ask_consent',
    ],
    ['谈成了', makeMediatingCase(), 'write_outcome'],
    [
      '记录写了一半，还没写结果（bug: 让人去登记调解结果）',
      makeMediatingCase({ sessions: [makeSession({ result: null })] }),
      'finish_record',
    ],
    [
      '择期再调',
      makeMediatingCase({ sessions: [makeSession({ result: 'continue' })] }),
      'open_session',
    ],
    [
      '没谈成（第26条）',
      makeMediatingCase({ sessions: [makeSession({ result: 'not_agreed' })] }),
      'terminate',
    ],
    [
      '看最后一场，不看录入次序',
      makeMediatingCase({
        sessions: [
          makeSession({ id: 's2', heldOn: day('2026-11-12'), result: 'agreed' }),
          makeSession({ id: 's1', heldOn: day('2026-11-10'), result: 'continue' }),
        ],
      }),
      'write_outcome',
    ],
    ['有草稿', makeMediatingCase({ agreement: makeWrittenAgreement() }), 'sign_agreement'],
    ['生效未履行', makeAgreedCase(), 'record_fulfillment'],
    ['履行完没回访', makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] }), 'follow_up'],
    ['回访不满意', makeAgreedCase({ followUps: [unhappy] }), 'resolve_rework'],
    [
      '履行完、回访过',
      makeAgreedCase({ fulfillmentRecords: [makeFulfillment()], followUps: [makeFollowUp()] }),
      'close',
    ],
    ['结案后', makeAgreedCase({ status: 'closed' }), 'none'],
    [
      '结案后回访不满意',
      makeAgreedCase({ status: 'closed', followUps: [unhappy] }),
      'resolve_rework',
    ],
    ['终止', makeMediatingCase({ status: 'terminated' }), 'none'],
    ['不予受理', makeCase({ status: 'declined' }), 'none'],
    ['撤回', makeCase({ status: 'withdrawn' }), 'none'],
    ['移送', makeCase({ status: 'transferred' }), 'none'],
  ])('%s', (_name, mediationCase, step) => {
    expect(nextStep(mediationCase, ctx)).toBe(step);
  });
});

/** Somebody can be rung up, and materials come and go, at every stage, and a case that was registered by mistake can always be deleted. */
const ALWAYS = [
  ...[
    'recordCallAttempt',
    'recordDelivery',
    'archive',
    'addAttachments',
    'describeAttachment',
    'removeAttachment',
  ],
  ...['recordFeedback', 'notePrinted', 'notePartyCopy', 'editPaperText', 'notePlatform', 'remove'],
];

describe('可以办的事', () => {
  test('受理前的案件条件不齐，不给“受理”', () => {
    expect(allowedActs(makeCase(), ctx)).not.toContain('accept');
    expect(allowedActs(makeReadyCase(), ctx)).toContain('accept');
  });

  test('一方拒绝，不给“开一场调解”，仍可写完已开的一场', () => {
    const actions = allowedActs(makeMediatingCase({ consents: refused }), ctx);
    expect(actions).not.toContain('openSession');
    expect(actions).not.toContain('draftAgreement');
    expect(actions).toContain('saveSession');
    expect(actions).toContain('terminate');
  });

  test('劳动争议不给“口头协议”', () => {
    const labor = makeMediatingCase({
      registration: makeRegistration({ category: 'other_labor' }),
    });
    expect(allowedActs(labor, ctx)).not.toContain('concludeOrally');
    expect(allowedActs(makeMediatingCase(), ctx)).toContain('concludeOrally');
  });

  test.each([
    [
      '终止',
      makeMediatingCase({ status: 'terminated' }),
      ['recordFollowUp', 'mediateAgain', ...ALWAYS],
    ],
    ['不予受理', makeCase({ status: 'declined' }), ['recordFollowUp', 'mediateAgain', ...ALWAYS]],
    ['撤回', makeCase({ status: 'withdrawn' }), ['recordFollowUp', 'mediateAgain', ...ALWAYS]],
    [
      '移送',
      makeMediatingCase({ status: 'transferred' }),
      ['recordFollowUp', 'mediateAgain', ...ALWAYS],
    ],
    [
      '结案',
      makeOrallyAgreedCase({ status: 'closed' }),
      [
        ...['addParties', 'recordLeaving', 'removeLeaving', 'updateContacts'],
        ...['putInWriting', 'draftAmendment', 'removeAmendment'],
        ...['recordFulfillment', 'recordUrging', 'recordRemedy'],
        ...['recordFollowUp', ...ALWAYS],
      ],
    ],
  ])('%s之后', (_name, mediationCase, actions) => {
    expect(allowedActs(mediationCase, ctx).toSorted()).toEqual(actions.toSorted());
  });
});

import { feedbackPart } from '@shared/domain/case/model/feedback';
import { guardianConsentPart } from '@shared/domain/case/model/guardian-consent';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { blankOf } from '@shared/domain/record/blank';
import { anyDay, type Moment, type RandomAct } from './random-moment';

/** What is done about where a dispute came from, and to reach its parties. */
export const INTAKE: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  recordCallAttempt: (moment) => {
    const { now, seeded } = moment;
    const known = now.callAttempts.map(({ id }) => id);
    return {
      route: 'cases.recordCallAttempt',
      input: {
        attemptId: seeded.chance(0.7) ? null : seeded.pick([...known, 'nobody']),
        attempt: {
          partyId: seeded.pick([...now.parties.map(({ id }) => id), 'nobody']),
          calledOn: anyDay(moment),
          calledAt: null,
          result: 'no_answer',
          calledBy: '',
          note: '',
        },
      },
    };
  },
  recordGuardianConsent: (moment) => {
    const { now, seeded } = moment;
    const known = now.guardianConsents.map(({ id }) => id);
    return {
      route: 'cases.recordGuardianConsent',
      input: {
        consentId: seeded.chance(0.7) ? null : seeded.pick([...known, 'nobody']),
        consent: {
          ...blankOf(guardianConsentPart),
          partyId: seeded.chance(0.8) ? youngest(now) : 'nobody',
          ...{ guardian: '王大有', consentedOn: anyDay(moment), way: '在告知书上签字' },
        },
      },
    };
  },
  removeGuardianConsent: ({ now, seeded }) => ({
    route: 'cases.removeGuardianConsent',
    input: { consentId: seeded.pick([...now.guardianConsents.map(({ id }) => id), 'nobody']) },
  }),
  removeCallAttempt: ({ now, seeded }) => ({
    route: 'cases.removeCallAttempt',
    input: { attemptId: seeded.pick([...now.callAttempts.map(({ id }) => id), 'nobody']) },
  }),
  decline: (moment) => ({
    route: 'cases.decline',
    input: {
      decline: {
        declinedOn: anyDay(moment),
        ground: 'other',
        reason: '其他',
        sentTo: 'told_only',
        sentToName: '',
      },
    },
  }),
  updateContacts: ({ now, seeded }) => {
    const contacts = now.parties
      .filter(() => seeded.chance(0.7))
      .map(({ id, address, placeId }) => ({
        ...{ partyId: id, phone: `139${seeded.digits(8)}` },
        ...{ address, placeId },
      }));
    const [first] = contacts;
    const isTwice = first !== undefined && seeded.chance(0.1);
    return {
      route: 'cases.updateContacts',
      input: { contacts: isTwice ? [...contacts, first] : contacts },
    };
  },
  recordFeedback: (moment) => {
    const { now, seeded } = moment;
    const kind = seeded.pick(['receipt', 'progress', 'result', 'result'] as const);
    return {
      route: 'cases.recordFeedback',
      input: {
        feedbackId: seeded.chance(0.8) ? null : (now.feedbacks[0]?.id ?? 'nobody'),
        feedback: {
          ...blankOf(feedbackPart),
          ...{ kind, way: 'phone', to: '某区人民法院', reportedOn: anyDay(moment) },
          returned: seeded.chance(0.3) ? '起诉状 1 份' : '',
        },
      },
    };
  },
  answerFeedback: (moment) => {
    const { now, seeded } = moment;
    const days = {
      answeredOn: anyDay(moment),
      clearedOn: seeded.chance(0.5) ? anyDay(moment) : null,
    };
    return {
      route: 'cases.answerFeedback',
      input: {
        feedbackId: seeded.pick([...now.feedbacks.map(({ id }) => id), 'nobody']),
        answer: seeded.chance(0.2) ? null : { ...days, text: '知道了', paperNumber: '' },
      },
    };
  },
  removeFeedback: ({ now, seeded }) => ({
    route: 'cases.removeFeedback',
    input: { feedbackId: seeded.pick([...now.feedbacks.map(({ id }) => id), 'nobody']) },
  }),
};

/** Of whom it is known that they are the youngest; of grown people the rule refuses it. */
function youngest({ parties }: MediationCase): string {
  const ages = parties.map((one) => ({
    id: one.id,
    age: one.kind === 'natural_person' ? (one.statedAge ?? 99) : 99,
  }));
  return ages.toSorted((one, other) => one.age - other.age)[0]?.id ?? 'nobody';
}

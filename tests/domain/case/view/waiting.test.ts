import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { nextStep } from '@shared/domain/case/view/next-step';
import { urgencyOfColor, waitingOf } from '@shared/domain/case/view/waiting';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makePlannedSession,
  makeReadyCase,
  makeSession,
} from '../../../support/make-case';
import { makeFollowUp, makeFulfillment } from '../../../support/make-follow-through';

const ctx = makeContext();

describe('从哪一天起在等', () => {
  test.each<[string, MediationCase, string, string]>([
    ['登记后没有人问过', makeCase(), 'step', '2026-11-05'],
    [
      '问过以后，从问的那天',
      makeReadyCase({
        consents: [makeConsent('p1'), makeConsent('p2', { askedOn: day('2026-11-08') })],
      }),
      'step',
      '2026-11-08',
    ],
    ['受理后没有场次，从受理那天', makeAcceptedCase(), 'step', '2026-11-06'],
    [
      '约好了的场次，到那天再办',
      makeAcceptedCase({ sessions: [makePlannedSession()] }),
      'session',
      '2026-11-26',
    ],
    [
      '择期再调、还没有约，从上一场',
      makeMediatingCase({ sessions: [makeSession({ result: 'continue' })] }),
      'step',
      '2026-11-10',
    ],
    [
      '过了没有记录的一场先办，不等后面约的',
      makeAcceptedCase({
        sessions: [
          makePlannedSession(),
          makePlannedSession({ id: 's0', heldOn: day('2026-11-12') }),
        ],
      }),
      'session',
      '2026-11-12',
    ],
    ['没到期的履行，到那天再办', makeAgreedCase(), 'performance', '2026-12-01'],
    [
      '履行完没有回访，从登记履行那天',
      makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] }),
      'step',
      '2026-11-18',
    ],
    [
      '不满意的，从回访那天',
      makeAgreedCase({ followUps: [makeFollowUp({ satisfaction: 'dissatisfied' })] }),
      'step',
      '2026-11-18',
    ],
  ])('%s', (_name, mediationCase, waitedFor, on) => {
    const step = nextStep(mediationCase, ctx);
    expect(waitingOf(mediationCase, step)).toEqual({ for: waitedFor, on });
  });

  test('红、黄、蓝、没有颜色，依次', () => {
    const order = (['blue', null, 'red', 'yellow'] as const).toSorted(
      (a, b) => urgencyOfColor(a) - urgencyOfColor(b),
    );
    expect(order).toEqual(['red', 'yellow', 'blue', null]);
  });
});

import { type Due, definitionOf, dueSeenOn, duesOf } from '@shared/domain/case/dues/case-dues';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeContext,
  makePlannedSession,
} from '../../../support/make-case';
import { makeFollowUp, makeFulfillment } from '../../../support/make-follow-through';

function lateness(one: MediationCase, kind: Due['kind'], today: string): string | undefined {
  const due = duesOf(one, makeContext()).find((each) => each.kind === kind);
  return due && definitionOf(due).lateness(dueSeenOn(due, day(today)), day(today));
}

const unpaid = makeAgreedCase({ fulfillmentRecords: [makeFulfillment({ state: 'overdue' })] });
const unhappy = makeAgreedCase({ followUps: [makeFollowUp({ satisfaction: 'dissatisfied' })] });

describe('今天看，急不急', () => {
  test.each<[string, MediationCase, Due['kind'], string, string]>([
    ['场次只在它那一天，过了也不说逾期', sessionCase(), 'session', '2027-01-01', 'calm'],
    ['调解期限还早', makeAcceptedCase(), 'mediation', '2026-11-29', 'calm'],
    ['调解期限还有七天', makeAcceptedCase(), 'mediation', '2026-11-30', 'soon'],
    ['调解期限最后一天', makeAcceptedCase(), 'mediation', '2026-12-07', 'soon'],
    ['调解期限过了一天', makeAcceptedCase(), 'mediation', '2026-12-08', 'late'],
    ['履行当天还不算逾期', makeAgreedCase(), 'obligation', '2026-12-01', 'soon'],
    ['履行过了一天', makeAgreedCase(), 'obligation', '2026-12-02', 'late'],
    ['履行的前一天', makeAgreedCase(), 'obligation', '2026-11-30', 'soon'],
    ['登记了逾期未履行的，不管日子', unpaid, 'obligation', '2026-11-20', 'late'],
    ['回访还早', makeAgreedCase(), 'follow_up', '2026-11-19', 'calm'],
    ['回访还有七天', makeAgreedCase(), 'follow_up', '2026-11-20', 'soon'],
    ['回访过了一天', makeAgreedCase(), 'follow_up', '2026-11-28', 'late'],
    ['二次办理', unhappy, 'rework', '2027-01-01', 'soon'],
  ])('%s', (_name, one, kind, today, expected) => {
    expect(lateness(one, kind, today)).toBe(expected);
  });
});

function sessionCase(): MediationCase {
  return makeAcceptedCase({ sessions: [makePlannedSession()] });
}

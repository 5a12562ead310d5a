import {
  type FollowUp,
  type FulfillmentRecord,
  followUpSchema,
  fulfillmentRecordSchema,
  type JudicialConfirmation,
  judicialConfirmationSchema,
} from '@shared/domain/case/model/follow-through';
import { blankOf } from '@shared/domain/record/blank';
import { day } from './day';

/** The company paid all 1,200 元, found out on 18 November 2026. */
export function makeFulfillment(overrides: Partial<FulfillmentRecord> = {}): FulfillmentRecord {
  return {
    ...blankOf(fulfillmentRecordSchema),
    id: 'f1',
    obligationId: 'o1',
    state: 'fulfilled',
    recordedOn: day('2026-11-18'),
    paidFen: 120_000,
    ...overrides,
  };
}

/** A phone call on 18 November 2026 to a satisfied applicant; all who were visited say the same. */
export function makeFollowUp({
  satisfaction = 'satisfied',
  ...overrides
}: Partial<FollowUp> = {}): FollowUp {
  const visited = [...new Set(overrides.visitedPartyIds ?? ['p1'])];
  return {
    ...blankOf(followUpSchema),
    id: 'v1',
    visitedOn: day('2026-11-18'),
    method: 'phone',
    visitor: '赵信花',
    visitedPartyIds: ['p1'],
    findings: '车棚已加固',
    answers: visited.map((partyId) => ({ partyId, said: satisfaction ?? 'not_asked' })),
    ...overrides,
  };
}

/** Applied for on 16 November 2026. */
export function makeConfirmation(
  overrides: Partial<JudicialConfirmation> = {},
): JudicialConfirmation {
  return {
    ...blankOf(judicialConfirmationSchema),
    state: 'applied',
    appliedOn: day('2026-11-16'),
    court: '某区人民法院',
    isJoint: true,
    ...overrides,
  };
}

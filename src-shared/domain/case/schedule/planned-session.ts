import { z } from 'zod';
import { clockTimeSchema, localDateSchema } from '../../kernel/schemas';
import type { DaySpan } from '../../record/due';
import { isOpen } from '../model/case-status';
import type { MediationCase } from '../model/mediation-case';
import { hasRecord, sessionsInOrder } from '../model/session-facts';
import { partyNames } from './party-names';

/** A session as it stands in the calendar, with what is needed to move it. */
export const plannedSessionSchema = z.object({
  caseId: z.string(),
  /** Of the case, as it was read. */
  revision: z.int(),
  number: z.string(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  sessionId: z.string(),
  on: localDateSchema,
  startsAt: clockTimeSchema.nullable(),
  endsAt: clockTimeSchema.nullable(),
  place: z.string(),
  mediators: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whether anything was written of it: then its day is no plan any more. */
  hasRecord: z.boolean(),
});
export type PlannedSession = z.infer<typeof plannedSessionSchema>;

/** The sessions of an open case in these days, both counted; none of a case whose mediation has ended. */
export function plannedSessionsOf(one: MediationCase, { from, to }: DaySpan): PlannedSession[] {
  if (!isOpen(one.status)) return [];
  const mediators = one.mediators.map(({ mediatorId, name }) => ({ id: mediatorId, name }));
  return sessionsInOrder(one.sessions)
    .filter(({ heldOn }) => heldOn >= from && heldOn <= to)
    .map((session) => ({
      ...{ caseId: one.id, revision: one.revision, number: one.number, mediators },
      ...{ applicants: partyNames(one, 'applicant'), respondents: partyNames(one, 'respondent') },
      ...{ sessionId: session.id, on: session.heldOn, startsAt: session.startsAt },
      ...{ endsAt: session.endsAt, place: session.place, hasRecord: hasRecord(session) },
    }));
}

import type { LocalDate } from '../../kernel/local-date';
import { isOpen } from '../model/case-status';
import type { MediationCase } from '../model/mediation-case';
import { hasRecord, isPlannedOn, sessionsInOrder } from '../model/session-facts';
import type { CaseView } from './case-view';

/** The sessions as they follow each other in time, and how each stands today. */
export function sessionStandings(
  { sessions }: Pick<MediationCase, 'sessions'>,
  today: LocalDate,
): CaseView['sessions'] {
  return sessionsInOrder(sessions).map((session) => ({
    sessionId: session.id,
    isPlanned: isPlannedOn(session.heldOn, today),
    hasRecord: hasRecord(session),
  }));
}

/**
 * The session to be open without asking while mediation runs: the one that is being written down, or else the next one.
 * Null when there is none, or when another step comes first.
 */
export function sessionToWrite(
  { sessions, status }: MediationCase,
  nextStep: CaseView['nextStep'],
  today: LocalDate,
): string | null {
  if (!isOpen(status)) return null;
  const waiting = sessionsInOrder(sessions).filter(({ result }) => result === null);
  const begun = waiting.findLast(({ heldOn }) => heldOn <= today);
  if (begun !== undefined) return begun.id;
  return nextStep === 'open_session' ? (waiting[0]?.id ?? null) : null;
}

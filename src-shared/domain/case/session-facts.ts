import type { LocalDate } from '../kernel/local-date';
import type { MediationCase } from './mediation-case';
import type { Session } from './session';

/**
 * Whether anything was recorded of what happened in the session. Time, place, 公开与否, invited helpers and the recorder
 * belong to its planning; who was present, the notice of rights, statements, facts, proposal and result to its record.
 */
export function hasRecord(session: Session): boolean {
  return (
    session.presentPartyIds.length > 0 ||
    session.isRightsNoticeGiven ||
    session.statements.some(({ text }) => text !== '') ||
    session.result !== null ||
    [session.factsFound, session.proposal, session.resultNote].some((text) => text !== '')
  );
}

/** Sessions that really took place, for they have a record (《人民调解法》第27条); oldest first. */
export function heldSessions(mediationCase: MediationCase): Session[] {
  return mediationCase.sessions.filter(hasRecord).sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** The last day on which people sat together, or null. */
export function lastHeldOn(mediationCase: MediationCase): LocalDate | null {
  return heldSessions(mediationCase).at(-1)?.heldOn ?? null;
}

function keyOf(session: Session): string {
  return `${session.heldOn} ${session.startsAt ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

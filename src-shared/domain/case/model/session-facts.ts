import type { LocalDate } from '../../kernel/local-date';
import type { MediationCase } from './mediation-case';
import type { Session } from './session';

/**
 * Whether anything was recorded of what happened in the session. Time, place, 公开与否, invited helpers and the recorder
 * belong to its planning; who was present or stayed away, the notice of rights, statements, facts, proposal and result to
 * its record.
 */
export function hasRecord(session: Session): boolean {
  const { presentPartyIds, noShows, isRightsNoticeGiven } = session;
  return (
    presentPartyIds.length > 0 || noShows.length > 0 || isRightsNoticeGiven || hasContent(session)
  );
}

/** How often somebody did not come to a session, over all sessions of the case; one session may count several. */
export function countNoShows({ sessions }: Pick<MediationCase, 'sessions'>): number {
  return sessions.reduce((sum, { noShows }) => sum + noShows.length, 0);
}

/**
 * Whether the sitting is past unmaking: its record belongs to the archive (《人民调解法》第27条). On its own day a tick may
 * still be a slip and a word one typed in the wrong place; once people were present and something was said, found or
 * reached, or once the day is over, whatever was written stays a record for good.
 */
export function hasTakenPlace(session: Session, today: LocalDate): boolean {
  if (session.tookPlace === true) return true;
  if (!hasRecord(session)) return false;
  return session.heldOn < today || (session.presentPartyIds.length > 0 && hasContent(session));
}

function hasContent(session: Session): boolean {
  return (
    session.result !== null ||
    session.statements.some(({ text }) => text !== '') ||
    [session.factsFound, session.proposal, session.resultNote].some((text) => text !== '')
  );
}

/** Sessions that really took place, for they have a record (《人民调解法》第27条); oldest first. */
export function heldSessions(mediationCase: Pick<MediationCase, 'sessions'>): Session[] {
  return sessionsInOrder(mediationCase.sessions.filter(hasRecord));
}

/** What the sessions found so far, one after another: what an agreement's facts begin with. */
export function factsFoundSoFar(mediationCase: MediationCase): string {
  return heldSessions(mediationCase)
    .map(({ factsFound }) => factsFound)
    .filter((text) => text !== '')
    .join('\n');
}

/** The proposal that was made last, with the day of its session: what the clauses may begin with; null without one. */
export function lastProposal(
  mediationCase: MediationCase,
): { readonly heldOn: LocalDate; readonly text: string } | null {
  const session = heldSessions(mediationCase).findLast(({ proposal }) => proposal !== '');
  return session === undefined ? null : { heldOn: session.heldOn, text: session.proposal };
}

/** Whether a sitting of that day is planned rather than written down: its day has not come. */
export function isPlannedOn(heldOn: string, today: LocalDate): boolean {
  return heldOn > today;
}

/** The sessions as they follow each other in time; those of one moment as they were entered. */
export function sessionsInOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

function keyOf(session: Session): string {
  return `${session.heldOn} ${session.startsAt ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { MediationCase } from './mediation-case';
import type { Session } from './session';
import { heldSessions, sessionsInOrder } from './session-facts';

/** What the next session is likely to have from the last one that was held. */
type Carried = Pick<Session, 'place' | 'recorder' | 'isPublic'>;

/**
 * What a new session begins with: where it was held last, who wrote, and whether the parties had chosen to sit in public.
 * Never who is there and never that the rights were told: both are true of a session only once somebody has said so of
 * it (《人民调解法》第23、24、27条).
 * @param otherwise what stands where no session was held yet
 */
export function carryOver(mediationCase: MediationCase, otherwise: Carried): Carried {
  const last = heldSessions(mediationCase).at(-1);
  if (last === undefined) return otherwise;
  return {
    place: last.place || otherwise.place,
    recorder: last.recorder || otherwise.recorder,
    isPublic: last.isPublic,
  };
}

/** The parties that were there in the session before this one, as far as they are still parties; empty before the first. */
export function attendanceBefore(
  mediationCase: MediationCase,
  { id }: { readonly id: string },
): string[] {
  const inOrder = sessionsInOrder(mediationCase.sessions);
  const before = inOrder.slice(
    0,
    Math.max(
      0,
      inOrder.findIndex((one) => one.id === id),
    ),
  );
  const held = new Set(heldSessions(mediationCase).map((one) => one.id));
  const last = before.findLast((one) => held.has(one.id));
  const known = new Set(mediationCase.parties.map((party) => party.id));
  return [...new Set(last?.presentPartyIds ?? [])].filter((one) => known.has(one));
}

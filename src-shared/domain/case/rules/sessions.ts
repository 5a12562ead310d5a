import { attachmentsInFile } from '../../attachment/attachment';
import { formatChineseDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import type { CaseStatus } from '../model/case-status';
import type { MediationCase } from '../model/mediation-case';
import { isLeaving, leavingOf } from '../model/party-change';
import type { RuleContext } from '../model/rule-context';
import type { Session } from '../model/session';
import { hasRecord, hasTakenPlace } from '../model/session-facts';
import { objectToMissingConsent, objectToReadiness, objectToWork } from './objections';
import { objectToRepeatedParty, objectToUnknownParty } from './parties';

/** As many sessions as the stored form of a case holds. */
const MAX_SESSIONS = 200;

/**
 * Adds a session, or replaces the one of the same id; called again and again while somebody types, so no text need be
 * filled in. A new session needs every party's consent (《人民调解法》第17条). It may be planned for a day to come, and
 * then nothing of its record can be written yet and the case keeps its status; once its day has come, saving it puts
 * the case to 调解中. A record can be written and mended until the mediation ends.
 */
export function saveSession(
  mediationCase: MediationCase,
  session: Session,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const existing = mediationCase.sessions.find(({ id }) => id === session.id);
  const objection =
    objectToWork(mediationCase, 'mediate') ??
    objectToMediating(mediationCase, existing, session) ??
    objectToErasure(existing, session, ctx) ??
    objectToContent(mediationCase, session);
  if (objection) return objection;
  if (existing === undefined && mediationCase.sessions.length >= MAX_SESSIONS)
    return refuse('TOO_MANY_SESSIONS', { data: { max: MAX_SESSIONS } });
  const stored = markTakenPlace(session, existing, ctx);
  const sessions =
    existing === undefined
      ? [...mediationCase.sessions, stored]
      : mediationCase.sessions.map((other) => (other.id === stored.id ? stored : other));
  const hasBegun = mediationCase.status === 'mediating' || session.heldOn <= ctx.today;
  const status: CaseStatus = hasBegun ? 'mediating' : 'accepted';
  const saved = { ...mediationCase, status, sessions };
  const disorder = objectToDays(mediationCase, saved, ctx, ({ name, of }) =>
    of === session.id && (name === 'heldOn' || name === 'plannedOn') ? 'session.heldOn' : null,
  );
  return disorder ?? allow(saved);
}

/** Takes out a session that never took place; one that did belongs to the archive (《人民调解法》第27条). */
export function removeSession(
  mediationCase: MediationCase,
  sessionId: string,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection = objectToWork(mediationCase, 'mediate');
  if (objection) return objection;
  const session = mediationCase.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return refuse('SESSION_NOT_FOUND');
  if (hasRecord(session) || hasTakenPlace(session, ctx.today)) return refuse('SESSION_HAS_RECORD');
  const isNamed = attachmentsInFile(mediationCase.attachments).some(
    ({ subject }) => subject.of === 'session' && subject.sessionId === sessionId,
  );
  if (isNamed) return refuse('SESSION_HAS_ATTACHMENTS');
  const sessions = mediationCase.sessions.filter(({ id }) => id !== sessionId);
  return allow({ ...mediationCase, sessions });
}

/**
 * Whether this session may be held at all. Once a record is begun it may always be finished: that a party refused in
 * the midst of the session is just what the record must be able to say.
 */
function objectToMediating(
  mediationCase: MediationCase,
  existing: Session | undefined,
  session: Session,
): Objection {
  if (existing === undefined) return objectToReadiness(mediationCase, session.heldOn);
  if (hasRecord(existing) || !hasRecord(session)) return null;
  return objectToEarlierRefusal(mediationCase, session) ?? objectToMissingConsent(mediationCase);
}

// A refusal of the session's own day may have been spoken in it; one of an earlier day forbade it.
function objectToEarlierRefusal(mediationCase: MediationCase, session: Session): Objection {
  const refusal = mediationCase.consents.find(
    ({ partyId, isGiven, askedOn }) =>
      !isGiven && askedOn < session.heldOn && leavingOf(mediationCase, partyId) === undefined,
  );
  if (refusal === undefined) return null;
  const name = mediationCase.parties.find(({ id }) => id === refusal.partyId)?.name ?? '';
  return refuse('CONSENT_REFUSED', { data: { name } });
}

// What took place can be mended, not unmade: an emptied session could then be taken out, and the archive would lack it.
function objectToErasure(
  existing: Session | undefined,
  session: Session,
  ctx: RuleContext,
): Objection {
  if (existing === undefined || !hasTakenPlace(existing, ctx.today)) return null;
  return hasRecord(session) ? null : refuse('SESSION_RECORD_ERASED');
}

function markTakenPlace(
  { tookPlace: _claimed, ...session }: Session,
  existing: Session | undefined,
  { today }: RuleContext,
): Session {
  const tookPlace =
    (existing !== undefined && hasTakenPlace(existing, today)) || hasTakenPlace(session, today);
  return tookPlace ? { ...session, tookPlace } : session;
}

function objectToContent(mediationCase: MediationCase, session: Session): Objection {
  const speakers = session.statements.map(({ partyId }) => partyId);
  return (
    objectToTimes(session) ??
    objectToUnknownParty(mediationCase, session.presentPartyIds, 'session.presentPartyIds') ??
    objectToRepeatedParty(mediationCase, session.presentPartyIds, 'session.presentPartyIds') ??
    objectToUnknownParty(mediationCase, speakers, 'session.statements') ??
    objectToRepeatedParty(mediationCase, speakers, 'session.statements') ??
    objectToNoShows(mediationCase, session) ??
    objectToLeft(mediationCase, session)
  );
}

function objectToNoShows(mediationCase: MediationCase, session: Session): Objection {
  const field = 'session.noShows';
  const absent = session.noShows.map(({ partyId }) => partyId);
  const both = mediationCase.parties.find(
    ({ id }) => absent.includes(id) && session.presentPartyIds.includes(id),
  );
  return (
    objectToUnknownParty(mediationCase, absent, field) ??
    objectToRepeatedParty(mediationCase, absent, field) ??
    (both === undefined
      ? null
      : refuse('NOT_NOW', {
          field,
          data: { why: `${both.name}既记了到场，又记了没有到场，请只留一个。` },
        }))
  );
}

// Whoever left before that day was not there; on the day itself it may have been said in the session.
function objectToLeft(mediationCase: MediationCase, session: Session): Objection {
  const gone = mediationCase.partyChanges.find(
    (one) =>
      isLeaving(one) &&
      one.changedOn < session.heldOn &&
      session.presentPartyIds.includes(one.partyId),
  );
  if (gone === undefined) return null;
  const name = mediationCase.parties.find(({ id }) => id === gone.partyId)?.name ?? '';
  const why = `${name}在${formatChineseDate(gone.changedOn)}已经不再是这次调解的当事人，不会在这一场到场。请核对日期；没有退出的，请先在“当事人”里更正。`;
  return refuse('NOT_NOW', { field: 'session.presentPartyIds', data: { why } });
}

function objectToTimes({ startsAt, endsAt }: Session): Objection {
  if (startsAt === null || endsAt === null || startsAt <= endsAt) return null;
  return refuse('SESSION_ENDS_BEFORE_START', { field: 'session.endsAt', data: { startsAt } });
}

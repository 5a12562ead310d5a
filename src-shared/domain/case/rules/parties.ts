import { attachmentsInFile } from '../../attachment/attachment';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Party, PartyContact } from '../../party/party';
import { findExchange } from '../../party/same-party';
import type { Objection } from '../../record/act';
import { foundersOf } from '../days/consent-order';
import { objectToDays } from '../days/find-disorders';
import { changeAnswer } from '../model/answers';
import { everyObligation } from '../model/clauses-in-force';
import type { Consent, MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToSides, objectToWork } from './objections';

/**
 * Replaces the parties. A party that stands in a session's record or in the agreement, or to whom attachments belong,
 * cannot leave; the consents of those who leave go with them. Who was asked, or stands in the file, can be corrected but
 * not become somebody else: a consent is one person's own (《人民调解法》第17条). After acceptance both sides stay filled; a
 * party that joins is asked for consent before the next session.
 */
export function saveParties(
  mediationCase: MediationCase,
  parties: Party[],
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection =
    objectToWork(mediationCase, 'prepare') ??
    objectToPartyIds(parties) ??
    objectToLeaving(mediationCase, parties) ??
    objectToExchange(mediationCase, parties, ctx) ??
    (mediationCase.status === 'registered'
      ? null
      : objectToSides({ parties, partyChanges: mediationCase.partyChanges }));
  if (objection) return objection;
  const stays = (partyId: string) => parties.some(({ id }) => id === partyId);
  const consents = mediationCase.consents.filter(({ partyId }) => stays(partyId));
  const partyChanges = mediationCase.partyChanges.filter(({ partyId }) => stays(partyId));
  const guardianConsents = mediationCase.guardianConsents.filter(({ partyId }) => stays(partyId));
  const { acceptance } = mediationCase;
  const partyIds = acceptance?.partyIds?.filter(stays);
  const saved = {
    ...mediationCase,
    parties,
    consents,
    partyChanges,
    guardianConsents,
    acceptance: acceptance && (partyIds === undefined ? acceptance : { ...acceptance, partyIds }),
  };
  return objectToDays(mediationCase, saved, ctx) ?? allow(saved);
}

/**
 * Replaces the parties' answers to the question whether to mediate (《人民调解法》第17条). A party may refuse at any
 * time while the mediation runs (第23条) and agree again; what it answered before is kept. A party without an entry has not
 * been asked, so an entry on which 受理 or a session rests can be corrected, not taken out.
 */
export function recordConsents(
  mediationCase: MediationCase,
  consents: Consent[],
  ctx: RuleContext,
): Ruling<MediationCase> {
  const changed = consents.map((consent) =>
    changeAnswer(
      mediationCase.consents.find(({ partyId }) => partyId === consent.partyId),
      consent,
    ),
  );
  const recorded = { ...mediationCase, consents: changed };
  const objection =
    objectToWork(mediationCase, 'prepare') ??
    objectToConsents(mediationCase, consents) ??
    objectToErasedConsents(mediationCase, consents) ??
    objectToDays(mediationCase, recorded, ctx, ({ name, of }) => {
      const place = consents.findIndex(({ partyId }) => partyId === of);
      return name === 'askedOn' && place >= 0 ? `consents.${place}.askedOn` : null;
    });
  return objection ?? allow(recorded);
}

/**
 * Keeps a party's new phone or address once an agreement is in force, for visits and for serving papers. Who the
 * parties are is written in the agreement and stays; the signed paper is not touched (see `keepPaper`).
 */
export function updateContacts(
  mediationCase: MediationCase,
  contacts: readonly PartyContact[],
  _ctx: RuleContext,
): Ruling<MediationCase> {
  const ids = contacts.map(({ partyId }) => partyId);
  const objection =
    objectToWork(mediationCase, 'perform') ??
    objectToUnknownParty(mediationCase, ids, 'contacts') ??
    (new Set(ids).size === ids.length
      ? null
      : refuse('PARTY_IDS_NOT_UNIQUE', { field: 'contacts' }));
  if (objection) return objection;
  const parties = mediationCase.parties.map((party) => {
    const found = contacts.find(({ partyId }) => partyId === party.id);
    if (found === undefined) return party;
    const { partyId: _whose, ...said } = found;
    return { ...party, ...said };
  });
  return allow({ ...mediationCase, parties });
}

/** Objects to two parties with one id. */
export function objectToPartyIds(parties: readonly Party[]): Objection {
  const twice = parties.findIndex(
    ({ id }, index) => parties.findIndex((other) => other.id === id) < index,
  );
  return twice < 0 ? null : refuse('PARTY_IDS_NOT_UNIQUE', { field: `parties.${twice}.id` });
}

/** Objects to ids that belong to no party of the case. */
export function objectToUnknownParty(
  { parties }: MediationCase,
  partyIds: readonly string[],
  field: string,
): Objection {
  const areKnown = partyIds.every((partyId) => parties.some(({ id }) => id === partyId));
  return areKnown ? null : refuse('UNKNOWN_PARTY', { field });
}

/** Objects to a party that is listed more than once where each can stand only once. */
export function objectToRepeatedParty(
  { parties }: MediationCase,
  partyIds: readonly string[],
  field: string,
): Objection {
  const twice = partyIds.find((partyId, index) => partyIds.indexOf(partyId) < index);
  if (twice === undefined) return null;
  const name = parties.find(({ id }) => id === twice)?.name ?? '';
  return refuse('PARTY_LISTED_TWICE', { field, data: { name } });
}

function objectToExchange(
  mediationCase: MediationCase,
  parties: readonly Party[],
  { today }: RuleContext,
): Objection {
  const tied = partyIdsInUse(mediationCase);
  const isTied = (partyId: string) =>
    tied.has(partyId) || mediationCase.consents.some((consent) => consent.partyId === partyId);
  for (const [index, party] of parties.entries()) {
    const before = mediationCase.parties.find(({ id }) => id === party.id);
    if (before === undefined || !isTied(party.id)) continue;
    const field = findExchange(before, party, today);
    if (field !== null)
      return refuse('PARTY_EXCHANGED', {
        field: `parties.${index}.${field}`,
        data: { name: before.name },
      });
  }
  return null;
}

function objectToLeaving(mediationCase: MediationCase, parties: readonly Party[]): Objection {
  const used = partyIdsInUse(mediationCase);
  const leaving = mediationCase.parties.find(
    (party) => used.has(party.id) && !parties.some(({ id }) => id === party.id),
  );
  if (leaving === undefined) return null;
  return refuse('PARTY_IN_USE', { field: 'parties', data: { name: leaving.name } });
}

function partyIdsInRecords({ sessions }: MediationCase): string[] {
  return sessions.flatMap(({ presentPartyIds, statements }) => [
    ...presentPartyIds,
    ...statements.map(({ partyId }) => partyId),
  ]);
}

function partyIdsInUse(mediationCase: MediationCase): ReadonlySet<string> {
  const { agreement, amendments, signatures, followUps, urgings, remedies } = mediationCase;
  const { attachments, deliveries, recusals, proposals } = mediationCase;
  const bound = everyObligation({ agreement, amendments }).flatMap(
    ({ obligorPartyId, obligeePartyId }) =>
      obligeePartyId === null ? [obligorPartyId] : [obligorPartyId, obligeePartyId],
  );
  const proven = attachmentsInFile(attachments).flatMap(({ subject }) =>
    subject.of === 'party' ? [subject.partyId] : [],
  );
  return new Set([
    ...partyIdsInRecords(mediationCase),
    ...bound,
    ...signatures.map(({ partyId }) => partyId),
    ...proven,
    ...followUps.flatMap((visit) => visit.visitedPartyIds),
    ...deliveries.flatMap(({ partyIds }) => partyIds),
    ...mediationCase.sessions.flatMap(({ noShows }) => noShows.map(({ partyId }) => partyId)),
    ...mediationCase.privateTalks.flatMap(({ partyIds }) => partyIds),
    ...proposals.flatMap(({ partyId }) => (partyId === null ? [] : [partyId])),
    ...mediationCase.callAttempts.map(({ partyId }) => partyId),
    ...urgings.flatMap(({ partyIds }) => partyIds),
    ...remedies.map(({ partyId }) => partyId),
    ...recusals.flatMap(({ partyId }) => (partyId === null ? [] : [partyId])),
  ]);
}

function objectToConsents(mediationCase: MediationCase, consents: readonly Consent[]): Objection {
  for (const [index, { partyId }] of consents.entries()) {
    const field = `consents.${index}`;
    const objection = objectToUnknownParty(mediationCase, [partyId], `${field}.partyId`);
    if (objection) return objection;
    if (consents.findIndex((other) => other.partyId === partyId) < index)
      return refuse('CONSENT_OF_EACH_PARTY_TWICE', { field: `${field}.partyId` });
  }
  return null;
}

function objectToErasedConsents(
  mediationCase: MediationCase,
  consents: readonly Consent[],
): Objection {
  if (mediationCase.acceptance === null) return null;
  const restsOn = new Set([
    ...foundersOf(mediationCase, 'willing'),
    ...partyIdsInRecords(mediationCase),
  ]);
  const erased = mediationCase.consents.find(
    ({ partyId }) => restsOn.has(partyId) && !consents.some((one) => one.partyId === partyId),
  );
  if (erased === undefined) return null;
  const name = mediationCase.parties.find(({ id }) => id === erased.partyId)?.name ?? '';
  return refuse('CONSENT_ERASED', { field: 'consents', data: { name } });
}

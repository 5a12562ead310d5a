import {
  IDENTITY_PAPER_KINDS,
  PARTY_KINDS,
  PARTY_SIDES,
  type Party,
  type PartyKind,
  type PartySide,
  SEXES,
} from '@shared/domain/party/party';
import { z } from 'zod';

const representativeDraftSchema = z.object({
  name: z.string(),
  relation: z.string(),
  phone: z.string(),
  idNumber: z.string(),
});
export type RepresentativeDraft = z.infer<typeof representativeDraftSchema>;

/**
 * A party while it is typed. It holds the fields of both a person and an organisation, so that changing one's mind
 * about the kind loses nothing that was typed.
 */
export const partyDraftSchema = z.object({
  id: z.string(),
  kind: z.enum(PARTY_KINDS),
  side: z.enum(PARTY_SIDES),
  name: z.string(),
  phone: z.string(),
  address: z.string(),
  authorizedAgents: z.array(representativeDraftSchema),
  identityPaper: z.enum(IDENTITY_PAPER_KINDS),
  idNumber: z.string(),
  sex: z.enum(SEXES).nullable(),
  birthDate: z.string().nullable(),
  statedAge: z.number().nullable(),
  ethnicity: z.string(),
  occupation: z.string(),
  isSelfSupporting: z.boolean().default(false),
  statutoryAgents: z.array(representativeDraftSchema),
  creditCode: z.string(),
  legalRepresentative: z.string(),
  legalRepresentativeTitle: z.string(),
});
export type PartyDraft = z.infer<typeof partyDraftSchema>;

/** A party of which nothing is known yet. */
export function emptyParty(id: string, side: PartySide, kind: PartyKind = 'natural_person') {
  return {
    id,
    kind,
    side,
    name: '',
    phone: '',
    address: '',
    authorizedAgents: [],
    identityPaper: 'resident_id',
    idNumber: '',
    sex: null,
    birthDate: null,
    statedAge: null,
    ethnicity: '',
    occupation: '',
    isSelfSupporting: false,
    statutoryAgents: [],
    creditCode: '',
    legalRepresentative: '',
    legalRepresentativeTitle: '',
  } satisfies PartyDraft as PartyDraft;
}

/** A representative of whom nothing is known yet. */
export function emptyRepresentative(): RepresentativeDraft {
  return { name: '', relation: '', phone: '', idNumber: '' };
}

/** A stored party, ready to be edited. */
export function toPartyDraft(party: Party): PartyDraft {
  return { ...emptyParty(party.id, party.side, party.kind), ...party };
}

/**
 * What is sent of a draft: the fields of its kind only. Fields that were left empty stay empty; a person without
 * a number keeps the chosen kind of paper.
 */
export function toPartyInput(draft: PartyDraft) {
  const { id, side, name, phone, address, authorizedAgents } = draft;
  const common = { id, side, name, phone, address, authorizedAgents };
  if (draft.kind !== 'natural_person') {
    const { kind, creditCode, legalRepresentative, legalRepresentativeTitle } = draft;
    return { kind, ...common, creditCode, legalRepresentative, legalRepresentativeTitle };
  }
  const { kind, identityPaper, idNumber, sex, birthDate, statedAge, ethnicity, occupation } = draft;
  const { isSelfSupporting, statutoryAgents } = draft;
  const person = { identityPaper, idNumber, sex, birthDate, statedAge, ethnicity, occupation };
  return { kind, ...common, ...person, isSelfSupporting, statutoryAgents };
}

/** Whether a person has typed anything into it. */
export function isPartyDraftEmpty(draft: PartyDraft): boolean {
  const empty = emptyParty(draft.id, draft.side, draft.kind);
  return JSON.stringify({ ...draft }) === JSON.stringify(empty);
}

import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import {
  type AuthorizedAgent,
  authorizedAgentSchema,
  naturalPersonSchema,
  type Party,
  type PartyKind,
  type PartySide,
  partySchema,
  type Representative,
} from '@shared/domain/party/party';
import { variantOf } from '@shared/domain/record/walk';
import type { z } from 'zod';

/** Somebody who acts for a party, while they are typed. */
export type RepresentativeDraft = Representative;
export type AgentDraft = AuthorizedAgent;

/**
 * A party while it is typed. It holds the fields of both a person and an organisation, so that changing one's mind
 * about the kind loses nothing that was typed.
 */
export const partyDraftSchema = draftSchemaOf(partySchema, ['kind', 'side', 'identityPaper']);
export type PartyDraft = z.infer<typeof partyDraftSchema>;

/** A party of which nothing is known yet. */
export function emptyParty(
  id: string,
  side: PartySide,
  kind: PartyKind = 'natural_person',
): PartyDraft {
  return { ...emptyDraftOf(partySchema), id, kind, side, identityPaper: 'resident_id' };
}

/** A representative of whom nothing is known yet. */
export function emptyRepresentative(): RepresentativeDraft {
  return emptyDraftOf(naturalPersonSchema.shape.statutoryAgents.element);
}

/** An agent of whom nothing is known yet. */
export function emptyAgent(): AgentDraft {
  return emptyDraftOf(authorizedAgentSchema);
}

/** A stored party, ready to be edited. */
export function toPartyDraft(party: Party): PartyDraft {
  return { ...emptyParty(party.id, party.side, party.kind), ...party };
}

/**
 * What is sent of a draft: the fields of its kind only. Fields that were left empty stay empty; a person without
 * a number keeps the chosen kind of paper.
 */
export function toPartyInput(draft: PartyDraft): Partial<PartyDraft> {
  const own = variantOf(partySchema, draft)?.shape ?? {};
  return Object.fromEntries(Object.entries(draft).filter(([key]) => key in own));
}

/** Whether a person has typed anything into it. */
export function isPartyDraftEmpty(draft: PartyDraft): boolean {
  const empty = emptyParty(draft.id, draft.side, draft.kind);
  return JSON.stringify({ ...draft }) === JSON.stringify(empty);
}

import {
  emptyParty,
  isPartyDraftEmpty,
  type PartyDraft,
  partyDraftSchema,
  toPartyInput,
} from '@renderer/components/party/party-draft';
import {
  emptyRegistration,
  registrationDraftSchema,
} from '@renderer/components/registration/registration-draft';
import { registrationSchema } from '@shared/domain/case/model/registration';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { MAX_PARTIES, partySchema, TOO_MANY_PARTIES } from '@shared/domain/party/party';
import { z } from 'zod';

/** The whole registration page while it is typed. */
export const registerDraftSchema = z.object({
  registration: registrationDraftSchema,
  parties: z.array(partyDraftSchema),
});
export type RegisterDraft = z.infer<typeof registerDraftSchema>;

/** What the page sends; the main process checks the same again. */
export const registerInputSchema = z.object({
  registration: registrationSchema,
  parties: z.array(partySchema).max(MAX_PARTIES, { error: TOO_MANY_PARTIES }),
});

/** The empty page: one card on each side waits to be filled. */
export function emptyRegister(
  today: LocalDate,
  community: string,
  registrar: string,
  grids: readonly string[] = [],
): RegisterDraft {
  // The studio's only grid is where it happened; of several somebody says which.
  const grid = grids.length === 1 ? (grids[0] ?? '') : '';
  return {
    registration: { ...emptyRegistration(today, community, registrar), grid },
    parties: [emptyParty('applicant-1', 'applicant'), emptyParty('respondent-1', 'respondent')],
  };
}

/**
 * The draft as it is sent: cards that nobody touched are left out.
 * @returns the input, and the way back from a path in it to the path on the page
 */
export function toRegisterInput({ registration, parties }: RegisterDraft): {
  input: unknown;
  toFormPath: (path: string) => string;
} {
  const sent = parties
    .map((party, index) => ({ party, index }))
    .filter(({ party }) => !isPartyDraftEmpty(party));
  const toFormPath = (path: string) =>
    path.replace(/^parties\.(\d+)/, (whole, place: string) => {
      const index = sent[Number(place)]?.index;
      return index === undefined ? whole : `parties.${index}`;
    });
  return {
    input: { registration, parties: sent.map(({ party }) => toPartyInput(party)) },
    toFormPath,
  };
}

/** The draft's parties with ids of their own, so that two cases never share one. */
export function withOwnIds(draft: RegisterDraft, makeId: () => string): RegisterDraft {
  return {
    ...draft,
    parties: draft.parties.map((party: PartyDraft) => ({ ...party, id: makeId() })),
  };
}

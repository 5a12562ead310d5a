import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { type Session, sessionSchema } from '@shared/domain/case/model/session';
import type { z } from 'zod';

/** A session's record while it is typed: a day may be half typed, a text too long. */
export const sessionDraftSchema = draftSchemaOf(sessionSchema);
export type SessionDraft = z.infer<typeof sessionDraftSchema>;

/** The stored session as it is typed on; who an older file lists as present more than once stands there once. */
export function toSessionDraft({ tookPlace: _byRule, ...session }: Session): SessionDraft {
  return { ...session, presentPartyIds: [...new Set(session.presentPartyIds)] };
}

/** What a party said, one entry a party: the entry is made with the first word and taken out with the last. */
export function withStatement(
  statements: SessionDraft['statements'],
  partyId: string,
  text: string,
): SessionDraft['statements'] {
  const others = statements.filter((statement) => statement.partyId !== partyId);
  if (text === '') return others;
  const known = statements.some((statement) => statement.partyId === partyId);
  return known
    ? statements.map((entry) => (entry.partyId === partyId ? { partyId, text } : entry))
    : [...statements, { partyId, text }];
}

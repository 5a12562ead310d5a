import type { JsonRecord, Upgrade } from '../../record/upgrade';

/**
 * Form 2 leaves nothing out. Programs of form 1 put these in when they read a case that was written before they were
 * thought of: materials, the length of a recording, whether a minor lives on their own earnings, and, the last of
 * them, how many people a dispute concerns.
 */
export const to2: Upgrade = { to: 2, complete, lift: complete };

function complete({ registration, ...older }: JsonRecord): JsonRecord {
  return {
    ...older,
    registration: isRecord(registration) ? { peopleInvolved: null, ...registration } : registration,
    parties: listOf(older.parties).map((party) =>
      party.kind === 'natural_person' ? { isSelfSupporting: false, ...party } : party,
    ),
    attachments: listOf(older.attachments).map((one) => ({ seconds: null, ...one })),
  };
}

/** What is no list of objects is refused by the schema, not here. */
function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

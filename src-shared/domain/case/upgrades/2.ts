import type { JsonRecord, Upgrade } from '../../record/upgrade';

/**
 * Form 2 knows how many people a dispute concerns, and leaves nothing out. Programs of form 1 put these in when they read a case that was written before they were
 * thought of: materials, the length of a recording, and whether a minor lives on their own earnings.
 */
export const to2: Upgrade = { to: 2, complete, lift: (older) => addPeople(complete(older)) };

function complete(older: JsonRecord): JsonRecord {
  return {
    ...older,
    parties: listOf(older.parties).map((party) =>
      party.kind === 'natural_person' ? { isSelfSupporting: false, ...party } : party,
    ),
    attachments: listOf(older.attachments).map((one) => ({ seconds: null, ...one })),
  };
}

/** Nobody was asked before. */
function addPeople(older: JsonRecord): JsonRecord {
  const { registration } = older;
  if (typeof registration !== 'object' || registration === null) return older;
  return { ...older, registration: { peopleInvolved: null, ...registration } };
}

/** What is no list of objects is refused by the schema, not here. */
function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value : [];
}

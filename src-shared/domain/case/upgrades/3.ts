import type { JsonRecord, Upgrade } from '../../record/upgrade';

/** Form 3, in the making: whatever the coming release adds to a case is given to older cases here. */
export const to3: Upgrade = { to: 3, lift };

function lift(older: JsonRecord): JsonRecord {
  return {
    ...older,
    // Nobody was asked which agents came: it is not known that any did.
    sessions: listOf(older.sessions).map((one) => ({ presentAgents: [], ...one })),
  };
}

/** What is no list of objects is refused by the schema, not here. */
function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value : [];
}

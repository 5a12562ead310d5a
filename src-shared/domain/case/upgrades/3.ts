import type { JsonRecord, Upgrade } from '../../record/upgrade';

/** Form 3, in the making: whatever the coming release adds to a case is given to older cases here. */
export const to3: Upgrade = { to: 3, lift };

function lift(older: JsonRecord): JsonRecord {
  return { ...older, parties: listOf(older.parties).map(liftParty) };
}

/** One line a field. */
function liftParty(party: JsonRecord): JsonRecord {
  return {
    // Nobody of the register yet: a party is linked when somebody picks it.
    personId: null,
    ...party,
    authorizedAgents: listOf(party.authorizedAgents).map(liftAgent),
  };
}

/** One line a field. */
function liftAgent(agent: JsonRecord): JsonRecord {
  return { firm: '', licence: '', scope: null, ...agent };
}

/** What is no list of objects is refused by the schema, not here. */
function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value : [];
}

import type { LocalDate } from '../../kernel/local-date';
import type { Party } from '../../party/party';
import { findExchange } from '../../party/same-party';
import { whoOf } from '../../person/person';
import { identityOf } from '../../person/same-person';
import type { FollowUp } from '../../record/act';
import { recordsFoundByEach } from '../../record/needs';
import type { RecordRef } from '../../record/record';

interface Given {
  readonly parties: readonly Party[];
}

/** What an act that writes parties must know of the register (人员库): who of them stands there already. */
export const NEEDS_PEOPLE = {
  people: recordsFoundByEach<Given>('person', ({ parties }) => parties.map(identityOf)),
};

interface Knowing {
  /** Entries of the register, by `identityOf` of the parties. */
  readonly people: ReadonlyMap<string, readonly RecordRef[]>;
  /** A new id at each call. */
  readonly makeId: () => string;
}

/**
 * The parties, each tied to an entry of the register: to the one that was picked, to the one that has the same number
 * under the same name, or to a new one, which `beginPeople` makes in the same line of the journal.
 */
export function linkPeople(parties: readonly Party[], knowing: Knowing): Party[] {
  const begun = new Map<string, string>();
  return parties.map((party) => {
    if (party.personId !== null) return party;
    const identity = identityOf(party);
    const known = knowing.people.get(identity)?.[0]?.id ?? begun.get(identity);
    const personId = known ?? knowing.makeId();
    if (identity !== '') begun.set(identity, personId);
    return { ...party, personId };
  });
}

/**
 * The same of parties that stood there before: who was made somebody else by a correction is not the one they were tied
 * to.
 */
export function linkPeopleAgain(
  before: readonly Party[],
  parties: readonly Party[],
  knowing: Knowing & { readonly today: LocalDate },
): Party[] {
  const untied = parties.map((party) => {
    const old = before.find(({ id }) => id === party.id);
    const isOther =
      old !== undefined &&
      old.personId !== null &&
      old.personId === party.personId &&
      findExchange(old, party, knowing.today) !== null;
    return isOther ? { ...party, personId: null } : party;
  });
  return linkPeople(untied, knowing);
}

/**
 * Puts into the register whom `linkPeople` found nobody for.
 * @param written the parties as the act wrote them
 * @param given as they were given
 */
export function beginPeople(
  written: readonly Party[],
  given: readonly Party[],
  { people }: Pick<Knowing, 'people'>,
): FollowUp[] {
  const known = new Set([
    ...given.map(({ personId }) => personId),
    ...[...people.values()].flat().map(({ id }) => id),
  ]);
  const begun = written.filter(
    ({ personId }, index) =>
      !known.has(personId) && written.findIndex((other) => other.personId === personId) === index,
  );
  return begun.flatMap((party) =>
    party.personId === null
      ? []
      : [
          {
            ...{ kind: 'person', act: 'register', id: party.personId },
            input: { who: whoOf(party), standings: [] },
          },
        ],
  );
}

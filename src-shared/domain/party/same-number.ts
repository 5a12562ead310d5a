import { normalizeIdNumber } from './id-number';
import type { Party } from './party';

/** A party by its name and the number of its paper (证件号码, 统一社会信用代码). */
export interface NumberedParty {
  readonly name: string;
  readonly number: string;
}

/** Shorter ones are only begun. */
const SHORTEST = 8;

/** A stored party by its name and number. */
export function numberedParty(party: Party): NumberedParty {
  const number = party.kind === 'natural_person' ? party.idNumber : party.creditCode;
  return { name: party.name, number };
}

/**
 * What is doubtful about the number of one party among all of a case: that another one has the same. A number stands for
 * one person; which of the two is wrong only the papers tell, so it is said and nothing is refused. Null where it is not.
 */
export function sameNumberDoubt(parties: readonly NumberedParty[], at: number): string | null {
  const own = normalizeIdNumber(parties[at]?.number ?? '');
  if (own.length < SHORTEST) return null;
  const twin = parties.find(
    ({ number }, place) => place !== at && normalizeIdNumber(number) === own,
  );
  if (twin === undefined) return null;
  return `号码与${twin.name || '另一名当事人'}的相同，请照证件核对；是同一个人的，去掉一名`;
}

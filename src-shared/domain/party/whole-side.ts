import { refersTo, type Words } from '../record/words';
import { GONE_PARTY, PARTY_SIDE_LABELS, PARTY_SIDES, type Party, type PartySide } from './party';

/** What stands in an obligation for everybody of a side, where the id of one party may stand. */
const WHOLE_SIDE_IDS = {
  applicant: 'all_applicants',
  respondent: 'all_respondents',
} as const satisfies Record<PartySide, string>;

/** What an obligation that binds the whole side holds for it. */
export function wholeSideId(side: PartySide): string {
  return WHOLE_SIDE_IDS[side];
}

/** Which side is meant by what an obligation holds; null for the id of one party. */
export function wholeSideOf(bound: string | null): PartySide | null {
  return PARTY_SIDES.find((side) => WHOLE_SIDE_IDS[side] === bound) ?? null;
}

/** 全体申请人 */
export function wholeSideLabel(side: PartySide): string {
  return `全体${PARTY_SIDE_LABELS[side]}`;
}

/** Who is bound: the parties of a side, or the one; none where nobody of them is there any more. */
export function boundParties(bound: string | null, parties: readonly Party[]): Party[] {
  const side = wholeSideOf(bound);
  return parties.filter((party) => (side === null ? party.id === bound : party.side === side));
}

/** What is said of who is bound: a name, 全体申请人, or nothing. */
export function nameOfBound(bound: string | null, parties: readonly Party[]): string {
  const side = wholeSideOf(bound);
  return side === null
    ? (parties.find(({ id }) => id === bound)?.name ?? '')
    : wholeSideLabel(side);
}

const one = refersTo('parties', GONE_PARTY);

/** The same in the history. */
export const whoIsBound: Words = (value, names) => {
  const side = typeof value === 'string' ? wholeSideOf(value) : null;
  return side === null ? one(value, names) : wholeSideLabel(side);
};

import { labelOf, saysOf } from '../record/walk';
import { individualSchema, unitSchema, type Who } from './person';

/** A field in which two entries of one person say different things. */
export interface Disagreement {
  readonly key: string;
  readonly label: string;
  /** As people read it. */
  readonly kept: string;
  readonly other: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Two entries of one person as one: what the kept one leaves empty is taken from the other, notes stand behind each other,
 * and where both say something, what the kept one says counts unless the other was chosen.
 * @param chosen names of the fields in which the other one is right
 */
export function mergeWho(kept: Who, other: Who, chosen: ReadonlySet<string>): Who {
  const said: Members = other;
  const isTaken = (key: string, value: unknown) =>
    !isEmpty(said[key]) && (isEmpty(value) || chosen.has(key));
  const merged = Object.entries<unknown>(kept).map(([key, value]) => {
    const theirs = said[key];
    if (key === 'note') return [key, joined(String(value), String(theirs ?? ''))];
    return [key, isTaken(key, value) ? theirs : value];
  });
  // The place goes with the address that it belongs to.
  const isAddressTheirs = isTaken('address', kept.address) && kept.address !== other.address;
  const isSameAddress = kept.address === other.address;
  const placeId = isAddressTheirs
    ? other.placeId
    : (kept.placeId ?? (isSameAddress ? other.placeId : null));
  return { ...(Object.fromEntries(merged) as Who), placeId };
}

/** Where both say something, and not the same; the note is no question, see `mergeWho`. */
export function disagreements(kept: Who, other: Who): Disagreement[] {
  const { shape } = kept.kind === 'natural_person' ? individualSchema : unitSchema;
  const said: Members = other;
  const own: Members = kept;
  return Object.entries(shape).flatMap(([key, member]) => {
    const [mine, theirs] = [own[key], said[key]];
    if (key === 'note' || key === 'placeId' || isEmpty(mine) || isEmpty(theirs) || mine === theirs)
      return [];
    const says = saysOf(member);
    if (says?.kind !== 'field') return [];
    const word = (value: unknown) => says.words(value, () => undefined);
    return [{ key, label: labelOf(member), kept: word(mine), other: word(theirs) }];
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'none';
}

function joined(one: string, other: string): string {
  if (other === '' || one.includes(other)) return one;
  return one === '' ? other : `${one}\n${other}`;
}

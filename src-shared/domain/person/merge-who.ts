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
  const merged = Object.entries<unknown>(kept).map(([key, value]) => {
    const theirs = said[key];
    if (key === 'note') return [key, joined(String(value), String(theirs ?? ''))];
    const isTaken = !isEmpty(theirs) && (isEmpty(value) || chosen.has(key));
    return [key, isTaken ? theirs : value];
  });
  return Object.fromEntries(merged) as Who;
}

/** Where both say something, and not the same; the note is no question, see `mergeWho`. */
export function disagreements(kept: Who, other: Who): Disagreement[] {
  const { shape } = kept.kind === 'natural_person' ? individualSchema : unitSchema;
  const said: Members = other;
  const own: Members = kept;
  return Object.entries(shape).flatMap(([key, member]) => {
    const [mine, theirs] = [own[key], said[key]];
    if (key === 'note' || isEmpty(mine) || isEmpty(theirs) || mine === theirs) return [];
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

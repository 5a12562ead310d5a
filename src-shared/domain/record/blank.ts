import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { coreOf, saysOf } from './walk';
import { day } from './words';

type Schema = z.core.$ZodType;

/**
 * A part of a record of which nothing is known. Null stands where something must still be said: put under what is known,
 * the whole does not compile as a record until it is.
 */
export type Blank<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: BlankValue<T[K]>;
};

type BlankValue<V> = null extends V
  ? null
  : [V] extends [LocalDate]
    ? null
    : [V] extends [boolean]
      ? boolean
      : [V] extends [readonly (infer E)[]]
        ? E[]
        : string extends V
          ? string
          : string extends keyof V
            ? V
            : null;

/**
 * A part of a record of which nothing is known: no text, no entries, nothing said yes to, nothing chosen. What may be
 * left out is left out. Never a guess: a code, a day or a number that must be given is null.
 */
export function blankOf<S extends z.ZodObject>(schema: S): Blank<z.output<S>> {
  const members = Object.entries<Schema>(schema.shape).filter(
    ([, member]) => !mayBeLeftOut(member),
  );
  return Object.fromEntries(
    members.map(([key, member]) => [key, blankValueOf(member)]),
  ) as unknown as Blank<z.output<S>>;
}

/** Whether a record may lack the member: not of one that has a default. */
export function mayBeLeftOut(member: Schema): boolean {
  return member._zod.optout === 'optional';
}

/** What stands in a member of which nothing is known; see `blankOf`. */
export function blankValueOf(member: Schema): unknown {
  if (z.safeParse(member, null).success || isDay(member)) return null;
  const core = coreOf(member);
  if (core instanceof z.ZodString) return '';
  if (core instanceof z.ZodArray) return [];
  if (core instanceof z.ZodBoolean) return false;
  return core instanceof z.ZodRecord ? {} : null;
}

function isDay(member: Schema): boolean {
  const says = saysOf(member);
  return says?.kind === 'field' && says.words === day;
}

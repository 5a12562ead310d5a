import type { LocalDate } from '@shared/domain/kernel/local-date';
import { type Blank, blankOf, blankValueOf } from '@shared/domain/record/blank';
import { coreOf, saysOf } from '@shared/domain/record/walk';
import { day } from '@shared/domain/record/words';
import { z } from 'zod';
import type { DayOf } from './story-context';

type Schema = z.core.$ZodType;

/** A value as a story tells it: a day as days from the anchor. */
type ToldValue<V> = [V] extends [LocalDate | null] ? Exclude<V, LocalDate> | number : V;

/** What a record cannot be without: what has no blank. */
type Needed<T> = {
  [K in keyof T]-?: K extends keyof Blank<T>
    ? Blank<T>[K] extends null
      ? null extends T[K]
        ? never
        : K
      : never
    : never;
}[keyof T];

/** A part of a record as a story tells it: its own fields by their names, `W` left to the program. */
export type Told<T, W extends keyof T> = {
  readonly [K in Exclude<Needed<T>, W>]: ToldValue<T[K]>;
} & {
  readonly [K in Exclude<keyof T, Needed<T> | W>]?: ToldValue<T[K]> | undefined;
};

/** How stories tell a part of a record, and what becomes of it. */
export interface ToldPart<T, W extends keyof T> {
  /** The fields as they stand in a story. Whatever a record may have blank may be left out. */
  readonly shape: {
    readonly [K in keyof Told<T, W>]-?: undefined extends Told<T, W>[K]
      ? z.ZodOptional<z.ZodType<Exclude<Told<T, W>[K], undefined>>>
      : z.ZodType<Told<T, W>[K]>;
  };
  /** The part but for what is left to the program; what the story does not say is blank. */
  tell(told: Told<T, W>, dayOf: DayOf): Omit<T, W>;
}

/** @param withheld what stories do not tell, since the program makes it of something else */
export function toldPart<S extends z.ZodObject, W extends keyof z.output<S> & string>(
  schema: S,
  withheld: readonly W[],
): ToldPart<z.output<S>, W> {
  const members = Object.entries<Schema>(schema.shape).filter(
    ([key]) => !withheld.includes(key as W),
  );
  const days = new Set(members.flatMap(([key, member]) => (isDay(member) ? [key] : [])));
  const shape = Object.fromEntries(members.map(([key, member]) => [key, toldMember(member)]));
  const blank: Readonly<Record<string, unknown>> = blankOf(schema);
  const tell = (told: Readonly<Record<string, unknown>>, dayOf: DayOf) => {
    const said = members.flatMap(([key]) => {
      const value = told[key] ?? blank[key];
      if (value === undefined) return [];
      return [[key, days.has(key) && typeof value === 'number' ? dayOf(value) : value]];
    });
    return Object.fromEntries(said);
  };
  return { shape, tell } as unknown as ToldPart<z.output<S>, W>;
}

function toldMember(member: Schema): z.ZodType {
  const mayBeNull = z.safeParse(member, null).success;
  const offset = mayBeNull ? z.int().nullable() : z.int();
  const told = isDay(member) ? offset : (member as z.ZodType);
  return z.safeParse(member, blankValueOf(member)).success ? told.optional() : told;
}

function isDay(member: Schema): boolean {
  const says = saysOf(member);
  return says?.kind === 'field' && says.words === day && coreOf(member) instanceof z.ZodString;
}

import type { z } from 'zod';
import { RECORD_MEMBERS } from './members';
import { type Forms, requireWholeForms } from './upgrade';

/** What every record has. */
export interface AnyRecord {
  readonly id: string;
}

/** What names a record. */
export interface RecordRef {
  /** Key of the kind. */
  readonly kind: string;
  readonly id: string;
}

/** A running number: which counter gave it, and what it gave. */
export interface Serial {
  readonly counter: string;
  readonly ordinal: number;
}

/** How the records of a kind are numbered. A number that was given out is never given out again. */
export interface Numbering<R> {
  serialOf(record: R): Serial;
  /** The number as people write it. */
  numberOf(record: R): string;
  /** The counter of a year. */
  counterOf(year: number): string;
  /** @param keeper the record that keeps the counters, for a pattern that it sets */
  format(keeper: AnyRecord, serial: { readonly year: number; readonly ordinal: number }): string;
}

/** Of the one kind that remembers the highest running numbers of all kinds: where. */
export interface Counters<R> {
  read(keeper: R): Readonly<Record<string, number>>;
  write(keeper: R, highest: Readonly<Record<string, number>>): R;
}

/**
 * A kind of record: everything that store, lists, history and rights must know of it, said once. A record of a kind
 * that is not `single` counts its saves in `revision`.
 */
export interface Kind<R extends AnyRecord = AnyRecord> extends Forms {
  /** Names the kind in the journal and its folder in the data folder. */
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  /** The newest stored form. */
  readonly schema: z.ZodObject;
  /** The one record of its kind: it is addressed by the kind's key and lies at the top of the data folder. */
  readonly isSingle: boolean;
  /** Members that no edit changes. */
  readonly fixed: readonly string[];
  /** The shard that a new record goes into, for ever: a part of a file name. */
  shardOf(record: R): string;
  isShardName(name: string): boolean;
  /** How the records of a shard are ordered; negative when the first comes before. */
  compare(one: R, other: R): number;
  readonly number?: Numbering<R>;
  readonly counters?: Counters<R>;
  /** How a record is named in a sentence about it. */
  title?(record: R): string;
  /** The records that it names. */
  links?(record: R): readonly RecordRef[];
  /** Ids of the actors whom it names: who may see it where not everybody may. */
  visibleTo?(record: R): readonly string[];
  /** By what its list is ordered, the greatest first. */
  listedBy?(record: R): string;
  /** What its list shows of it, small and plain: kept in memory of every record. */
  row?(record: R): object;
  /** What it is found by. */
  words?(record: R): readonly string[];
  /** What figures are counted from, see `FactTable`. */
  facts?(record: R): Readonly<Record<string, string | number | boolean | null>>;
}

type Definition<S extends z.ZodObject> = Omit<
  Kind<z.output<S> & AnyRecord>,
  'schema' | 'isSingle' | 'fixed'
> & {
  readonly schema: S;
  readonly isSingle?: boolean;
  /** Besides what every record has. */
  readonly fixed?: readonly (keyof z.output<S> & string)[];
};

/** Throws RangeError when the steps between the stored forms have a gap. */
export function defineKind<S extends z.ZodObject>(
  definition: Definition<S>,
): Kind<z.output<S> & AnyRecord> {
  requireWholeForms(definition.key, definition);
  const { isSingle = false, fixed = [] } = definition;
  const ofEvery = isSingle ? [] : Object.keys(RECORD_MEMBERS);
  return { ...definition, isSingle, fixed: [...ofEvery, ...fixed] };
}

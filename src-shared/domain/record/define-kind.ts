import type { z } from 'zod';
import type { ActList } from './act';
import type { Audience, OwnAudience } from './actor';
import type { RowDue } from './due';
import { RECORD_MEMBERS } from './members';
import type { AnyRecord, RecordRef } from './record';
import type { Right } from './rights';
import { type Forms, requireWholeForms } from './upgrade';

/** A running number: which counter gave it, and what it gave. */
export interface Serial {
  readonly counter: string;
  readonly ordinal: number;
}

/** A part of a record with a running number of its own, such as an agreement that is numbered apart from its case. */
export interface NumberedPart {
  /** The member of the record that is the part: it comes and goes whole. */
  readonly member: string;
  /** Null where the part has no number of its own. */
  serialOf(part: unknown): Serial | null;
}

/** What a record is called: its number, if it has one, and its title. */
export function titleOf(kind: Kind, record: AnyRecord): string {
  const number = kind.number?.numberOf(record) ?? '';
  return [number, kind.title?.(record) ?? kind.label].filter((text) => text !== '').join(' ');
}

/** For whom a record of a kind is. */
export function audienceOf(
  { isCommon = false, visibleTo, ownOf }: Pick<Kind, 'visibleTo' | 'isCommon' | 'ownOf'>,
  record: AnyRecord,
): Audience {
  if (ownOf !== undefined) return ownOf(record);
  return isCommon ? 'everybody' : (visibleTo?.(record) ?? 'nobody');
}

/** How the records of a kind are numbered. A number that was given out is never given out again. */
export interface Numbering<R> {
  /** Null of a record that bears a number of its own and none of a counter. */
  serialOf(record: R): Serial | null;
  /** The number as people write it. */
  numberOf(record: R): string;
  /** Parts with numbers of their own; whoever puts one in takes the next number of its counter. */
  readonly parts?: readonly NumberedPart[];
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

/** What is asked of who works where no act says it. */
export interface KindRights {
  /** To look at its records, their history and what names them. */
  readonly read: Right;
  /** To take a change back, and to look into 回收站. */
  readonly handle: Right;
}

/** What the search box says of a record in two short lines; what is hidden in lists stays hidden. */
export interface Told {
  readonly title: string;
  readonly detail: string;
  /** How it stands; may be empty. */
  readonly state: string;
}

/** What a list shows of a record: small and plain, kept in memory of every record. */
export interface Row<R, W extends z.ZodObject = z.ZodObject> {
  readonly schema: W;
  of(record: R): z.output<W>;
  /** What the search box says of it; its title alone when left out. */
  told?(row: z.output<W>): Told;
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
  /** Stands before the names of its acts, in routes and in the journal: `cases.accept`. */
  readonly prefix: string;
  /** Everything that can be done with its records, by the acts' own names. Nothing else changes one. */
  readonly acts: ActList;
  /** What is asked of who works where no act says it. */
  readonly rights: KindRights;
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
  /**
   * What is left of a record once others were destroyed by order (销毁), whose content it repeats; itself where it repeats
   * none. Asked again of what it made, it makes the same.
   */
  withoutRecords?(record: R, destroyed: ReadonlySet<string>): R;
  /** Where it refers to something that is neither in it nor with the keeper of the counters, in words. */
  missing?(record: R, keeper: AnyRecord): readonly string[];
  /** Ids of the actors whom it names: who may see it where not everybody may. */
  visibleTo?(record: R): readonly string[];
  /**
   * It belongs to the whole studio and tells of nobody's matter: whoever may read the kind sees all of its records. A kind
   * that neither says this nor whom its records name is for those alone who see all.
   */
  readonly isCommon?: boolean;
  /**
   * Its records are their authors' own: for them alone, whoever sees all besides, and in no export. Said of every record of
   * a kind or of none.
   */
  ownOf?(record: R): OwnAudience;
  /** By what its list is ordered, the greatest first. */
  listedBy?(record: R): string;
  /** Whether a record outside 回收站 stands in no list all the same, such as a second entry of the same person. */
  isHidden?(record: R): boolean;
  /**
   * Whether a record that was begun beside another, in the same line of the journal, goes to 回收站 when that line is taken
   * back and nothing else names it. Of other kinds such a line is not taken back at all.
   */
  readonly isTakenBackWhole?: boolean;
  /** It has no pages of its own under its name: the search box does not offer its records. */
  readonly isUnsearched?: boolean;
  /** What its list shows of a record. A kind without it has lists of its own making. */
  readonly row?: Row<R>;
  /** The work of the studio that it belongs to: its records ask for nothing where the studio does not use it (工作内容). */
  readonly work?: string;
  /** What its records ask for on a day, told from the rows of its list: shown in 今日 and 日程 until it is done. */
  readonly dues?: readonly RowDue[];
  /** What it is found by. */
  words?(record: R): readonly string[];
  /** What figures are counted from, see `FactTable`. */
  facts?(record: R): Readonly<Record<string, string | number | boolean | null>>;
}

/** A kind with all that is known of it when the program is compiled: routes and handlers are derived from these types. */
export type DefinedKind<
  K extends string,
  P extends string,
  S extends z.ZodObject,
  A extends ActList,
  W extends z.ZodObject,
> = Omit<Kind<z.output<S> & AnyRecord>, 'key' | 'prefix' | 'schema' | 'acts' | 'row'> & {
  readonly key: K;
  readonly prefix: P;
  readonly schema: S;
  readonly acts: A;
} & ([W] extends [never] ? { readonly row?: never } : { readonly row: Row<z.output<S>, W> });

type Definition<
  K extends string,
  P extends string,
  S extends z.ZodObject,
  A extends ActList,
  W extends z.ZodObject,
> = Omit<
  Kind<z.output<S> & AnyRecord>,
  'key' | 'prefix' | 'schema' | 'acts' | 'row' | 'isSingle' | 'fixed'
> & {
  readonly key: K;
  readonly prefix: P;
  readonly schema: S;
  readonly acts: A;
  readonly row?: Row<z.output<S>, W>;
  readonly isSingle?: boolean;
  /** Besides what every record has. */
  readonly fixed?: readonly (keyof z.output<S> & string)[];
};

/**
 * Throws RangeError when the steps between the stored forms have a gap, and when an act begins a numbered record without
 * saying of which year or that it brings its own number, or the other way round.
 */
export function defineKind<
  K extends string,
  P extends string,
  S extends z.ZodObject,
  A extends ActList,
  W extends z.ZodObject = never,
>(definition: Definition<K, P, S, A, W>): DefinedKind<K, P, S, A, W> {
  requireWholeForms(definition.key, definition);
  const { isSingle = false, fixed = [], number, acts } = definition;
  for (const [name, act] of Object.entries(acts))
    if (
      act.effect === 'begin' &&
      (act.dayOf === undefined && act.bringsNumber !== true) !== (number === undefined)
    )
      throw new RangeError(
        `${definition.key}.${name}: numbers and the day of the year go together`,
      );
  const ofEvery = isSingle ? [] : Object.keys(RECORD_MEMBERS);
  const whole = { ...definition, isSingle, fixed: [...ofEvery, ...fixed] };
  // Whether there is a row is known of each definition, and not of all of them.
  return whole as unknown as DefinedKind<K, P, S, A, W>;
}

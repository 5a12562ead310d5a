import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { Shard } from './shard';
import type { StoredRecord } from './stored-record';

/** What is known of all records of a kind without their shards; asked only when it is whole. */
export interface KindIndex<R extends AnyRecord = AnyRecord> {
  /** Whether every record of the kind is known: some shards may be left for after the opening. */
  readonly isWhole: boolean;
  /** Resolves when it is whole. Throws StoreError when it cannot be made so now. */
  whole(): Promise<void>;
  /** The shard that holds a record, also one in 回收站; undefined when there is none of this id. */
  shardOf(id: string): string | undefined;
  /** Whether a record carries the number, also one in 回收站. */
  isNumberTaken(number: string): boolean;
  /** Highest running number that any record has of a counter. */
  highestOf(counter: string): number;
  /** Ids of the records outside 回收站 that name a record; missing where links are not kept. */
  naming?(ref: RecordRef): readonly string[];
  /** Ids of the records outside 回收站 that are found by a word, see `recordsFoundBy`; missing where words are not kept. */
  found?(word: string): readonly string[];
  /** Everybody whom records outside 回收站 name as who may see them. @param except ids of records that are left out */
  people(except: ReadonlySet<string>): ReadonlySet<string>;
  /** Takes over a record that changed. */
  indexStored(stored: StoredRecord<R>, shard: string): void;
  /** Takes over a shard that came from disk. */
  index(shard: Shard<R>): Promise<void>;
}

/** An index that is also kept on disk: what memory says of a kind, copied behind the shards. */
export interface KeptIndex {
  readonly kind: Kind;
  /** Whether memory says something else than the copy. */
  readonly isBehind: boolean;
  /**
   * Writes what the copy lacks of shards that are written themselves. It is derived: what cannot be written is made anew
   * at the next opening.
   * @param isDirty whether the shard of this name is not written yet
   * @returns whether all of it is written
   */
  follow(isDirty: (name: string) => boolean): Promise<boolean>;
}

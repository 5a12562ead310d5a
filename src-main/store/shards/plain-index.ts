import { peopleOf } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { RecordRef } from '@shared/domain/record/record';
import { normalizeForSearch } from '../search/search-text';
import { Turn } from '../turn';
import { IdSets } from './id-sets';
import type { KindIndex } from './kind-index';
import { type RecordRow, rowOf, wordsOfText } from './record-row';
import { RowOrder } from './row-order';
import type { Shard } from './shard';
import type { StoredRecord } from './stored-record';

/** Takes over a shard that was left for later: its records, one by one. Throws StoreError. */
export type ReadShard = (name: string, take: (stored: StoredRecord) => void) => Promise<void>;

/** What lists, search and figures ask of a kind. Not to be changed by the caller. */
export interface RowsOfKind {
  /** Of all records, those in 回收站 too, in no particular order. */
  rows(): readonly RecordRow[];
  /** Of the records outside 回收站, in the order of their list. */
  listed(): readonly RecordRow[];
  /** Those of the listed that ask for something on whatever day, see `Kind.dues`; in no particular order. */
  asking(): readonly RecordRow[];
  /** What is known of a record, also of one in 回收站; undefined when there is none of this id. */
  row(id: string): RecordRow | undefined;
  /** Ids of those outside 回收站 that name a record. */
  naming(ref: RecordRef): readonly string[];
}

/** Of a kind that has no such index. */
export const NO_ROWS: RowsOfKind = {
  ...{ rows: () => [], listed: () => [], asking: () => [] },
  row: () => undefined,
  naming: () => [],
};

/**
 * In memory alone: for kinds of which no list is kept on disk. A shard that is as this program left it is left for later
 * when the folder is opened, and read behind the window or when the first question needs the kind whole.
 */
export class PlainIndex implements KindIndex, RowsOfKind {
  readonly kind: Kind;
  private readonly shards = new Map<string, string>();
  private readonly known = new Map<string, RecordRow>();
  private readonly numbers = new Set<string>();
  private readonly highest = new Map<string, number>();
  // Of those outside 回收站.
  private readonly byLink = new IdSets();
  private readonly byWord = new IdSets();
  private readonly order = new RowOrder();
  /** By id: what is done asks for nothing any more, so that these stay few however many there were. */
  private readonly open = new Map<string, RecordRow>();
  /** Names of shards that were taken over. */
  private readonly held = new Set<string>();
  private unread: readonly string[] = [];
  private readShard: ReadShard = () => Promise.resolve();
  private reading: Promise<void> | null = null;

  constructor(kind: Kind) {
    this.kind = kind;
  }

  /** Leaves shards for later, of which nothing is taken over yet. */
  putOff(names: readonly string[], readShard: ReadShard): void {
    this.unread = names;
    this.readShard = readShard;
  }

  get isWhole(): boolean {
    return this.unread.length === 0;
  }

  async whole(): Promise<void> {
    while (!this.isWhole) await this.readNext();
  }

  /** Reads one more of the shards that were left for later, the newest first. Throws StoreError; it is then still left. */
  readNext(): Promise<void> {
    this.reading ??= this.readLast().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readLast(): Promise<void> {
    const name = this.unread.at(-1);
    if (name === undefined) return;
    await this.readShard(name, (stored) => this.indexStored(stored, name));
    this.held.add(name);
    this.unread = this.unread.slice(0, -1);
  }

  /** Whether everything that a shard says was taken over. */
  holds(name: string): boolean {
    return this.held.has(name);
  }

  shardOf(id: string): string | undefined {
    return this.shards.get(id);
  }

  isNumberTaken(number: string): boolean {
    return this.numbers.has(number);
  }

  highestOf(counter: string): number {
    return this.highest.get(counter) ?? 0;
  }

  rows(): RecordRow[] {
    return [...this.known.values()];
  }

  listed(): readonly RecordRow[] {
    return this.order.rows(() => this.rows().filter((row) => isThere(row) && !row.isHidden));
  }

  asking(): readonly RecordRow[] {
    return [...this.open.values()];
  }

  row(id: string): RecordRow | undefined {
    return this.known.get(id);
  }

  naming(ref: RecordRef): readonly string[] {
    return this.byLink.of(keyOf(ref));
  }

  found(word: string): readonly string[] {
    return this.byWord.of(normalizeForSearch(word));
  }

  people(except: ReadonlySet<string>): Set<string> {
    const others = this.rows().filter((row) => isThere(row) && !except.has(row.id));
    return new Set(others.flatMap(({ visibleTo }) => peopleOf(visibleTo)));
  }

  indexStored(stored: StoredRecord, shard: string): void {
    const { record } = stored;
    this.shards.set(record.id, shard);
    this.put(record.id, rowOf(this.kind, stored));
    const { number } = this.kind;
    if (number === undefined) return;
    this.numbers.add(number.numberOf(record));
    const serial = number.serialOf(record);
    if (serial === null) return;
    const { counter, ordinal } = serial;
    this.highest.set(counter, Math.max(this.highestOf(counter), ordinal));
  }

  /** Takes over a shard, a large one in pieces. Nobody else has it yet: none of its records changes meanwhile. */
  async index({ name, storedRecords }: Shard): Promise<void> {
    const ids = new Set(storedRecords.map(({ record: { id } }) => id));
    for (const [id, shard] of this.shards) if (shard === name && !ids.has(id)) this.forget(id);
    const turn = new Turn();
    for (const stored of storedRecords) {
      this.indexStored(stored, name);
      if (turn.isOver) await turn.end();
    }
    this.held.add(name);
  }

  private forget(id: string): void {
    this.put(id, null);
    this.shards.delete(id);
    this.known.delete(id);
  }

  private put(id: string, row: RecordRow | null): void {
    const known = this.known.get(id);
    const before = known !== undefined && isThere(known) ? known : null;
    const after = row !== null && isThere(row) ? row : null;
    for (const link of before?.links ?? []) this.byLink.remove(keyOf(link), id);
    for (const word of wordsOfText(before?.text ?? '')) this.byWord.remove(word, id);
    for (const link of after?.links ?? []) this.byLink.add(keyOf(link), id);
    for (const word of wordsOfText(after?.text ?? '')) this.byWord.add(word, id);
    this.order.put(shown(before), shown(after));
    this.keepOpen(id, shown(after));
    if (row !== null) this.known.set(id, row);
  }

  private keepOpen(id: string, row: RecordRow | null): void {
    if (row !== null && asksForSomething(this.kind, row)) this.open.set(id, row);
    else this.open.delete(id);
  }
}

function isThere({ removedAt }: RecordRow): boolean {
  return removedAt === null;
}

function shown(row: RecordRow | null): RecordRow | null {
  return row?.isHidden === true ? null : row;
}

function asksForSomething({ dues = [] }: Kind, { row }: RecordRow): boolean {
  return dues.some((due) => due.of(row as Readonly<Record<string, unknown>>, null).length > 0);
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`;
}

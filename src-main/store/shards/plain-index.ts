import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { KindIndex } from './kind-index';
import type { RecordSlot } from './record-slot';
import type { Shard } from './shard';

/** What the index holds of a record: what lists, search, figures and sight ask of it. */
export interface RecordRow {
  readonly id: string;
  readonly revision: number;
  /** Instant at which it went to 回收站; null while it is in the lists. */
  readonly removedAt: string | null;
  readonly visibleTo: readonly string[];
  readonly links: readonly RecordRef[];
  /** By what lists are ordered. */
  readonly order: string;
  readonly row: object;
  readonly words: readonly string[];
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** In memory alone: for kinds of which no list is kept on disk. Every shard is read when the folder is opened. */
export class PlainIndex implements KindIndex {
  private readonly kind: Kind;
  private readonly shards = new Map<string, string>();
  private readonly known = new Map<string, RecordRow>();
  private readonly numbers = new Set<string>();
  private readonly highest = new Map<string, number>();

  constructor(kind: Kind) {
    this.kind = kind;
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

  /** Ids of all records, those in 回收站 too. */
  ids(): string[] {
    return [...this.shards.keys()];
  }

  /** Of all records, those in 回收站 too, in no particular order. */
  rows(): RecordRow[] {
    return [...this.known.values()];
  }

  naming({ kind, id }: RecordRef): string[] {
    const isNaming = ({ links }: RecordRow): boolean =>
      links.some((link) => link.kind === kind && link.id === id);
    return this.listed()
      .filter(isNaming)
      .map(({ id: of }) => of);
  }

  found(word: string): string[] {
    return this.listed()
      .filter(({ words }) => words.includes(word))
      .map(({ id }) => id);
  }

  people(except: ReadonlySet<string>): Set<string> {
    const others = this.listed().filter(({ id }) => !except.has(id));
    return new Set(others.flatMap(({ visibleTo }) => visibleTo));
  }

  private listed(): RecordRow[] {
    return this.rows().filter(({ removedAt }) => removedAt === null);
  }

  indexSlot(slot: RecordSlot, shard: string): void {
    const { record } = slot;
    this.shards.set(record.id, shard);
    this.known.set(record.id, rowOf(this.kind, slot));
    const { number } = this.kind;
    if (number === undefined) return;
    this.numbers.add(number.numberOf(record));
    const { counter, ordinal } = number.serialOf(record);
    this.highest.set(counter, Math.max(this.highestOf(counter), ordinal));
  }

  async index({ name, slots }: Shard): Promise<void> {
    for (const [id, shard] of this.shards) if (shard === name) this.known.delete(id);
    for (const slot of slots) this.indexSlot(slot, name);
  }
}

/** What such an index holds; nothing of another. */
export function rowsIn(index: KindIndex | undefined): readonly RecordRow[] {
  return index instanceof PlainIndex ? index.rows() : [];
}

function rowOf(kind: Kind, { record, removedAt }: RecordSlot<AnyRecord>): RecordRow {
  return {
    id: record.id,
    revision: 'revision' in record ? Number(record.revision) : 0,
    removedAt,
    visibleTo: kind.visibleTo?.(record) ?? [],
    links: kind.links?.(record) ?? [],
    order: kind.listedBy?.(record) ?? record.id,
    row: kind.row?.of(record) ?? {},
    words: kind.words?.(record) ?? [],
    facts: kind.facts?.(record) ?? {},
  };
}

import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { KindIndex } from '../shards/kind-index';
import { storedIn } from '../shards/shard';
import type { ShardRef } from '../shards/shard-key';
import { withSerial } from '../shards/shard-lines';
import type { ShardShelf } from '../shards/shard-shelf';
import type { StoredRecord } from '../shards/stored-record';

/** Where the state is that is to be changed. */
export interface StagingSources {
  readonly kinds: Kinds;
  readonly shelf: ShardShelf;
  /** Of every kind but those with an only record. */
  readonly indexes: ReadonlyMap<string, KindIndex>;
}

/** A record was asked for whose shard is not in memory: it is loaded, and the question asked again. */
export class NotInMemory extends Error {
  readonly shard: ShardRef;

  constructor(shard: ShardRef) {
    super(`not in memory: ${shard.kind.key} ${shard.name}`);
    this.shard = shard;
  }
}

/** Something was asked of a kind of which not every shard was read yet: that is waited for, and the question asked again. */
export class NotWhole extends Error {
  readonly index: KindIndex;

  constructor(index: KindIndex) {
    super('not every shard was read');
    this.index = index;
  }
}

/** A record and the shard that it is in. */
export interface StagedRecord extends ShardRef {
  readonly stored: StoredRecord;
}

/**
 * What the store will be when the changes of a group are on disk; forgotten when they are not. A
 * branch sees what it is a branch of, and what is put into it is seen by itself alone.
 */
export class Staging {
  readonly sources: StagingSources;
  private readonly storedRecords = new Map<string, StagedRecord>();
  private readonly numbers = new Set<string>();
  private readonly trunk: Staging | null;

  constructor(sources: StagingSources, trunk: Staging | null = null) {
    this.sources = sources;
    this.trunk = trunk;
  }

  /** For changes that are put together or not at all. */
  branch(): Staging {
    return new Staging(this.sources, this);
  }

  /** A record of a kind, also one in 回收站; null when there is none of this id. Throws NotInMemory, NotWhole. */
  find(kind: Kind, id: string): StagedRecord | null {
    const staged = this.storedRecords.get(`${kind.key} ${id}`);
    if (staged !== undefined) return staged;
    if (this.trunk !== null) return this.trunk.find(kind, id);
    const { shelf } = this.sources;
    const name = kind.isSingle ? kind.key : this.indexOf(kind)?.shardOf(id);
    if (name === undefined) return null;
    const shard = shelf.inMemory({ kind, name });
    if (shard === null) throw new NotInMemory({ kind, name });
    const stored = storedIn(shard, id);
    return stored === null ? null : { kind, name, stored };
  }

  /** What is known of a kind, all of it; undefined of one with an only record. Throws NotWhole. */
  indexOf(kind: Kind): KindIndex | undefined {
    const index = this.sources.indexes.get(kind.key);
    if (index?.isWhole === false) throw new NotWhole(index);
    return index;
  }

  isNumberTaken(kind: Kind, number: string): boolean {
    if (this.numbers.has(`${kind.key} ${number}`)) return true;
    if (this.trunk !== null) return this.trunk.isNumberTaken(kind, number);
    return this.indexOf(kind)?.isNumberTaken(number) === true;
  }

  /** Highest running number that was given out of a counter. */
  highestOf(kind: Kind, counter: string): number {
    const kept = this.keeper().stored.record;
    const given = this.sources.kinds.keeper.counters.read(kept)[counter] ?? 0;
    return Math.max(given, this.indexOf(kind)?.highestOf(counter) ?? 0);
  }

  /** The record that keeps the counters. */
  keeper(): StagedRecord {
    const { keeper } = this.sources.kinds;
    const found = this.find(keeper, keeper.key);
    if (found === null) throw new Error('no keeper of the counters');
    return found;
  }

  /** Takes a record over as it will be. @param isNew its number is given out */
  put(staged: StagedRecord, isNew: boolean): void {
    this.keep(staged);
    const { kind, stored } = staged;
    if (kind.number === undefined) return;
    if (isNew) this.numbers.add(`${kind.key} ${kind.number.numberOf(stored.record)}`);
    else if (kind.number.parts === undefined) return;
    const keeper = this.keeper();
    const raised = withSerial(this.sources.kinds, keeper.stored, kind, stored.record);
    if (raised !== keeper.stored) this.keep({ ...keeper, stored: raised });
  }

  /** Takes over what was put into a branch. */
  merge(branch: Staging): void {
    for (const staged of branch.storedRecords.values()) this.keep(staged);
    for (const number of branch.numbers) this.numbers.add(number);
  }

  /** Every record that was put here, as it will be; the counters too, where they count on. */
  staged(): readonly StagedRecord[] {
    return [...this.storedRecords.values()];
  }

  /** Every record as it will be, those of what this is a branch of too. */
  everything(): readonly StagedRecord[] {
    const below = this.trunk?.everything() ?? [];
    const isOver = ({ kind, stored }: StagedRecord): boolean =>
      this.storedRecords.has(`${kind.key} ${idIn(kind, stored.record)}`);
    return [...below.filter((one) => !isOver(one)), ...this.storedRecords.values()];
  }

  private keep(staged: StagedRecord): void {
    const { kind, stored } = staged;
    this.storedRecords.set(`${kind.key} ${idIn(kind, stored.record)}`, staged);
  }
}

/** By what a record is asked for. */
export function idIn({ key, isSingle }: Kind, record: AnyRecord): string {
  return isSingle ? key : record.id;
}

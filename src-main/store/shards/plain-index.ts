import type { Kind } from '@shared/domain/record/define-kind';
import type { KindIndex } from './kind-index';
import type { RecordSlot } from './record-slot';
import type { Shard } from './shard';

/** In memory alone: for kinds of which no list is kept on disk. Every shard is read when the folder is opened. */
export class PlainIndex implements KindIndex {
  private readonly kind: Kind;
  private readonly shards = new Map<string, string>();
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

  indexSlot({ record }: RecordSlot, shard: string): void {
    this.shards.set(record.id, shard);
    const { number } = this.kind;
    if (number === undefined) return;
    this.numbers.add(number.numberOf(record));
    const { counter, ordinal } = number.serialOf(record);
    this.highest.set(counter, Math.max(this.highestOf(counter), ordinal));
  }

  async index({ name, slots }: Shard): Promise<void> {
    for (const slot of slots) this.indexSlot(slot, name);
  }
}

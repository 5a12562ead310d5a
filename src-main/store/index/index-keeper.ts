import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Disk } from '../disk/disk';
import { ReadRoom } from '../disk/read-room';
import type { KeptIndex } from '../shards/kind-index';
import { StoreError } from '../store-error';
import { checkOf } from './file-check';
import type { HeadOfMonth } from './index-head';
import type { IndexOnDisk } from './index-on-disk';
import { decodeColumns, type EncodedMonth, hashOf, type IndexedMonth } from './index-part';
import type { Recount } from './recount';
import type { SettledMonth, UnreadMonths } from './settled-month';

/** The memory of which the index on disk is a copy. */
export interface IndexedMemory {
  /** Makes room for the records of shards that will be taken over, in this order, at once or later. */
  reserve(shards: readonly { readonly month: string; readonly count: number }[]): void;
  /** What first answers must know of shards that are taken over after them. */
  readonly unread: UnreadMonths;
  /** What it describes records by, and the shards that still have to be described by it. */
  readonly recount: Recount;
  /** Shards of which memory says something else than their index on disk. */
  readonly changedMonths: Set<string>;
  /** Takes over a shard's records as they were indexed. Throws TypeError when the parts do not belong together. */
  takeMonth(month: IndexedMonth): void;
  /** Whether memory has all that the records of a shard are found by, so that an index can be made of it. */
  knowsTexts(month: string): boolean;
  /** Resolves when what waited for a quiet moment is done, and answers other things in between. */
  settle(): Promise<void>;
  /** Every record of a shard, those in 回收站 too, as of now. Throws StoreError. */
  encodeMonth(month: string): Promise<EncodedMonth>;
}

export interface KeeperOptions {
  readonly kind: Kind;
  readonly disk: Disk;
  readonly onDisk: IndexOnDisk;
  readonly memory: IndexedMemory;
  /** Where the file of a shard lies. */
  readonly pathOf: (month: string) => string;
}

/** So many files are read at the same time, each into a room of its own: memory that the system has to clear takes longer than reading. */
const READ_AT_ONCE = 8;

/** A list shows no more at first, with some in 回收站 among them. */
const FIRST_PAGE = 60;

/** Who is answered before all months are read. */
export interface Front {
  /** What is asked for before this day (20261119) is not asked. */
  readonly asksFrom: number;
  /** What is open is there. The others are read when it resolves: whoever is waiting is answered first. */
  readonly reached: () => Promise<void>;
  /** A month that was left for later is not what the index said of it. */
  readonly erred: () => void;
}

/**
 * Keeps the index of each shard beside it, so that opening reads no shard that it knows. All of it is derived: what is
 * missing, damaged, out of date or of another version is left unused and written anew from the shard.
 */
export class IndexKeeper implements KeptIndex {
  readonly kind: Kind;
  private readonly options: KeeperOptions;
  /** Months of which memory has all that the index says. */
  private readonly held = new Set<string>();
  private hasStamps = false;

  constructor(options: KeeperOptions) {
    this.options = options;
    this.kind = options.kind;
  }

  /**
   * Takes months from the index, read side by side and taken over in their order.
   * @param leftHash SHA-256 of a month's shard as this program last left it; null when that is not
   * known. An index of any other shard is not taken: an older pair of both fits together and lacks records
   * @param front when there is somebody for whom the months will do in which something is open: told when they were taken,
   * before the others are read
   * @returns the months that were taken; the index does not know the shards of the others as they are now
   */
  async take(
    months: readonly string[],
    leftHash: (month: string) => string | null = () => null,
    front: Front | null = null,
  ): Promise<ReadonlySet<string>> {
    const { memory, onDisk } = this.options;
    const ordered = [...months].sort();
    memory.reserve(ordered.map((month) => ({ month, count: onDisk.headOf(month)?.count ?? 0 })));
    const later = front === null ? new Map<string, SettledMonth>() : this.settled(ordered, front);
    const first = ordered.filter((month) => !later.has(month));
    const taken = await this.takeAll(first, leftHash);
    if (later.size === 0) return taken;
    try {
      if (taken.size === first.length) {
        for (const [month, settled] of later) memory.unread.putOff(month, settled);
        await front?.reached();
      }
      const others = await this.takeAll([...later.keys()], leftHash);
      if (others.size < later.size) front?.erred();
      return new Set([...taken, ...others]);
    } finally {
      memory.unread.end();
    }
  }

  /** The months that can be left for later: nothing is open in them, and the first list does not reach down to them. */
  private settled(ordered: readonly string[], { asksFrom }: Front): Map<string, SettledMonth> {
    const { memory, onDisk } = this.options;
    const later = new Map<string, SettledMonth>();
    let above = 0;
    for (const month of ordered.toReversed()) {
      const head = onDisk.headOf(month);
      // What others described may be made anew for the first answer already.
      if (head !== undefined && !memory.recount.isMadeBy(head)) return new Map();
      const settled = head?.settled ?? null;
      if (settled !== null && settled.asksUntil < asksFrom && above >= FIRST_PAGE)
        later.set(month, settled);
      else above += head?.count ?? 0;
    }
    return new Map([...later].reverse());
  }

  private async takeAll(
    ordered: readonly string[],
    leftHash: (month: string) => string | null,
  ): Promise<ReadonlySet<string>> {
    const taken = new Set<string>();
    // A room is read into again when what stood there was taken over.
    const rooms = Array.from({ length: READ_AT_ONCE }, () => new ReadRoom());
    const done: Promise<void>[] = [];
    const take = async (month: string, at: number): Promise<void> => {
      const room = rooms[at % READ_AT_ONCE] ?? new ReadRoom();
      await done[at - READ_AT_ONCE];
      const found = await this.readMonth(month, leftHash(month), room);
      await done[at - 1];
      if (found === null || !this.takeOver(found)) return;
      taken.add(month);
      this.held.add(month);
    };
    ordered.forEach((month, at) => {
      done.push(take(month, at));
    });
    await Promise.all(done);
    return taken;
  }

  /** Whether memory already holds what a shard of these bytes says. @param hash SHA-256; null for a shard that is in no file */
  isOf(month: string, hash: string | null): boolean {
    return this.held.has(month) && this.options.onDisk.headOf(month)?.shardHash === hash;
  }

  /** Whether memory says something else than the index, or shards were found under other stamps (a copied folder). */
  get isBehind(): boolean {
    return this.options.memory.changedMonths.size > 0 || this.hasStamps;
  }

  /** See KeptIndex. */
  async follow(isDirty: (name: string) => boolean): Promise<boolean> {
    const { memory } = this.options;
    await memory.settle();
    const changed = [...memory.changedMonths].sort();
    const whole = changed.filter((month) => !isDirty(month) && memory.knowsTexts(month));
    if (whole.length === 0 && !this.hasStamps) return true;
    for (const month of whole) memory.changedMonths.delete(month);
    try {
      await this.save(whole);
      return true;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      for (const month of whole) memory.changedMonths.add(month);
      return false;
    }
  }

  /** Writes the index of the months and says so in index.json. Throws StoreError; the index is then made anew later. */
  private async save(months: readonly string[]): Promise<void> {
    for (const month of months) {
      await nextTurn();
      await this.saveMonth(month);
    }
    await this.options.onDisk.saveHead();
    this.hasStamps = false;
  }

  private async saveMonth(month: string): Promise<void> {
    const { memory, disk, onDisk, pathOf } = this.options;
    const path = pathOf(month);
    const [shardStamp, shard] = [await this.stampOf(path), await disk.read(path).catch(() => null)];
    if (shardStamp === null || shard === null) return onDisk.forget(month);
    const encoded = await memory.encodeMonth(month);
    // Of a month that waits to be described anew some records may have been: it waits on.
    const { recount } = memory;
    const made = recount.isStale(month) ? { ...recount.made, rules: '' } : recount.made;
    const head: HeadOfMonth = {
      ...{ month, count: encoded.count, shardStamp, shardHash: hashOf(shard) },
      ...{ rowsCheck: checkOf(encoded.rows), columnsCheck: checkOf(encoded.columns) },
      ...{ textsCheck: checkOf(encoded.texts), settled: encoded.settled, ...made },
    };
    await onDisk.write(head, encoded, () => {
      this.held.add(month);
      encoded.onWritten();
    });
  }

  private takeOver(month: IndexedMonth): boolean {
    const { memory, onDisk } = this.options;
    try {
      memory.takeMonth(month);
      if (!memory.recount.isMadeBy(onDisk.headOf(month.month))) memory.recount.add([month.month]);
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  private async readMonth(
    month: string,
    leftHash: string | null,
    room: ReadRoom,
  ): Promise<IndexedMonth | null> {
    const known = this.options.onDisk.headOf(month);
    if (known === undefined || (leftHash ?? known.shardHash) !== known.shardHash) return null;
    const [isCurrent, columns] = await Promise.all([
      this.isOfShard(known),
      this.options.onDisk.columnsOf(month, room),
    ]);
    return isCurrent && columns !== null ? decodeColumns(columns) : null;
  }

  private async isOfShard(known: HeadOfMonth): Promise<boolean> {
    const { disk, onDisk, pathOf } = this.options;
    const path = pathOf(known.month);
    const stamp = await this.stampOf(path);
    if (stamp === null || stamp === known.shardStamp) return stamp !== null;
    const content = await disk.read(path).catch(() => null);
    if (content === null || hashOf(content) !== known.shardHash) return false;
    onDisk.note({ ...known, shardStamp: stamp });
    this.hasStamps = true;
    return true;
  }

  private async stampOf(path: string): Promise<string | null> {
    return this.options.disk.facts(path).then(
      ({ stamp }) => stamp,
      () => null,
    );
  }
}

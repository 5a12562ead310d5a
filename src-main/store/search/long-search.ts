import { ReadRoom } from '../disk/read-room';
import { Turn } from '../turn';
import { LongPass, type OpenShard, type PassOptions, type ShardSource } from './long-pass';
import { longTextOf } from './long-text';
import { readRecord, recordAfter } from './record-bytes';
import { NO_RANK, RANKS } from './search-segment';
import { TextStore } from './text-store';

/** What the search knows of the cases it looks for. */
export interface SearchedCases {
  readonly slotCount: () => number;
  /** How many of the slots stand in the lists. */
  readonly listedCount: () => number;
  readonly isListed: (slot: number) => boolean;
  /** The slot of a case in the lists. */
  readonly slotOf: (id: string) => number | undefined;
  /** All shards, the one with the newest cases first. */
  readonly shards: () => readonly string[];
  /** The shard that holds a case. */
  readonly shardOf: (slot: number) => string;
  readonly idAt: (slot: number) => string;
}

/** What the whole search may take of memory, in bytes, and what of it the short fields of a case take. */
const BYTES = 195e6;
const SHORT_BYTES = 1_950;
/** More characters than these cannot be looked through while somebody types. */
const CHARACTERS = 30e6;

/**
 * Finds cases by their long texts. Those of the newest cases are in memory, as many as there is room
 * for; the files of the others are looked through when somebody searches.
 */
export class LongSearch {
  private readonly memory = new TextStore();
  private readonly cases: SearchedCases;
  private readonly source: ShardSource;
  private readonly room: number;
  /** What the window looks for. */
  private shared: LongPass | null = null;
  private taking: Promise<void> | null = null;
  private hasBegun = false;
  private isStopped = false;

  /** @param room characters of long texts that memory may hold at most */
  constructor(cases: SearchedCases, source: ShardSource, room = CHARACTERS) {
    this.cases = cases;
    this.source = source;
    this.room = room;
  }

  /**
   * Takes in what became of a case: one of many that are read, or one that was changed, whose texts
   * are worked out when somebody searches; or one that stands in no list any more.
   */
  take(
    slot: number | undefined,
    record: { readonly id: string },
    way: 'now' | 'when searched' | 'not at all',
  ): void {
    if (slot === undefined || way === 'not at all') this.remove(slot);
    else if (way === 'now') this.load(slot, record);
    else this.memory.put(slot, () => longTextOf(record));
  }

  /** @param slot undefined for a case that is not known at all */
  remove(slot: number | undefined): void {
    if (slot !== undefined) this.memory.remove(slot);
  }

  /** Takes into memory what there is room for, newest first, and answers other things in between. */
  takeIn(): Promise<void> {
    this.hasBegun = true;
    this.taking ??= this.takeAll();
    return this.taking;
  }

  /** Begins nothing any more. */
  stop(): void {
    this.isStopped = true;
    this.shared?.end();
  }

  /**
   * Looks for the words in the files of the cases whose texts are not in memory, as long as somebody
   * asks. Another search of this kind ends it.
   * @param isFound whether the short fields answer a word
   */
  lookFor(words: readonly string[], isFound: PassOptions['isFound']): LongPass {
    if (this.shared === null || !isSame(this.shared.words, words)) {
      this.shared?.end();
      this.shared = this.passFor(words, isFound);
    }
    return this.shared;
  }

  /** The same in one go, beside whatever else is looked for. */
  async lookThrough(words: readonly string[], isFound: PassOptions['isFound']): Promise<LongPass> {
    await this.takeIn();
    const pass = this.passFor(words, isFound);
    while (pass.share < 1 && !this.isStopped) await pass.ask();
    return pass;
  }

  /** Betters the ranks of the slots in whose long texts a word was found so far. */
  rank(word: string, ranks: Uint8Array, pass: LongPass): void {
    const better = (slot: number): void => {
      if (ranks[slot] === NO_RANK) ranks[slot] = RANKS.longText;
    };
    this.memory.find(word, better);
    for (const slot of pass.foundOf(word)) if (!this.memory.has(slot)) better(slot);
  }

  /** The long texts of a case that was found; null when its file says something else by now. Throws as the disk does. */
  async textOf(slot: number): Promise<string | null> {
    const known = this.memory.textOf(slot);
    if (known !== null) return known;
    const span = this.shared?.spanOf(slot) ?? null;
    const shard = this.cases.shardOf(slot);
    const id = this.cases.idAt(slot);
    if (span !== null) {
      const bytes = await this.source.piece(shard, span);
      const record = readRecord(bytes, { id, start: 0, end: bytes.length });
      if (record !== null) return longTextOf(record);
    }
    const opened = await this.source.open(shard, new ReadRoom());
    if (opened === null || !('records' in opened)) return null;
    const record = opened.records.find((one) => one.id === id);
    return record === undefined ? null : longTextOf(record);
  }

  private load(slot: number, record: unknown): void {
    // Before, nobody knows how many cases there will be: the newest would find no room.
    const text = this.hasBegun ? longTextOf(record) : null;
    if (text !== null && this.memory.textOf(slot) === text) return;
    if (text !== null && text.length <= this.roomLeft) this.memory.load(slot, text);
    else {
      this.memory.remove(slot);
      // It passed over what memory had.
      this.shared?.end();
      this.shared = null;
    }
  }

  private passFor(words: readonly string[], isFound: PassOptions['isFound']): LongPass {
    return new LongPass({
      ...{ words, isFound, source: this.source },
      shards: () => this.shardsBesides(),
      isNeedless: () => this.hasAll,
      slotCount: this.cases.slotCount,
      slotOf: this.cases.slotOf,
      isKnown: (slot) => this.memory.has(slot),
    });
  }

  private get roomLeft(): number {
    const spare = (BYTES - SHORT_BYTES * this.cases.slotCount()) / 2;
    return Math.min(this.room, spare) - this.memory.length;
  }

  /** Mostly so: then no case need be looked at. */
  private get hasAll(): boolean {
    return this.memory.size >= this.cases.listedCount();
  }

  /** Shards of which memory lacks some case. */
  private shardsBesides(): string[] {
    if (this.hasAll) return [];
    const lacking = new Set<string>();
    for (let slot = 0; slot < this.cases.slotCount(); slot += 1)
      if (this.cases.isListed(slot) && !this.memory.has(slot))
        lacking.add(this.cases.shardOf(slot));
    return this.cases.shards().filter((shard) => lacking.has(shard));
  }

  private async takeAll(): Promise<void> {
    const [room, turn] = [new ReadRoom(), new Turn()];
    for (const shard of this.cases.shards()) {
      if (this.isStopped || this.roomLeft <= 0) return;
      const opened = await this.source.open(shard, room);
      if (opened !== null) await this.takeShard(opened, turn);
    }
  }

  private async takeShard(opened: OpenShard, turn: Turn): Promise<void> {
    for (const [id, read] of recordsOf(opened)) {
      if (turn.isOver) await turn.end();
      if (this.isStopped || this.roomLeft <= 0) return;
      const slot = this.cases.slotOf(id);
      // What changed meanwhile is newer than its file.
      if (slot !== undefined && !this.memory.has(slot)) this.load(slot, read());
    }
  }
}

function* recordsOf(shard: OpenShard): Generator<[id: string, read: () => unknown]> {
  if ('records' in shard) {
    for (const record of shard.records) yield [record.id, () => record];
    return;
  }
  for (let at = recordAfter(shard.bytes, 0); at !== null; at = recordAfter(shard.bytes, at.end)) {
    const record = at;
    yield [record.id, () => readRecord(shard.bytes, record)];
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((word, at) => word === others[at]);
}

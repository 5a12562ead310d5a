import { ReadRoom } from '../disk/read-room';
import { Turn } from '../turn';
import { longTextOf } from './long-text';
import type { Span } from './record-bytes';
import { type KnownRecords, lookThrough } from './shard-look';
import type { Steps } from './steps';

/** What a shard holds: its records where memory has them, else the bytes of its file. */
export type OpenShard =
  | { readonly records: readonly { readonly id: string }[] }
  | { readonly bytes: Buffer };

/** The files that hold the records. */
export interface ShardSource {
  /**
   * Null when it cannot be read: that is spoken of when somebody opens one of its records.
   * @param room what the bytes of its file are read into, if they are read
   */
  open(shard: string, room: ReadRoom): Promise<OpenShard | null>;
  /** Some bytes of its file as it is now. */
  piece(shard: string, span: Span): Promise<Buffer>;
}

/** What is known of the records of which the pass is looking through the files. */
export interface PassOptions extends KnownRecords {
  readonly words: readonly string[];
  /** In the order in which they are looked through; asked for once, when the pass begins. */
  readonly shards: () => readonly string[];
  /** Whether memory has everything, so that there is nothing to look through. */
  readonly isNeedless: () => boolean;
  readonly source: ShardSource;
  /** Of all records, those that came since the pass began not counted. */
  readonly slotCount: () => number;
  /** Milliseconds of any clock that only goes forward. */
  readonly now?: () => number;
}

/** Nobody has asked for so long: nobody waits for the answer any more. */
const LEFT_AFTER_MS = 2_000;

/**
 * Looks for words in the long texts of records that memory does not have, shard after shard, and
 * answers other things in between. It stops when nobody asks for what it found, and goes on where it
 * was when somebody asks again.
 */
export class LongPass {
  readonly words: readonly string[];
  private readonly options: PassOptions;
  /** Of each word the records in which it was found. */
  private readonly found: ReadonlyMap<string, Set<number>>;
  /** Where the records that were found stand in their files: of each slot start and end, 0 and 0 if it was not. */
  private spans = new Uint32Array();
  /** Null before the pass has begun. */
  private shards: readonly string[] | null = null;
  private shardsDone = 0;
  private askedAt: number | null = null;
  private running: Promise<void> | null = null;
  private isEnded = false;

  constructor(options: PassOptions) {
    this.options = options;
    this.words = options.words;
    this.found = new Map(options.words.map((word) => [word, new Set()]));
  }

  /** How much of the files was looked through, from 0 to 1. */
  get share(): number {
    if (this.shards === null) return this.options.isNeedless() ? 1 : 0;
    return this.shards.length === 0 ? 1 : this.shardsDone / this.shards.length;
  }

  /** Whether anybody has waited for it yet. */
  get wasAsked(): boolean {
    return this.askedAt !== null;
  }

  /** Says that somebody waits. @returns what resolves when it is done or was left */
  ask(): Promise<void> {
    this.askedAt = this.now();
    if (this.share === 1 || this.isEnded) return Promise.resolve();
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The same for somebody who need not wait, and perhaps asks something else within so many milliseconds. */
  askAfter(pauseMs: number): void {
    this.askedAt = this.now();
    setTimeout(() => {
      this.ask().catch(() => undefined);
    }, pauseMs).unref();
  }

  /** Ends it for good. */
  end(): void {
    this.isEnded = true;
  }

  /** The records in which a word was found so far. */
  foundOf(word: string): ReadonlySet<number> {
    return this.found.get(word) ?? new Set();
  }

  /** Where a record that was found stands in the file of its shard; null when it was found in memory. */
  spanOf(slot: number): Span | null {
    const [start = 0, end = 0] = this.spans.subarray(slot * 2, slot * 2 + 2);
    return end === 0 ? null : { start, end };
  }

  private async run(): Promise<void> {
    const shards = this.begin();
    const rooms = [new ReadRoom(), new ReadRoom()] as const;
    const open = (at: number): Promise<OpenShard | null> => {
      const shard = shards[at];
      if (shard === undefined) return Promise.resolve(null);
      const opening = this.options.source.open(shard, rooms[at % 2 === 0 ? 0 : 1]);
      // Of one that is not waited for, since the pass was left, nobody hears.
      opening.catch(() => undefined);
      return opening;
    };
    const turn = new Turn();
    let next = open(this.shardsDone);
    while (this.shardsDone < shards.length) {
      const shard = await next;
      if (this.isLeft) return;
      // The disk reads while this one is looked through.
      next = open(this.shardsDone + 1);
      const isThrough = shard === null || (await this.look(shard, turn));
      if (!isThrough) return;
      this.shardsDone += 1;
    }
  }

  private begin(): readonly string[] {
    if (this.shards !== null) return this.shards;
    this.shards = this.options.shards();
    this.spans = new Uint32Array(this.options.slotCount() * 2);
    return this.shards;
  }

  /** @returns false when it was left before the end */
  private async look(shard: OpenShard, turn: Turn): Promise<boolean> {
    const steps =
      'records' in shard
        ? this.lookAtRecords(shard.records)
        : lookThrough(shard.bytes, this.words, this.options, (word, slot, span) => {
            this.found.get(word)?.add(slot);
            this.spans[slot * 2] = span.start;
            this.spans[slot * 2 + 1] = span.end;
          });
    while (steps.next().done !== true) {
      if (turn.isOver) await turn.end();
      if (this.isLeft) return false;
    }
    return true;
  }

  private *lookAtRecords(records: readonly { readonly id: string }[]): Steps<void> {
    for (const record of records) {
      const slot = this.options.slotOf(record.id);
      if (slot === undefined || this.options.isKnown(slot)) continue;
      const text = longTextOf(record);
      for (const word of this.words) if (text.includes(word)) this.found.get(word)?.add(slot);
      yield;
    }
  }

  private get isLeft(): boolean {
    return this.isEnded || this.now() - (this.askedAt ?? 0) > LEFT_AFTER_MS;
  }

  private now(): number {
    return (this.options.now ?? performance.now.bind(performance))();
  }
}

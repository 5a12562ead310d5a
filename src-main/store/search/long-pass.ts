import { Turn } from '../turn';
import { type BytePattern, bytePattern } from './byte-pattern';
import { isLongMember, longTextOf } from './long-text';
import { memberAround, type RawRecord, readRecord, recordAround, type Span } from './record-bytes';

/** What a shard holds: its records where memory has them, else the bytes of its file. */
export type OpenShard =
  | { readonly records: readonly { readonly id: string }[] }
  | { readonly bytes: Buffer };

/** The files that hold the records. */
export interface ShardSource {
  /** Null when it cannot be read: that is spoken of when somebody opens one of its records. */
  open(shard: string): Promise<OpenShard | null>;
  /** Some bytes of its file as it is now. */
  piece(shard: string, span: Span): Promise<Buffer>;
}

/** What is known of the records of which the pass is looking through the files. */
export interface PassOptions {
  readonly words: readonly string[];
  /** In the order in which they are looked through. */
  readonly shards: readonly string[];
  readonly source: ShardSource;
  /** The slot of a record; undefined for one that stands in no list. */
  readonly slotOf: (id: string) => number | undefined;
  /** Whether nothing of a record need be looked at: memory has its long texts. */
  readonly isKnown: (slot: number) => boolean;
  /** Whether memory has found the word in the record already. */
  readonly isFound: (word: string, slot: number) => boolean;
  /** Milliseconds of any clock that only goes forward. */
  readonly now?: () => number;
}

/** So many bytes are looked through between two looks at the time. */
const PIECE_BYTES = 1 << 18;
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
  /** Where the records stand in their files of which not all is in memory. */
  private readonly spans = new Map<number, Span>();
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
    const { length } = this.options.shards;
    return length === 0 ? 1 : this.shardsDone / length;
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
    return this.spans.get(slot) ?? null;
  }

  private async run(): Promise<void> {
    const { shards, source } = this.options;
    const open = (at: number): Promise<OpenShard | null> => {
      const shard = shards[at];
      const opening = shard === undefined ? Promise.resolve(null) : source.open(shard);
      // Of one that is not waited for, since the pass was left, nobody hears.
      opening.catch(() => undefined);
      return opening;
    };
    let next = open(this.shardsDone);
    while (this.shardsDone < shards.length) {
      const shard = await next;
      if (this.isLeft) return;
      // The disk reads while this one is looked through.
      next = open(this.shardsDone + 1);
      const isThrough = shard === null || (await this.look(shard));
      if (!isThrough) return;
      this.shardsDone += 1;
    }
  }

  /** @returns false when it was left before the end */
  private async look(shard: OpenShard): Promise<boolean> {
    const turn = new Turn();
    if ('records' in shard) return this.lookAtRecords(shard.records, turn);
    const texts = new Map<number, string>();
    for (const word of this.words) {
      const place = { bytes: shard.bytes, word, pattern: bytePattern(word), texts, record: null };
      if (!(await this.lookAtBytes(place, turn))) return false;
    }
    return true;
  }

  private async lookAtRecords(
    records: readonly { readonly id: string }[],
    turn: Turn,
  ): Promise<boolean> {
    for (const record of records) {
      if (turn.isOver) await turn.end();
      if (this.isLeft) return false;
      const slot = this.options.slotOf(record.id);
      if (slot === undefined || this.options.isKnown(slot)) continue;
      const text = longTextOf(record);
      for (const word of this.words) if (text.includes(word)) this.found.get(word)?.add(slot);
    }
    return true;
  }

  private async lookAtBytes(look: Look, turn: Turn): Promise<boolean> {
    const { bytes, pattern } = look;
    for (let from = 0; from < bytes.length; ) {
      const to = Math.min(bytes.length, from + PIECE_BYTES);
      // What begins in this piece may end in the next one.
      const piece = bytes.subarray(from, Math.min(bytes.length, to + pattern.longest));
      const find = pattern.over(piece);
      let next = to;
      for (let at = find(0); at >= 0 && from + at < to; at = find(next - from)) {
        next = this.lookAtPlace(look, from + at);
        if (turn.isOver) await turn.end();
        if (next >= to) break;
      }
      from = Math.max(to, next);
      if (turn.isOver) await turn.end();
      if (this.isLeft) return false;
    }
    return true;
  }

  /** @returns where to look on: behind the record, once it is clear whether the word stands in it */
  private lookAtPlace(look: Look, at: number): number {
    const { bytes, word, pattern } = look;
    if (look.record === null || at >= look.record.end) look.record = recordAround(bytes, at);
    const { record } = look;
    if (record === null) return at + 1;
    const { slotOf, isKnown, isFound } = this.options;
    const slot = slotOf(record.id);
    if (slot === undefined || isKnown(slot) || isFound(word, slot)) return record.end;
    const { name, before } = memberAround(bytes, at);
    const isLong = isLongMember(name, before);
    if (isLong === false) return at + 1;
    // To make an object of each record of which so much is clear takes ten times as long.
    const isThere = (isLong === true && pattern.isCertain) || textAt(look, record).includes(word);
    if (!isThere) return record.end;
    this.found.get(word)?.add(slot);
    this.spans.set(slot, { start: record.start, end: record.end });
    return record.end;
  }

  private get isLeft(): boolean {
    return this.isEnded || this.now() - (this.askedAt ?? 0) > LEFT_AFTER_MS;
  }

  private now(): number {
    return (this.options.now ?? performance.now.bind(performance))();
  }
}

/** A word that is being looked for in a file. */
interface Look {
  readonly bytes: Buffer;
  readonly word: string;
  readonly pattern: BytePattern;
  /** What was read of the records of this file, by where they begin. */
  readonly texts: Map<number, string>;
  /** The record of the last place. */
  record: RawRecord | null;
}

function textAt({ bytes, texts }: Look, record: RawRecord): string {
  const known = texts.get(record.start);
  if (known !== undefined) return known;
  const text = longTextOf(readRecord(bytes, record));
  texts.set(record.start, text);
  return text;
}

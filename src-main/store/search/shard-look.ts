import { type BytePattern, bytePattern } from './byte-pattern';
import { isLongMember, longTextOf } from './long-text';
import {
  memberAround,
  type RawRecord,
  readRecord,
  recordAround,
  type Span,
  textFrom,
} from './record-bytes';
import { normalizeForSearch } from './search-text';
import type { Steps } from './steps';

/** What is known of the records before their file is looked through. */
export interface KnownRecords {
  /** The slot of a record; undefined for one that stands in no list. */
  readonly slotOf: (id: string) => number | undefined;
  /** Whether nothing of a record need be looked at: memory has its long texts. */
  readonly isKnown: (slot: number) => boolean;
  /** Whether memory has found the word in the record already. */
  readonly isFound: (word: string, slot: number) => boolean;
}

/** Told of each record in whose long texts a word stands. */
export type TellFind = (word: string, slot: number, span: Span) => void;

/**
 * So many bytes are looked through between two looks at the time. Where they are made a string, a
 * longer one would be kept apart by the engine and collected with everything else: ten times the work.
 */
const PIECE_BYTES = 1 << 16;

/** Looks for words in the long texts of the records of a shard, by the bytes of its file. */
export function* lookThrough(
  bytes: Buffer,
  words: readonly string[],
  known: KnownRecords,
  tell: TellFind,
): Steps<void> {
  const texts = new Map<number, string>();
  for (const word of words) {
    const pattern = bytePattern(word);
    yield* lookForOne({
      ...{ bytes, word, pattern, known, tell, texts },
      record: null,
      doubt: null,
    });
  }
}

/** A word that is being looked for in a file. */
interface Look {
  readonly bytes: Buffer;
  readonly word: string;
  readonly pattern: BytePattern;
  readonly known: KnownRecords;
  readonly tell: TellFind;
  /** What was read of the records of this file, by where they begin. */
  readonly texts: Map<number, string>;
  /** The record of the last place. */
  record: Found | null;
  /** The same when the word stands in a text of it of which the name does not tell whether it counts. */
  doubt: Found | null;
}

/** A record in whose bytes the word stands. */
interface Found extends RawRecord {
  /** Null when it need not be looked at. */
  readonly slot: number | null;
}

function* lookForOne(look: Look): Steps<void> {
  const { bytes, pattern } = look;
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + PIECE_BYTES);
    // What begins in this piece may end in the next one.
    const piece = bytes.subarray(from, Math.min(bytes.length, to + pattern.longest));
    const find = pattern.over(piece);
    let next = to;
    for (let at = find(0); at >= 0 && from + at < to; at = find(next - from)) {
      next = lookAt(look, from + at);
      yield;
      if (next >= to) break;
    }
    from = Math.max(to, next);
    yield;
  }
  endDoubt(look);
}

/** @returns where to look on: behind the record, once it is clear whether the word stands in it */
function lookAt(look: Look, at: number): number {
  if (look.record === null || at >= look.record.end) {
    endDoubt(look);
    look.record = recordAt(look, at);
  }
  const { record } = look;
  if (record === null) return at + 1;
  return record.slot === null ? record.end : lookInText(look, record, at);
}

function recordAt({ bytes, word, known }: Look, at: number): Found | null {
  const record = recordAround(bytes, at);
  if (record === null) return null;
  const slot = known.slotOf(record.id);
  const isOut = slot === undefined || known.isKnown(slot) || known.isFound(word, slot);
  return { ...record, slot: isOut ? null : slot };
}

/** @returns where to look on */
function lookInText(look: Look, record: Found, at: number): number {
  const { bytes, word, pattern } = look;
  const member = memberAround(bytes, at);
  if (member === null) return at + 1;
  const isLong = isLongMember(member.name, member.before);
  if (isLong === false) return at + 1;
  if (isLong === true && pattern.isCertain) return tellOf(look, record);
  // To make an object of each record takes ten times as long as to read the one text.
  const { text, end } = textFrom(bytes, member.start);
  const isThere = text !== null && normalizeForSearch(text).includes(word);
  if (isThere && isLong === true) return tellOf(look, record);
  if (isThere) look.doubt = record;
  return Math.max(end, at + 1);
}

/** @returns where to look on */
function tellOf(look: Look, record: Found): number {
  const { slot, start, end } = record;
  look.doubt = null;
  if (slot !== null) look.tell(look.word, slot, { start, end });
  return end;
}

/** What no name told, the record itself does. */
function endDoubt(look: Look): void {
  const { doubt, word } = look;
  if (doubt !== null && longTextAt(look, doubt).includes(word)) tellOf(look, doubt);
  look.doubt = null;
}

function longTextAt({ bytes, texts }: Look, record: RawRecord): string {
  const known = texts.get(record.start);
  if (known !== undefined) return known;
  const text = longTextOf(readRecord(bytes, record));
  texts.set(record.start, text);
  return text;
}

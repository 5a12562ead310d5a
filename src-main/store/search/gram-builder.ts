import { SEGMENT_SIZE } from './case-bits';
import { GramIndex, type GramShape, isDense } from './gram-index';
import type { Steps } from './steps';

const EMPTY = 0xffffffff;
const MEETINGS_A_STEP = 1 << 16;

/**
 * Gathers one field of one segment, document by document, in the order of the documents; then of the
 * next. Its room is used again: given back and taken anew for each of many segments, much of it would
 * stay with the process.
 */
export class GramBuilder {
  private readonly texts: string[] = [];
  /** Open addressing: gram → its number in the order of first meeting. */
  private keys = new Uint32Array(4_096).fill(EMPTY);
  private terms = new Uint32Array(4_096);
  private grams = new Uint32Array(2_048);
  private counts = new Uint16Array(2_048);
  /** Last document that had the term, plus one. */
  private lastDocs = new Uint16Array(2_048);
  private termCount = 0;
  /** Every meeting of a term and a document, as term × 4 096 + document. */
  private meetings = new Uint32Array(16_384);
  private meetingCount = 0;
  private readonly shape: GramShape;
  private readonly kept: 'all' | 'syllable starts';

  /** @param kept which grams are found later: all, or only those that begin with a capital letter */
  constructor(shape: GramShape, kept: 'all' | 'syllable starts') {
    this.shape = shape;
    this.kept = kept;
  }

  add(text: string): void {
    const doc = this.texts.length;
    this.texts.push(text);
    const { width, codeBits } = this.shape;
    const last = 2 ** codeBits - 1;
    const mask = width * codeBits === 32 ? -1 : 2 ** (width * codeBits) - 1;
    let gram = 0;
    // Each gram is the one before, moved on by one character; past the end stands 0.
    for (let at = 0; at < text.length + width - 1; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      gram = ((gram << codeBits) | Math.min(code, last)) & mask;
      if (at >= width - 1 && this.isKept(text.charCodeAt(at - width + 1)))
        this.meet(gram >>> 0, doc);
    }
  }

  private forget(): void {
    this.texts.length = 0;
    this.keys.fill(EMPTY);
    this.counts.fill(0);
    this.lastDocs.fill(0);
    this.termCount = 0;
    this.meetingCount = 0;
  }

  private isKept(first: number): boolean {
    return this.kept === 'all' || (first >= 0x41 && first <= 0x5a);
  }

  private meet(gram: number, doc: number): void {
    const term = this.termOf(gram);
    if (this.lastDocs[term] === doc + 1) return;
    this.lastDocs[term] = doc + 1;
    this.counts[term] = (this.counts[term] ?? 0) + 1;
    if (this.meetingCount === this.meetings.length) this.meetings = grow(this.meetings);
    this.meetings[this.meetingCount] = term * SEGMENT_SIZE + doc;
    this.meetingCount += 1;
  }

  /** Makes the index, in steps of some milliseconds. */
  *finishing(): Steps<GramIndex> {
    const index = yield* this.making();
    this.forget();
    return index;
  }

  private *making(): Steps<GramIndex> {
    // Numbers are sorted by the engine itself; terms by a comparison of ours would hold everything up.
    const grams = this.grams.slice(0, this.termCount).sort();
    const order = grams.map((gram) => this.termOf(gram));
    yield;
    const counts = Uint16Array.from(order, (term) => this.counts[term] ?? 0);
    const places = new Uint32Array(order.length);
    let [listLength, bitLength] = [0, 0];
    counts.forEach((count, at) => {
      places[at] = isDense(count) ? bitLength : listLength;
      if (isDense(count)) bitLength += SEGMENT_SIZE / 32;
      else listLength += count;
    });
    const lists = new Uint16Array(listLength);
    const bits = new Uint32Array(bitLength);
    const rankOf = new Uint32Array(order.length);
    order.forEach((term, at) => {
      rankOf[term] = at;
    });
    const next = places.slice();
    for (let at = 0; at < this.meetingCount; at += 1) {
      if (at % MEETINGS_A_STEP === 0) yield;
      const meeting = this.meetings[at] ?? 0;
      const doc = meeting % SEGMENT_SIZE;
      const rank = rankOf[Math.floor(meeting / SEGMENT_SIZE)] ?? 0;
      const place = next[rank] ?? 0;
      if (isDense(counts[rank] ?? 0)) {
        const at32 = place + (doc >>> 5);
        bits[at32] = (bits[at32] ?? 0) | (1 << (doc & 31));
      } else {
        lists[place] = doc;
        next[rank] = place + 1;
      }
    }
    yield;
    const texts = encodeTexts(this.texts);
    yield;
    return new GramIndex({
      ...texts,
      shape: this.shape,
      grams,
      counts,
      places,
      lists,
      bits,
    });
  }

  private termOf(gram: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(gram, 0x9e3779b1) >>> 7) & mask;
    while (this.keys[slot] !== EMPTY) {
      if (this.keys[slot] === gram) return this.terms[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
    const term = this.termCount;
    this.termCount += 1;
    if (term === this.grams.length) this.growTerms();
    this.grams[term] = gram;
    this.keys[slot] = gram;
    this.terms[slot] = term;
    if (this.termCount * 2 > this.keys.length) this.rehash();
    return term;
  }

  private growTerms(): void {
    this.grams = grow(this.grams);
    this.counts = grow(this.counts);
    this.lastDocs = grow(this.lastDocs);
  }

  private rehash(): void {
    const size = this.keys.length * 2;
    this.keys = new Uint32Array(size).fill(EMPTY);
    this.terms = new Uint32Array(size);
    for (let term = 0; term < this.termCount; term += 1) {
      const gram = this.grams[term] ?? 0;
      let slot = (Math.imul(gram, 0x9e3779b1) >>> 7) & (size - 1);
      while (this.keys[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
      this.keys[slot] = gram;
      this.terms[slot] = term;
    }
  }
}

function grow<T extends Uint32Array | Uint16Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}

/** The texts one after another, in one byte a character where that is enough. */
function encodeTexts(texts: readonly string[]): {
  text: Uint8Array | Uint16Array;
  starts: Uint32Array;
} {
  const starts = new Uint32Array(texts.length + 1);
  let length = 0;
  let isWide = false;
  texts.forEach((text, at) => {
    starts[at] = length;
    length += text.length;
    isWide ||= /[^\u0000-\u00ff]/.test(text);
  });
  starts[texts.length] = length;
  const codes = isWide ? new Uint16Array(length) : new Uint8Array(length);
  let to = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      codes[to] = text.charCodeAt(at);
      to += 1;
    }
  }
  return { text: codes, starts };
}

/** Documents of one segment at most: a set of them is 4 096 bits, small enough to work with as a whole. */
export const SEGMENT_SIZE = 4_096;
const WORDS = SEGMENT_SIZE / 32;
/** A gram found in more documents than this takes less room as bits than as a list. */
const DENSE = WORDS * 2;

/** A set of the documents of a segment. */
export type DocumentBits = Uint32Array;

export function makeBits(): DocumentBits {
  return new Uint32Array(WORDS);
}

/** How many neighbouring characters (UTF-16 units) make one gram, and how many codes are told apart. */
export interface GramShape {
  readonly width: 2 | 3;
  /** A code from here on counts as the last one below. */
  readonly codes: number;
}

/** For text in Chinese: there are thousands of characters, so two say much. */
export const PAIRS: GramShape = { width: 2, codes: 0x10000 };
/** For digits and letters: there are few of them, so it takes three. */
export const TRIPLES: GramShape = { width: 3, codes: 0x400 };

/** The gram at a place as one number, ordered as the text is; past the end stands `filler`. */
export function gramAt(shape: GramShape, text: string, at: number, filler = 0): number {
  let gram = 0;
  for (let place = at; place < at + shape.width; place += 1) {
    const code = place < text.length ? text.charCodeAt(place) : filler;
    gram = gram * shape.codes + (code < shape.codes ? code : shape.codes - 1);
  }
  return gram;
}

/**
 * One field of one segment: its text, and for every gram the documents that have it. Words no
 * longer than a gram are answered from the grams alone, longer ones are looked up in the text of
 * the few documents that have all their grams.
 */
export class GramIndex {
  private readonly text: Uint8Array | Uint16Array;
  private readonly starts: Uint32Array;
  private readonly shape: GramShape;
  /** In ascending order. */
  private readonly grams: Uint32Array;
  /** Of each gram the number of its documents and the place of the first in `lists` or `bits`. */
  private readonly counts: Uint16Array;
  private readonly places: Uint32Array;
  private readonly lists: Uint16Array;
  private readonly bits: Uint32Array;

  constructor(parts: {
    text: Uint8Array | Uint16Array;
    starts: Uint32Array;
    shape: GramShape;
    grams: Uint32Array;
    counts: Uint16Array;
    places: Uint32Array;
    lists: Uint16Array;
    bits: Uint32Array;
  }) {
    this.text = parts.text;
    this.starts = parts.starts;
    this.shape = parts.shape;
    this.grams = parts.grams;
    this.counts = parts.counts;
    this.places = parts.places;
    this.lists = parts.lists;
    this.bits = parts.bits;
  }

  /** The documents whose text holds the word. */
  find(word: string): DocumentBits {
    const found = makeBits();
    this.addPrefix(word.slice(0, this.shape.width), found);
    for (let at = 1; at <= word.length - this.shape.width; at += 1) this.keepGram(word, at, found);
    if (word.length > this.shape.width || this.isFolded(word)) this.keepVerified(found, word);
    return found;
  }

  /**
   * The documents in which the lower-case letters of `word` begin at a syllable, in a field whose
   * syllables begin with a capital (`WangShun`).
   */
  findSyllables(word: string): DocumentBits {
    const found = makeBits();
    const rest = word.slice(1, this.shape.width);
    for (const end of withCapitals(rest)) this.addPrefix(word.charAt(0).toUpperCase() + end, found);
    if (word.length > this.shape.width) this.keepVerified(found, word, CASE_BIT);
    return found;
  }

  /** The text of one document. */
  textOf(doc: number): string {
    let text = '';
    for (const code of this.text.subarray(this.starts[doc], this.starts[doc + 1]))
      text += String.fromCharCode(code);
    return text;
  }

  private isFolded(word: string): boolean {
    for (let at = 0; at < word.length; at += 1)
      if (word.charCodeAt(at) >= this.shape.codes - 1) return true;
    return false;
  }

  private addPrefix(start: string, found: DocumentBits): void {
    const { shape } = this;
    this.addRange(gramAt(shape, start, 0), gramAt(shape, start, 0, shape.codes - 1), found);
  }

  private keepVerified(found: DocumentBits, word: string, ignoredBit = 0): void {
    const codes = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    if (ignoredBit !== 0) codes[0] = (codes[0] ?? 0) & ~ignoredBit;
    const { text, starts } = this;
    this.forEach(found, (doc) => {
      const [from, to] = [starts[doc] ?? 0, starts[doc + 1] ?? 0];
      return text instanceof Uint8Array
        ? holdsNarrow(text, from, to, codes, ignoredBit)
        : holdsWide(text, from, to, codes, ignoredBit);
    });
  }

  private forEach(found: DocumentBits, keep: (doc: number) => boolean): void {
    for (let at = 0; at < WORDS; at += 1) {
      let left = found[at] ?? 0;
      while (left !== 0) {
        const bit = 31 - Math.clz32(left);
        left &= ~(1 << bit);
        if (!keep(at * 32 + bit)) found[at] = (found[at] ?? 0) & ~(1 << bit);
      }
    }
  }

  private addRange(from: number, to: number, found: DocumentBits): void {
    for (let at = this.lowerBound(from); at < this.grams.length; at += 1) {
      if ((this.grams[at] ?? 0) > to) return;
      this.addDocuments(at, found);
    }
  }

  private addDocuments(at: number, found: DocumentBits): void {
    const [count, place] = [this.counts[at] ?? 0, this.places[at] ?? 0];
    if (count <= DENSE) {
      for (let one = place; one < place + count; one += 1) setBit(found, this.lists[one] ?? 0);
      return;
    }
    for (let word = 0; word < WORDS; word += 1)
      found[word] = (found[word] ?? 0) | (this.bits[place + word] ?? 0);
  }

  private keepGram(word: string, at: number, found: DocumentBits): void {
    const gram = gramAt(this.shape, word, at);
    const others = makeBits();
    this.addRange(gram, gram, others);
    for (let at = 0; at < WORDS; at += 1) found[at] = (found[at] ?? 0) & (others[at] ?? 0);
  }

  private lowerBound(gram: number): number {
    let [low, high] = [0, this.grams.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.grams[middle] ?? 0) < gram) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What tells `A` from `a`. */
const CASE_BIT = 0x20;

/**
 * Whether the codes stand in the text from `from` to `to`; after the first one, the ignored bit does
 * not count. Written twice, since an engine runs a loop over one kind of array several times faster.
 */
function holdsWide(
  text: Uint16Array,
  from: number,
  to: number,
  codes: Uint16Array,
  ignoredBit: number,
): boolean {
  const { length } = codes;
  const first = codes[0];
  for (let at = from; at <= to - length; at += 1) {
    if (text[at] !== first) continue;
    let same = 1;
    while (same < length && ((text[at + same] ?? 0) | ignoredBit) === codes[same]) same += 1;
    if (same === length) return true;
  }
  return false;
}

function holdsNarrow(
  text: Uint8Array,
  from: number,
  to: number,
  codes: Uint16Array,
  ignoredBit: number,
): boolean {
  const { length } = codes;
  const first = codes[0];
  for (let at = from; at <= to - length; at += 1) {
    if (text[at] !== first) continue;
    let same = 1;
    while (same < length && ((text[at + same] ?? 0) | ignoredBit) === codes[same]) same += 1;
    if (same === length) return true;
  }
  return false;
}

/** The text with each choice of its letters in capitals: `an` → an, aN, An, AN. */
function withCapitals(text: string): string[] {
  if (text === '') return [''];
  const first = text.charAt(0);
  return withCapitals(text.slice(1)).flatMap((rest) => [first + rest, first.toUpperCase() + rest]);
}

function setBit(bits: DocumentBits, doc: number): void {
  const at = doc >>> 5;
  bits[at] = (bits[at] ?? 0) | (1 << (doc & 31));
}

export function hasBit(bits: DocumentBits, doc: number): boolean {
  return ((bits[doc >>> 5] ?? 0) & (1 << (doc & 31))) !== 0;
}

/** Whether a gram of so many documents is kept as bits. */
export function isDense(count: number): boolean {
  return count > DENSE;
}

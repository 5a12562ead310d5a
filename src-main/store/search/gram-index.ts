import { type CaseBits, isEmpty, isFull, makeBits, setBit, WORDS } from './case-bits';
import { keepNarrow, keepWide } from './text-match';

/** A gram found in more documents than this takes less room as bits than as a list. */
const DENSE = WORDS * 2;

/** How many neighbouring characters (UTF-16 units) make one gram, and which codes are told apart. */
export interface GramShape {
  readonly width: 2 | 4;
  /** A code that takes more bits counts as the last one that does not. */
  readonly codeBits: 16 | 7;
}

/** For text in Chinese: there are thousands of characters, so two say much. */
export const PAIRS: GramShape = { width: 2, codeBits: 16 };
/** For digits and letters: there are few of them, so it takes four. */
export const QUADS: GramShape = { width: 4, codeBits: 7 };

/** The gram at a place as one number, ordered as the text is; past the end stands `filler`. */
export function gramAt(shape: GramShape, text: string, at: number, filler = 0): number {
  let gram = 0;
  for (let place = at; place < at + shape.width; place += 1) {
    const code = place < text.length ? text.charCodeAt(place) : filler;
    gram = (gram << shape.codeBits) | Math.min(code, lastCode(shape));
  }
  return gram >>> 0;
}

function lastCode({ codeBits }: GramShape): number {
  return 2 ** codeBits - 1;
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

  /** Puts into `found` the documents whose text holds the word, and takes out all others. */
  find(word: string, found: CaseBits): void {
    const { width } = this.shape;
    found.fill(0);
    this.addPrefix(word.slice(0, width), found);
    for (let at = 1; at <= word.length - width && !isEmpty(found); at += 1)
      this.keepGram(word, at, found);
    if (word.length > width || this.isFolded(word)) this.keepVerified(found, word);
  }

  /**
   * The same for documents in which the lower-case letters of `word` begin at a syllable, in a field
   * whose syllables begin with a capital (`WangShun`).
   */
  findSyllables(word: string, found: CaseBits): void {
    found.fill(0);
    const rest = word.slice(1, this.shape.width);
    for (const end of withCapitals(rest)) this.addPrefix(word.charAt(0).toUpperCase() + end, found);
    if (word.length > this.shape.width) this.keepVerified(found, word, CASE_BIT);
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
      if (word.charCodeAt(at) >= lastCode(this.shape)) return true;
    return false;
  }

  private addPrefix(start: string, found: CaseBits): void {
    const { shape } = this;
    this.addRange(gramAt(shape, start, 0), gramAt(shape, start, 0, lastCode(shape)), found);
  }

  private keepVerified(found: CaseBits, word: string, ignoredBit = 0): void {
    const codes = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    codes[0] = (codes[0] ?? 0) & ~ignoredBit;
    const { text, starts } = this;
    if (text instanceof Uint8Array) keepNarrow(found, { text, starts }, { codes, ignoredBit });
    else keepWide(found, { text, starts }, { codes, ignoredBit });
  }

  private addRange(from: number, to: number, found: CaseBits): void {
    const first = this.lowerBound(from);
    for (let at = first; at < this.grams.length; at += 1) {
      if ((this.grams[at] ?? 0) > to) return;
      this.addDocuments(at, found);
      // One digit begins a thousand grams, of which a few are in every document.
      if ((at - first) % 16 === 15 && isFull(found, this.starts.length - 1)) return;
    }
  }

  private addDocuments(at: number, found: CaseBits): void {
    const [count, place] = [this.counts[at] ?? 0, this.places[at] ?? 0];
    if (count <= DENSE) {
      for (let one = place; one < place + count; one += 1) setBit(found, this.lists[one] ?? 0);
      return;
    }
    for (let word = 0; word < WORDS; word += 1)
      found[word] = (found[word] ?? 0) | (this.bits[place + word] ?? 0);
  }

  private keepGram(word: string, at: number, found: CaseBits): void {
    const gram = gramAt(this.shape, word, at);
    OTHERS.fill(0);
    this.addRange(gram, gram, OTHERS);
    for (let at = 0; at < WORDS; at += 1) found[at] = (found[at] ?? 0) & (OTHERS[at] ?? 0);
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
/** Used within one step, time and again: to make a set takes longer than to work with it. */
const OTHERS = makeBits();

/** The text with each choice of its letters in capitals: `an` → an, aN, An, AN. */
function withCapitals(text: string): string[] {
  if (text === '') return [''];
  const first = text.charAt(0);
  return withCapitals(text.slice(1)).flatMap((rest) => [first + rest, first.toUpperCase() + rest]);
}

/** Whether a gram of so many documents is kept as bits. */
export function isDense(count: number): boolean {
  return count > DENSE;
}

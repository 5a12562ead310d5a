/** Characters (UTF-16 units) of one block: small enough that making room for another holds nothing up. */
const BLOCK_LENGTH = 1 << 20;

/** Texts of many records one after another, and where each begins. */
interface Block {
  readonly units: Uint16Array;
  /** The same memory, for the engine's own search. */
  readonly bytes: Buffer;
  /** Units in use. */
  length: number;
  /** Start of each text, in units. */
  readonly starts: number[];
  /** Whose it is; GONE when it counts no more. */
  readonly slots: number[];
}

const GONE = -1;

/** Where a text stands: the block, and which of its texts. */
type Place = readonly [block: Block, at: number];

/**
 * Keeps long texts, two bytes a character, and finds a word by looking through all of them: the engine
 * does it at some gigabytes a second. Grams take three times the memory, and to look whether all
 * characters of a word stand together takes as long again for words that many texts hold.
 */
export class TextStore {
  private readonly blocks: Block[] = [];
  private readonly places = new Map<number, Place>();
  /** Changed a moment ago: worked out when somebody searches. */
  private readonly fresh = new Map<number, string | (() => string)>();

  /** Units of all texts that were taken in, those that count no more too. */
  get length(): number {
    return this.blocks.reduce((sum, block) => sum + block.length, 0);
  }

  /** Of how many records the text is here. */
  get size(): number {
    return this.places.size + this.fresh.size;
  }

  has(slot: number): boolean {
    return this.places.has(slot) || this.fresh.has(slot);
  }

  /** Takes in a text that may change again soon. */
  put(slot: number, read: () => string): void {
    this.remove(slot);
    this.fresh.set(slot, read);
  }

  /** Takes in one of many. */
  load(slot: number, text: string): void {
    this.remove(slot);
    const block = this.blockFor(text.length);
    this.places.set(slot, [block, block.slots.length]);
    block.starts.push(block.length);
    block.slots.push(slot);
    write(block.units, block.length, text);
    block.length += text.length;
  }

  remove(slot: number): void {
    const [block, at] = this.places.get(slot) ?? [];
    if (block !== undefined && at !== undefined) block.slots[at] = GONE;
    this.places.delete(slot);
    this.fresh.delete(slot);
  }

  /** The text of a record; null when it is not here. */
  textOf(slot: number): string | null {
    const fresh = this.freshOf(slot);
    const place = this.places.get(slot);
    if (fresh !== null || place === undefined) return fresh;
    const [block, at] = place;
    return read(block.units.subarray(block.starts[at], block.starts[at + 1] ?? block.length));
  }

  /** Tells of each record whose text holds the word. */
  find(word: string, tell: (slot: number) => void): void {
    const wanted = scrambled(word);
    for (const block of this.blocks) findIn(block, wanted, tell);
    for (const slot of this.fresh.keys()) if (this.freshOf(slot)?.includes(word)) tell(slot);
  }

  private freshOf(slot: number): string | null {
    const fresh = this.fresh.get(slot);
    if (fresh === undefined) return null;
    const text = typeof fresh === 'string' ? fresh : fresh();
    if (typeof fresh !== 'string') this.fresh.set(slot, text);
    return text;
  }

  private blockFor(length: number): Block {
    const last = this.blocks.at(-1);
    if (last !== undefined && last.length + length <= last.units.length) return last;
    const units = new Uint16Array(Math.max(length, BLOCK_LENGTH));
    const block = { units, bytes: Buffer.from(units.buffer), length: 0, starts: [], slots: [] };
    this.blocks.push(block);
    return block;
  }
}

// The engine looks for the greater byte of the first character. Of Chinese that is often the upper
// one, of which there are eighty; multiplied by an odd number, which can be taken back, both bytes
// take all values.
const FACTOR = 0x9e37;
const INVERSE = inverseOf(FACTOR);

function write(units: Uint16Array, from: number, text: string): void {
  for (let at = 0; at < text.length; at += 1)
    units[from + at] = Math.imul(text.charCodeAt(at), FACTOR);
}

function read(units: Uint16Array): string {
  const codes = units.map((unit) => Math.imul(unit, INVERSE));
  return Buffer.from(codes.buffer).toString('utf16le');
}

function scrambled(word: string): Buffer {
  const units = new Uint16Array(word.length);
  write(units, 0, word);
  return Buffer.from(units.buffer);
}

/** The number by which a product with an odd number is that which was multiplied, within 16 bits. */
function inverseOf(odd: number): number {
  let inverse = odd;
  // Each step doubles the number of bits that are right, three at first.
  for (let step = 0; step < 3; step += 1)
    inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse)) & 0xffff;
  return inverse;
}

function findIn(block: Block, wanted: Buffer, tell: (slot: number) => void): void {
  const { bytes, starts, slots } = block;
  const used = bytes.subarray(0, block.length * 2);
  let at = 0;
  for (let found = used.indexOf(wanted, 0, 'utf16le'); found >= 0; ) {
    at = lastUpTo(starts, found >>> 1, at);
    const end = (starts[at + 1] ?? block.length) * 2;
    const isWithin = found + wanted.length <= end;
    const slot = slots[at] ?? GONE;
    if (isWithin && slot !== GONE) tell(slot);
    // One find is enough of each text.
    found = used.indexOf(wanted, isWithin ? end : found + 2, 'utf16le');
  }
}

/** The place of the last start that is not greater, from a place on of which that is known. */
function lastUpTo(starts: readonly number[], unit: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

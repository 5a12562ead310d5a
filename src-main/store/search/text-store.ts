/** Characters (UTF-16 units) of one block: small enough that making room for another holds nothing up. */
const BLOCK_LENGTH = 1 << 20;

/** Texts of many records one after another, and where each begins. */
interface Block {
  /** Of each unit the lower byte, and the upper one. */
  readonly planes: readonly [low: Buffer, high: Buffer];
  /** Units in use. */
  length: number;
  /** Start of each text, in units. */
  readonly starts: number[];
  /** Whose it is; GONE when it counts no more. */
  readonly slots: number[];
}

const GONE = -1;
/** Of so many texts one is counted. */
const COUNTED_EACH = 16;

/** Where a text stands: the block, and which of its texts. */
type Place = readonly [block: Block, at: number];

/**
 * Keeps long texts, two bytes a character, the lower ones apart from the upper ones, and finds a word
 * by looking through one of them: the engine does it at some gigabytes a second. Grams take three
 * times the memory, and to look whether all characters of a word stand together takes as long again
 * for words that many texts hold.
 */
export class TextStore {
  private readonly blocks: Block[] = [];
  private readonly places = new Map<number, Place>();
  /** How often each byte stands in the planes of some texts. */
  private readonly frequencies = [new Uint32Array(256), new Uint32Array(256)] as const;
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
    const units = scrambled(text);
    const [low, high] = block.planes;
    for (let at = 0; at < units.length; at += 1) {
      low[block.length + at] = units[at] ?? 0;
      high[block.length + at] = (units[at] ?? 0) >>> 8;
    }
    if (slot % COUNTED_EACH === 0) this.count(units);
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
    return read(block, block.starts[at] ?? 0, block.starts[at + 1] ?? block.length);
  }

  /** Tells of each record whose text holds the word. */
  find(word: string, tell: (slot: number) => void): void {
    const wanted = this.wantedFor(word);
    for (const block of this.blocks) findIn(block, wanted, tell);
    for (const slot of this.fresh.keys()) if (this.freshOf(slot)?.includes(word)) tell(slot);
  }

  private count(units: Uint16Array): void {
    const [low, high] = this.frequencies;
    for (const unit of units) {
      low[unit & 0xff] = (low[unit & 0xff] ?? 0) + 1;
      high[unit >>> 8] = (high[unit >>> 8] ?? 0) + 1;
    }
  }

  /** The engine stops wherever the first byte stands of what it looks for: that is to be a rare one. */
  private wantedFor(word: string): Wanted {
    const units = scrambled(word);
    const planes = [Buffer.from(units), Buffer.from(units.map((unit) => unit >>> 8))] as const;
    let [best, least] = [{ plane: 0, from: 0 }, Infinity];
    // Two bytes at least are left, so that few places are none.
    for (const plane of [0, 1] as const)
      for (let from = 0; from <= Math.max(0, units.length - 2); from += 1) {
        const frequency = this.frequencies[plane][planes[plane][from] ?? 0] ?? 0;
        if (frequency < least) [best, least] = [{ plane, from }, frequency];
      }
    const { plane, from } = best;
    const bytes = planes[plane === 0 ? 0 : 1].subarray(from);
    const [only = 0] = bytes;
    return { planes, plane, from, bytes: bytes.length === 1 ? only : bytes };
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
    if (last !== undefined && last.length + length <= last.planes[0].length) return last;
    const [size, starts, slots] = [Math.max(length, BLOCK_LENGTH), [], []];
    const planes = [Buffer.alloc(size), Buffer.alloc(size)] as const;
    const block: Block = { planes, length: 0, starts, slots };
    this.blocks.push(block);
    return block;
  }
}

// Of Chinese the upper byte is one of eighty, and the lower one alone says little; multiplied by an
// odd number, which can be taken back, both take all values and the upper one comes of both.
const FACTOR = 0x9e37;
const INVERSE = inverseOf(FACTOR);

function scrambled(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = Math.imul(text.charCodeAt(at), FACTOR);
  return units;
}

function read({ planes: [low, high] }: Block, start: number, end: number): string {
  const codes = new Uint16Array(end - start);
  for (let at = 0; at < codes.length; at += 1)
    codes[at] = Math.imul((low[start + at] ?? 0) | ((high[start + at] ?? 0) << 8), INVERSE);
  return Buffer.from(codes.buffer).toString('utf16le');
}

/** The number by which a product with an odd number is that which was multiplied, within 16 bits. */
function inverseOf(odd: number): number {
  let inverse = odd;
  // Each step doubles the number of bits that are right, three at first.
  for (let step = 0; step < 3; step += 1)
    inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse)) & 0xffff;
  return inverse;
}

/** A word as it stands in the blocks. */
interface Wanted {
  readonly planes: readonly [low: Uint8Array, high: Uint8Array];
  /** What the engine looks for: of one plane the bytes from a place in the word on; a number when it is one byte. */
  readonly plane: number;
  readonly from: number;
  readonly bytes: Buffer | number;
}

function findIn(block: Block, wanted: Wanted, tell: (slot: number) => void): void {
  const { planes, starts, slots, length } = block;
  const { from, bytes } = wanted;
  const used = planes[wanted.plane === 0 ? 0 : 1].subarray(0, length);
  let at = 0;
  for (let place = used.indexOf(bytes, from); place >= 0; ) {
    const found = place - from;
    let next = place + 1;
    if (standsAt(block, found, wanted)) {
      at = lastUpTo(starts, found, at);
      const end = starts[at + 1] ?? length;
      const slot = slots[at] ?? GONE;
      if (found + wanted.planes[0].length <= end) {
        if (slot !== GONE) tell(slot);
        // One find is enough of each text.
        next = end + from;
      }
    }
    place = used.indexOf(bytes, next);
  }
}

function standsAt({ planes: [low, high] }: Block, start: number, { planes }: Wanted): boolean {
  const [lowWanted, highWanted] = planes;
  for (let at = 0; at < lowWanted.length; at += 1)
    if (low[start + at] !== lowWanted[at] || high[start + at] !== highWanted[at]) return false;
  return true;
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

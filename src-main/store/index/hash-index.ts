const EMPTY = -1;

/** A number of 32 bits made of a text (FNV-1a over its UTF-16 units): different texts may have the same. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same of bytes: tells a row from something else that stands in its place. */
export function bytesHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1)
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * Slots by a hash that each of them has in a column, in eight to sixteen bytes a slot: a tenth of a Map from texts. Whoever
 * finds a slot looks whether it is the one that is meant. Begun when it is first needed, with all slots of then.
 */
export class HashIndex {
  private readonly hashes: () => Uint32Array;
  private readonly isTaken: (slot: number) => boolean;
  private slots: Int32Array | null = null;
  private count = 0;

  /**
   * @param hashes of each slot the hash; of one that was put in it may change, if it is put in again
   * @param isTaken whether something stands in a slot: empty ones have one hash and would stand in each other's way
   */
  constructor(hashes: () => Uint32Array, isTaken: (slot: number) => boolean = () => true) {
    this.hashes = hashes;
    this.isTaken = isTaken;
  }

  /** Takes in the slots from `from` on, unless nothing was looked for yet. */
  add(from: number, to: number): void {
    if (this.slots === null) return;
    const slots = this.roomFor(this.slots, this.count + to - from);
    for (let slot = from; slot < to; slot += 1) if (this.isTaken(slot)) this.put(slots, slot);
  }

  /** The first slot under the hash that is meant; undefined when there is none. @param end how many slots there are */
  find(hash: number, end: number, isMeant: (slot: number) => boolean): number | undefined {
    const slots = this.begin(end);
    const hashes = this.hashes();
    const mask = slots.length - 1;
    for (let at = hash & mask; slots[at] !== EMPTY; at = (at + 1) & mask) {
      const slot = slots[at] ?? EMPTY;
      if (hashes[slot] === hash && isMeant(slot)) return slot;
    }
    return undefined;
  }

  private begin(end: number): Int32Array {
    if (this.slots !== null) return this.slots;
    this.slots = new Int32Array(SMALLEST).fill(EMPTY);
    this.add(0, end);
    return this.slots;
  }

  /** A slot whose hash has changed stands under both, and is found under the one that it has. */
  private put(slots: Int32Array, slot: number): void {
    const mask = slots.length - 1;
    let at = (this.hashes()[slot] ?? 0) & mask;
    for (; slots[at] !== EMPTY; at = (at + 1) & mask) if (slots[at] === slot) return;
    slots[at] = slot;
    this.count += 1;
  }

  private roomFor(slots: Int32Array, count: number): Int32Array {
    let size = slots.length;
    while (count * 2 > size) size *= 2;
    if (size === slots.length) return slots;
    const larger = new Int32Array(size).fill(EMPTY);
    this.slots = larger;
    this.count = 0;
    for (const slot of slots) if (slot !== EMPTY) this.put(larger, slot);
    return larger;
  }
}

const SMALLEST = 2_048;

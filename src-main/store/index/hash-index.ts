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
 * Slots by a hash of something that the slot has, eight to sixteen bytes each: a tenth of a Map from
 * texts. Whoever finds a slot looks whether it is the one that is meant.
 */
export class HashIndex {
  private slots = new Int32Array(2_048).fill(EMPTY);
  private hashes = new Uint32Array(2_048);
  private count = 0;

  /** Takes in a slot under a hash, unless it stands there already. */
  add(hash: number, slot: number): void {
    this.reserve(this.count + 1);
    const mask = this.slots.length - 1;
    let at = hash & mask;
    for (; this.slots[at] !== EMPTY; at = (at + 1) & mask)
      if (this.slots[at] === slot && this.hashes[at] === hash) return;
    this.slots[at] = slot;
    this.hashes[at] = hash;
    this.count += 1;
  }

  /** The first slot under the hash that is meant; undefined when there is none. */
  find(hash: number, isMeant: (slot: number) => boolean): number | undefined {
    const mask = this.slots.length - 1;
    for (let at = hash & mask; this.slots[at] !== EMPTY; at = (at + 1) & mask) {
      const slot = this.slots[at] ?? EMPTY;
      if (this.hashes[at] === hash && isMeant(slot)) return slot;
    }
    return undefined;
  }

  /** Makes room for so many slots. */
  reserve(count: number): void {
    const { slots, hashes } = this;
    let size = slots.length;
    while (count * 2 > size) size *= 2;
    if (size === slots.length) return;
    this.slots = new Int32Array(size).fill(EMPTY);
    this.hashes = new Uint32Array(size);
    this.count = 0;
    slots.forEach((slot, at) => {
      if (slot !== EMPTY) this.add(hashes[at] ?? 0, slot);
    });
  }
}

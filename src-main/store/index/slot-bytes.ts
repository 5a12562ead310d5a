const CHUNK_SIZE = 1 << 20;

/** Many small byte strings by slot, kept outside the heap in few large pieces. */
export class SlotBytes {
  private readonly chunks: Uint8Array[] = [];
  /** The piece that is being filled, and up to where. */
  private open = -1;
  private used = CHUNK_SIZE;
  /** Of each slot: piece, first byte, length. */
  private places = new Uint32Array(3 * 1_024);

  /** Keeps a copy. What was there before is given up (its room too, until the archive is opened again). */
  put(slot: number, bytes: Uint8Array): void {
    if (this.used + bytes.length > CHUNK_SIZE) {
      this.open = this.chunks.push(new Uint8Array(Math.max(CHUNK_SIZE, bytes.length))) - 1;
      this.used = 0;
    }
    this.chunks[this.open]?.set(bytes, this.used);
    this.placeAt(slot, this.open, this.used, bytes.length);
    this.used += bytes.length;
  }

  /** Keeps a piece as it is, in which the strings of slots from `first` on stand one after another. */
  adopt(first: number, bytes: Uint8Array, lengths: Uint32Array): void {
    const chunk = this.chunks.push(bytes) - 1;
    let from = 0;
    for (let at = 0; at < lengths.length; at += 1) {
      const length = lengths[at] ?? 0;
      this.placeAt(first + at, chunk, from, length);
      from += length;
    }
  }

  /** The bytes themselves, not a copy. */
  get(slot: number): Uint8Array {
    const chunk = this.places[slot * 3] ?? 0;
    const from = this.places[slot * 3 + 1] ?? 0;
    const length = this.places[slot * 3 + 2] ?? 0;
    return (this.chunks[chunk] ?? NOTHING).subarray(from, from + length);
  }

  /** Makes room for so many slots. */
  reserve(count: number): void {
    if (count * 3 <= this.places.length) return;
    const larger = new Uint32Array(Math.max(count * 3, Math.ceil(this.places.length * 1.25)));
    larger.set(this.places);
    this.places = larger;
  }

  private placeAt(slot: number, chunk: number, from: number, length: number): void {
    this.reserve(slot + 1);
    this.places[slot * 3] = chunk;
    this.places[slot * 3 + 1] = from;
    this.places[slot * 3 + 2] = length;
  }
}

const NOTHING = new Uint8Array();

const CHUNK_SIZE = 1 << 20;

/** Many small byte strings by number, kept outside the heap in few large pieces. */
export class RowBytes {
  private readonly chunks: Uint8Array[] = [];
  private used = CHUNK_SIZE;
  /** Of each row: piece, first byte, length. */
  private places = new Uint32Array(3 * 1_024);

  /** Keeps a copy. What was there before is given up (its room too, until the archive is opened again). */
  put(row: number, bytes: Uint8Array): void {
    if (this.used + bytes.length > CHUNK_SIZE) {
      this.chunks.push(new Uint8Array(Math.max(CHUNK_SIZE, bytes.length)));
      this.used = 0;
    }
    const chunk = this.chunks.length - 1;
    this.chunks[chunk]?.set(bytes, this.used);
    if (row * 3 + 2 >= this.places.length) this.grow(row);
    this.places.set([chunk, this.used, bytes.length], row * 3);
    this.used += bytes.length;
  }

  /** The bytes themselves, not a copy. */
  get(row: number): Uint8Array {
    const [chunk, from, length] = this.places.subarray(row * 3, row * 3 + 3);
    const bytes = this.chunks[chunk ?? 0] ?? new Uint8Array();
    return bytes.subarray(from ?? 0, (from ?? 0) + (length ?? 0));
  }

  private grow(row: number): void {
    const larger = new Uint32Array(Math.max((row + 1) * 3, this.places.length * 2));
    larger.set(this.places);
    this.places = larger;
  }
}

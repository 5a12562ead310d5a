/** Byte strings that were asked for lately, up to so many bytes; the one that came last always stays. */
export class RecentBytes<Key> {
  private readonly limit: number;
  /** The least recently used first. */
  private readonly kept = new Map<Key, Uint8Array>();
  private size = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(key: Key): Uint8Array | undefined {
    const bytes = this.kept.get(key);
    if (bytes === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, bytes);
    return bytes;
  }

  put(key: Key, bytes: Uint8Array): void {
    this.delete(key);
    this.kept.set(key, bytes);
    this.size += bytes.length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.limit || oldest === key) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    this.size -= this.kept.get(key)?.length ?? 0;
    this.kept.delete(key);
  }
}

import type { DataKey } from '@main/store/seal/data-key';

/** The key of the data that lie open, in memory and nowhere else; null while nobody gave one. */
export class KeyInHand {
  private key: DataKey | null = null;

  get held(): DataKey | null {
    return this.key;
  }

  take(key: DataKey): void {
    this.key = key;
  }

  /** The next opening of a sealed folder asks for it again. What lies open goes on with the key it has. */
  drop(): void {
    this.key = null;
  }
}

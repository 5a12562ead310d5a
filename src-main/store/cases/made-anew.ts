import type { RowSpan } from '../index/case-columns';
import type { RowFiles } from '../index/case-rows';
import type { IndexOnDisk } from '../index/index-on-disk';
import type { Recount } from '../index/recount';
import { StoreError } from '../store-error';

/**
 * The index of months as memory may use it: where a part of it cannot be read, the month's cases are put in again from
 * their shard.
 */
export class MadeAnew implements RowFiles {
  private readonly onDisk: IndexOnDisk;
  private readonly recount: Recount;
  /** Puts a month's cases in again. Throws StoreError. */
  readonly now: (month: string) => Promise<void>;

  constructor(onDisk: IndexOnDisk, recount: Recount, now: (month: string) => Promise<void>) {
    this.onDisk = onDisk;
    this.recount = recount;
    this.now = now;
  }

  /** See RowFiles. */
  whole(month: string): Promise<Uint8Array | null> {
    return this.read(month, () => this.onDisk.rowsOf(month));
  }

  /** See RowFiles. */
  pieces(month: string, spans: () => readonly RowSpan[]): Promise<Uint8Array[] | null> {
    return this.read(month, () => this.onDisk.piecesOf(month, spans));
  }

  /**
   * Whether the month's cases were put in anew from their shard just now, since rows and texts of other definitions
   * cannot be read. When that shard cannot be read they are all there is.
   */
  async ifOfOthers(month: string): Promise<boolean> {
    const known = this.onDisk.headOf(month);
    if (known === undefined || known.definitions === this.recount.made.definitions) return false;
    if (!this.recount.isStale(month)) return false;
    try {
      await this.now(month);
      return true;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return false;
    }
  }

  private async read<T>(month: string, read: () => Promise<T | null>): Promise<T | null> {
    await this.onDisk.settled(month);
    if (await this.ifOfOthers(month)) return null;
    const found = await read();
    if (found === null) await this.now(month);
    return found;
  }
}

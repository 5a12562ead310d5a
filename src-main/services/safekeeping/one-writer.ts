import { finishSwap, isSwapping } from '@main/store/backup/swap';
import { inspectFolder } from '@main/store/data-folder';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { JournalWriter } from '@main/store/journal/journal';
import { FolderLock, type LockHolder } from '@main/store/lock/folder-lock';
import { lockedDisk } from '@main/store/lock/locked-disk';
import { StoreError } from '@main/store/store-error';
import type { Clock } from '../ports';

/** How a data folder may be opened: for writing over a disk that asks the lock, or for reading because somebody else writes. */
export interface Admission {
  readonly access: 'write' | 'read';
  readonly disk: Disk;
  /** Whose lines are put into the journal; null for a folder without a lock. */
  readonly writer: JournalWriter | null;
  /** The folder is open here for good: the lock of the one before is given back. */
  readonly keep: () => Promise<void>;
  /** It could not be opened: a lock that was taken for it is given back. */
  readonly drop: () => Promise<void>;
}

/** Holds the lock of the data folder that lies open. */
export class OneWriter {
  private readonly clock: Clock;
  private readonly onLost: (() => void) | undefined;
  private lock: FolderLock | null = null;

  constructor(clock: Clock, onLost?: () => void) {
    this.clock = clock;
    this.onLost = onLost;
  }

  /** Who else has the open folder; null when nobody has. */
  get holder(): LockHolder | null {
    return this.lock?.holder ?? null;
  }

  /**
   * Asks to write to a folder; finishes a restore that was cut off before anything is read. Throws
   * StoreError, `file_busy` while somebody else is in the middle of one.
   */
  async admit(root: string): Promise<Admission> {
    // No lock is put into a folder that is none of ours; opening will say what is wrong with it.
    const hasStudio = (await inspectFolder(root)) === 'studio';
    if (!hasStudio)
      return { access: 'write', disk: nodeDisk, writer: null, keep: nothing, drop: nothing };
    const lock = await this.lockFor(root);
    const drop = async (): Promise<void> => {
      if (lock !== this.lock) await lock.release();
    };
    try {
      if (lock.holder === null) await finishSwap(root);
      else if (await isSwapping(root)) throw new StoreError('file_busy', root);
    } catch (error) {
      await drop();
      throw error;
    }
    const keep = async (): Promise<void> => {
      const before = this.lock;
      this.lock = lock;
      if (before !== lock) await before?.release();
    };
    const access = lock.holder === null ? 'write' : 'read';
    const writer: JournalWriter = { settleTerm: (last) => lock.settleTerm(last) };
    return { access, disk: lockedDisk(nodeDisk, lock), writer, keep, drop };
  }

  /** Gives the folder back. */
  async release(): Promise<void> {
    const lock = this.lock;
    this.lock = null;
    await lock?.release();
  }

  /** The lock in hand when it is on the same folder and still ours; otherwise a new one. */
  private async lockFor(root: string): Promise<FolderLock> {
    if (this.lock?.root === root && this.lock.holder === null) return this.lock;
    return FolderLock.take(root, {
      now: () => this.clock.now(),
      onLost: () => this.onLost?.(),
    });
  }
}

async function nothing(): Promise<void> {
  // No lock was taken.
}

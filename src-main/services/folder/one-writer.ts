import type { ExpectedStudio } from '@main/store/backup/restore-plan';
import { sweepStaging } from '@main/store/backup/staging';
import {
  acceptSwap,
  isSwapping,
  resumeSwap,
  setPlanAside,
  swapBack,
} from '@main/store/backup/swap';
import { inspectFolder } from '@main/store/data-folder';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { JournalWriter } from '@main/store/journal/journal';
import { FolderLock } from '@main/store/lock/folder-lock';
import { lockedDisk } from '@main/store/lock/locked-disk';
import { StoreError } from '@main/store/store-error';
import type { LockHolder } from '@shared/domain/safekeeping/lock-holder';
import type { Clock } from '../ports';

/** How a data folder may be opened: for writing over a disk that asks the lock, or for reading because somebody else writes. */
export interface Admission {
  readonly access: 'write' | 'read';
  readonly disk: Disk;
  /** Who else writes to it; null when nobody does. */
  readonly holder: LockHolder | null;
  /** Whose lines are put into the journal; null for a folder without a lock. */
  readonly writer: JournalWriter | null;
  /** What a restore put into the folder and nobody has opened yet; null but after a restore. */
  readonly exchange: Exchange | null;
  /** The folder is open here for good: the lock of the one before is given back. */
  readonly keep: () => Promise<void>;
  /** It could not be opened: a lock that was taken for it is given back. */
  readonly drop: () => Promise<void>;
}

/** Restored data that wait to be opened and found whole. */
export interface Exchange {
  readonly expected: ExpectedStudio | null;
  /** They are the studio's from here on. Throws StoreError; they then are not. */
  readonly accept: () => Promise<void>;
  /** Brings back what lay there before; answers whether anything did. Throws StoreError. */
  readonly takeBack: () => Promise<boolean>;
  /** What was taken back is no longer needed. */
  readonly forget: () => Promise<void>;
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
   * Asks to write to a folder; goes on with a restore that was cut off before anything is read.
   * Throws StoreError, `restore_unfinished` while somebody else is in the middle of one.
   * @param asideStamp a plan that nobody can go by is first kept under a name with this stamp
   */
  async admit(root: string, asideStamp: string | null = null): Promise<Admission> {
    // No lock is put into a folder that is none of ours; opening will say what is wrong with it.
    const hasStudio = (await inspectFolder(root)) === 'studio';
    const ofNobody = {
      ...({ access: 'write', disk: nodeDisk } as const),
      ...({ holder: null, writer: null, exchange: null } as const),
    };
    if (!hasStudio) return { ...ofNobody, keep: nothing, drop: nothing };
    const lock = await this.lockFor(root);
    const drop = async (): Promise<void> => {
      if (lock !== this.lock) await lock.release();
    };
    const keep = async (): Promise<void> => {
      const before = this.lock;
      this.lock = lock;
      if (before !== lock) await before?.release();
    };
    try {
      const exchange = await findExchange(root, lock, asideStamp);
      const { holder } = lock;
      const access = holder === null ? 'write' : 'read';
      const disk = lockedDisk(nodeDisk, lock);
      return { access, disk, holder, writer: lock, exchange, keep, drop };
    } catch (error) {
      await drop();
      throw error;
    }
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

async function findExchange(
  root: string,
  { holder }: FolderLock,
  asideStamp: string | null,
): Promise<Exchange | null> {
  if (holder !== null) {
    if (asideStamp !== null) throw new StoreError('held_elsewhere', holder.computer);
    if (await isSwapping(root)) throw new StoreError('restore_unfinished', root);
    return null;
  }
  if (asideStamp !== null && (await isPlanUnusable(root))) await setPlanAside(root, asideStamp);
  const plan = await resumeSwap(root);
  if (plan === null) return null;
  return {
    expected: plan.expected,
    accept: () => acceptSwap(root),
    takeBack: async () => {
      // Into a new folder everything came in and nothing went out.
      if (plan.outgoing.length === 0) return false;
      await swapBack(root);
      return true;
    },
    forget: () => sweepStaging(root),
  };
}

async function isPlanUnusable(root: string): Promise<boolean> {
  try {
    await isSwapping(root);
    return false;
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'plan_unusable') return true;
    throw error;
  }
}

async function nothing(): Promise<void> {
  // No lock was taken.
}

import { randomUUID } from 'node:crypto';
import type { LockHolder } from '@shared/domain/safekeeping/lock-holder';
import { StoreError, systemCodeOf, toWriteError } from '../store-error';
import { dropLock, type HeldLock, isInPlace, readLock, renewLock, takeLock } from './lock-file';
import { LockProof, thisMoment } from './lock-proof';
import {
  HEARTBEAT_MS,
  type LockOwner,
  type LockRecord,
  STALE_AFTER_MS,
  thisOwner,
} from './lock-record';

export interface FolderLockOptions {
  readonly now: () => Date;
  readonly owner?: LockOwner;
  /** Told once, when the lock turns out to be somebody else's while the folder is open. */
  readonly onLost?: (holder: LockHolder) => void;
  readonly heartbeatMs?: number;
  readonly staleAfterMs?: number;
}

/**
 * The one writer's lock on a data folder.
 *
 * A lock that could not be made (write-protected or full disk) is tried again before the next
 * write. While it is ours a sign of life is written every 20 seconds, and before any write that
 * comes more than 30 seconds after the last sign (a computer that slept) it is looked at again. A
 * computer can fall asleep between that look and the write: so the lock is looked at once more after
 * a line is on disk and before anybody is told that it was saved (`requireStill`), and what a writer
 * puts down late counts for nothing (`term`).
 */
export class FolderLock {
  readonly root: string;
  private readonly options: FolderLockOptions;
  private readonly owner: LockOwner;
  private readonly token = randomUUID();
  private startedAt = '';
  private held: HeldLock | null = null;
  private ownTerm = 0;
  private hasTakenOver = false;
  private isTermSettled = false;
  private takes = 0;
  private isGivenBack = false;
  private lostTo: LockHolder | null = null;
  private readonly proof: LockProof;
  private timer: NodeJS.Timeout | null = null;
  private checking: Promise<void> = Promise.resolve();

  private constructor(root: string, options: FolderLockOptions) {
    this.root = root;
    this.options = options;
    this.owner = options.owner ?? thisOwner();
    this.proof = new LockProof(this.heartbeatMs, this.staleAfterMs);
  }

  /** Tries to become the writer of the folder; `holder` then says whether somebody else is. Never throws for a disk that cannot be written to. */
  static async take(root: string, options: FolderLockOptions): Promise<FolderLock> {
    const lock = new FolderLock(root, options);
    await lock.tryTake().catch((error: unknown) => {
      if (systemCodeOf(error) === null) throw error;
    });
    return lock;
  }

  /** Who else writes to the folder; null when it is ours or nobody's. */
  get holder(): LockHolder | null {
    return this.lostTo;
  }

  /**
   * The term in which this opening writes lines: one higher than whoever had the folder before could
   * write in, when his lock had gone stale, for he may still wake up. The lock says it from now on, so
   * that the next who takes over counts on from it.
   * @param last term of the journal's last line
   */
  async settleTerm(last: number): Promise<number> {
    const isFirst = this.hasTakenOver && !this.isTermSettled;
    const term = Math.max(this.ownTerm, isFirst ? last + 1 : last);
    this.isTermSettled = true;
    if (term === this.ownTerm) return term;
    this.ownTerm = term;
    await this.renew().catch(() => undefined);
    return term;
  }

  /**
   * As `confirm`; answers how often this opening has made the lock: more often than when the journal
   * was read, and somebody may have written in between.
   */
  async confirmTakes(): Promise<number> {
    await this.confirm();
    return this.takes;
  }

  /** How often this opening has made the lock. */
  get takesSoFar(): number {
    return this.takes;
  }

  /**
   * To be called before every write. Throws StoreError `held_elsewhere`, or what kept the lock from
   * being made (`read_only`, `disk_full`, `folder_gone`).
   */
  async confirm(): Promise<void> {
    if (this.lostTo !== null || this.isGivenBack) throw this.refusal();
    if (this.held !== null && !this.proof.isDoubtful()) return;
    this.checking = this.checking.then(
      () => this.check(),
      () => this.check(),
    );
    await this.checking;
  }

  /**
   * To be called when something is on disk and before it is told: asks the disk whether the lock is
   * still ours at this moment. Throws StoreError `held_elsewhere`, or what kept the disk from answering.
   */
  async requireStill(): Promise<void> {
    if (this.held === null) return this.confirm();
    const asked = thisMoment();
    try {
      if (await isInPlace(this.root, this.held)) return this.proof.prove(asked);
    } catch (error) {
      throw toWriteError(error, this.root);
    }
    // Not made again here, even when it is free: who had it meanwhile may have gone on from before this.
    this.checking = this.checking.then(
      () => this.giveUp(),
      () => this.giveUp(),
    );
    await this.checking;
    throw this.refusal();
  }

  /** Gives the folder back. A lock that cannot be removed goes stale by itself. */
  async release(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.checking.catch(() => undefined);
    const { held } = this;
    this.held = null;
    this.isGivenBack = true;
    if (held !== null) await dropLock(this.root, held).catch(() => undefined);
  }

  private async check(): Promise<void> {
    if (this.lostTo !== null) throw this.refusal();
    if (this.held !== null && !this.proof.isDoubtful()) return;
    try {
      if (this.held !== null) await this.renew();
      else await this.tryTake();
    } catch (error) {
      throw toWriteError(error, this.root);
    }
    if (this.lostTo !== null) throw this.refusal();
  }

  private get staleAfterMs(): number {
    return this.options.staleAfterMs ?? STALE_AFTER_MS;
  }

  private get heartbeatMs(): number {
    return this.options.heartbeatMs ?? HEARTBEAT_MS;
  }

  private async tryTake(): Promise<void> {
    this.startedAt = this.options.now().toISOString();
    const begun = thisMoment();
    const answer = await takeLock(this.root, this.record(), this.staleAfterMs);
    if (answer.state === 'held') {
      this.lostTo = this.describe(answer.by);
      return;
    }
    if (answer.isTakeover && this.isTermSettled) {
      // The journal was read while the lock was somebody else's: what is in memory may be old.
      await dropLock(this.root, answer.held);
      this.lostTo = this.describe(null);
      return;
    }
    this.held = answer.held;
    this.takes += 1;
    this.ownTerm = Math.max(this.ownTerm, answer.term);
    this.hasTakenOver ||= answer.isTakeover;
    this.proof.noteSign(begun);
    this.timer ??= setInterval(() => this.beat(), this.heartbeatMs);
    this.timer.unref();
  }

  private beat(): void {
    this.checking = this.checking.then(
      () => this.renew(),
      () => this.renew(),
    );
    // A disk that does not answer now is asked again before the next write.
    this.checking.catch(() => undefined);
  }

  private async renew(): Promise<void> {
    if (this.held === null) return;
    const begun = thisMoment();
    const isStillOurs = await renewLock(this.root, this.held, this.record());
    if (isStillOurs) this.proof.noteSign(begun);
    else await this.faceLoss();
  }

  /**
   * The lock is not ours any more. When our last sign of life is so young that nobody can have found
   * the lock stale, somebody tidied the folder: a free one is made again. After a longer sleep somebody
   * may have taken over, written and left: what is in memory may be old, so this opening is over.
   */
  private async faceLoss(): Promise<void> {
    if (this.proof.wasSeenJustNow() && (await readLock(this.root)) === null) {
      const begun = thisMoment();
      const answer = await takeLock(this.root, this.record(), this.staleAfterMs);
      if (answer.state === 'taken' && !answer.isTakeover) {
        this.held = answer.held;
        this.takes += 1;
        return this.proof.noteSign(begun);
      }
    }
    await this.giveUp();
  }

  /** This opening is over: nothing is written any more. */
  private async giveUp(): Promise<void> {
    if (this.held === null) return;
    this.held = null;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.lostTo = this.describe(await readLock(this.root));
    this.options.onLost?.(this.lostTo);
  }

  private record(): LockRecord {
    const { computer, user, pid } = this.owner;
    const { token, startedAt, ownTerm: term } = this;
    const seenAt = this.options.now().toISOString();
    return { kind: 'lock', token, computer, user, pid, term, startedAt, seenAt };
  }

  private describe(by: LockRecord | null): LockHolder {
    return {
      computer: by?.computer ?? '',
      user: by?.user ?? '',
      sinceAt: by?.startedAt ?? null,
      isThisComputer: by?.computer === this.owner.computer,
    };
  }

  private refusal(): StoreError {
    return new StoreError('held_elsewhere', this.lostTo?.computer ?? '');
  }
}

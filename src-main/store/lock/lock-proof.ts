import { performance } from 'node:perf_hooks';

/** By the wall clock and by one that nobody sets. */
export interface Moment {
  readonly ms: number;
  readonly tick: number;
}

/**
 * Taken before the disk is asked, never after: the computer may sleep between the disk's answer and
 * the moment in which the program goes on with it, and the answer is then as old as the sleep.
 */
export function thisMoment(): Moment {
  return { ms: Date.now(), tick: performance.now() };
}

/** When a lock was last known to be ours, and when others were last told so. */
export class LockProof {
  private readonly heartbeatMs: number;
  private readonly staleAfterMs: number;
  private proven: Moment = { ms: 0, tick: 0 };
  /** When the last sign of life was written, by the wall clock; others judge by it. */
  private signedMs = 0;

  constructor(heartbeatMs: number, staleAfterMs: number) {
    this.heartbeatMs = heartbeatMs;
    this.staleAfterMs = staleAfterMs;
  }

  /** The disk said at this moment that it is ours. */
  prove(asked: Moment): void {
    this.proven = asked;
  }

  /** A sign of life was written, not before the moment. */
  noteSign(begun: Moment): void {
    this.prove(begun);
    this.signedMs = begun.ms;
  }

  /** Clocks that stand still while a computer sleeps would say nothing: the wall clock counts too. */
  isDoubtful(): boolean {
    const now = thisMoment();
    const wall = Math.abs(now.ms - this.proven.ms);
    return Math.max(wall, now.tick - this.proven.tick) > 1.5 * this.heartbeatMs;
  }

  /** By half the time after which others find the lock stale: clocks and disks are not that exact. */
  wasSeenJustNow(): boolean {
    const since = Date.now() - this.signedMs;
    return since >= 0 && since < this.staleAfterMs / 2;
  }
}

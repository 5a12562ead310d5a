import { hostname, userInfo } from 'node:os';
import { instantSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';

/** Name of the lock inside the data folder. */
export const LOCK_FILE = 'studio.lock';

/** Rewritten this often while the folder is open. */
export const HEARTBEAT_MS = 20_000;
/** A lock whose last sign of life is older than this is nobody's any more. */
export const STALE_AFTER_MS = 120_000;

const lockRecordSchema = z.object({
  kind: z.literal('lock'),
  /** Drawn anew at each opening: tells two openings by the same program apart. */
  token: z.string().min(1).max(100),
  computer: z.string().max(300),
  user: z.string().max(300),
  pid: z.int().min(1),
  /** Counts the takeovers of the folder; lines of the journal carry it. Older programs did not write it. */
  term: z.int().min(0).default(0),
  /** When the folder was opened, instant by the holder's clock. */
  startedAt: instantSchema,
  /** Last sign of life, instant by the holder's clock. */
  seenAt: instantSchema,
});
/** Who has a data folder open for writing: the content of `studio.lock`. */
export type LockRecord = z.infer<typeof lockRecordSchema>;

/** The opener of a data folder: this computer, this user, this process. */
export interface LockOwner {
  readonly computer: string;
  readonly user: string;
  readonly pid: number;
}

/** This very process. A computer that does not tell its user's name gives an empty one. */
export function thisOwner(): LockOwner {
  return { computer: hostname(), user: readUserName(), pid: process.pid };
}

function readUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** The lock's text: indented, since somebody may look into the folder. */
export function encodeLock(record: LockRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** Reads a lock's text; null when it is cut off, empty or anything else. */
export function decodeLock(text: string): LockRecord | null {
  try {
    return lockRecordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export interface LockSighting {
  /** What stands in the lock; null when it cannot be read. */
  readonly record: LockRecord | null;
  /** Milliseconds since its last sign of life, both instants by the clock of the disk it lies on. */
  readonly ageMs: number;
}

/**
 * Whether a lock may be taken over: its process on this computer is gone, or it has shown no sign of
 * life for two minutes. The age is measured by the clock of the disk, so that two computers whose
 * own clocks differ judge alike.
 * @param isAlive whether a process of this computer still runs
 * @param staleAfterMs how long without a sign of life is long enough
 */
export function isStale(
  { record, ageMs }: LockSighting,
  me: LockOwner,
  isAlive: (pid: number) => boolean,
  staleAfterMs = STALE_AFTER_MS,
): boolean {
  if (ageMs > staleAfterMs) return true;
  return record !== null && record.computer === me.computer && !isAlive(record.pid);
}

/** Whether a process of this computer runs; one of another user counts. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

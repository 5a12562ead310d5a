import { randomBytes } from 'node:crypto';
import { type BigIntStats, stat } from 'node:fs';
import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFileMode } from '../disk/private-mode';
import { systemCodeOf } from '../store-error';
import {
  decodeLock,
  encodeLock,
  isProcessAlive,
  isStale,
  LOCK_FILE,
  type LockRecord,
  type LockSighting,
  STALE_AFTER_MS,
} from './lock-record';

/** Every save waits for it, and those of fs/promises take longer. */
const askedStat = promisify(stat);

/** Held for moments by whoever is taking over a stale lock. */
const TAKEOVER_FILE = `${LOCK_FILE}.takeover`;
/** Nobody takes this long: what is older was left by a crash. */
const TAKEOVER_LEFT_MS = 30_000;
/** More than any lock has. */
const MAX_LOCK_BYTES = 4_096;

/** The lock file that we made. It is not kept open: a stick must be free to be taken out. */
export interface HeldLock {
  readonly token: string;
  /** Which file it is, among all that its disk ever had; null where the disk does not tell. */
  readonly identity: string | null;
}

/**
 * `taken` is ours now, with a term higher than that of the lock it replaces when one was taken over;
 * `held` is somebody else's, with who it is when that can be read.
 */
export type LockAnswer =
  | {
      readonly state: 'taken';
      readonly held: HeldLock;
      readonly term: number;
      readonly isTakeover: boolean;
    }
  | { readonly state: 'held'; readonly by: LockRecord | null };

/**
 * Tries to become the one writer of a data folder. Throws the system's errors (read-only folder, full disk).
 * @param staleAfterMs how long without a sign of life makes a lock nobody's
 */
export async function takeLock(
  root: string,
  mine: LockRecord,
  staleAfterMs: number = STALE_AFTER_MS,
): Promise<LockAnswer> {
  // Twice at most: the holder may leave between our two looks.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const held = await createLock(root, mine);
    if (held !== null) return { state: 'taken', held, term: mine.term, isTakeover: false };
    const seen = await lookAtLock(root);
    if (seen === null) continue;
    if (!isStale(seen, mine, isProcessAlive, staleAfterMs))
      return { state: 'held', by: seen.record };
    const answer = await takeOver(root, mine, staleAfterMs);
    if (answer !== null) return answer;
  }
  return { state: 'held', by: (await lookAtLock(root))?.record ?? null };
}

/**
 * Whether the lock that lies in the folder is still the one that we made: asked of the disk, and of
 * nothing that may be old. Throws the system's errors.
 */
export async function isInPlace(root: string, held: HeldLock): Promise<boolean> {
  if (held.identity !== null && (await identityAt(root)) === held.identity) return true;
  // Some disks (FAT) number a file anew after a while: then what stands in it tells.
  return (await readLock(root))?.token === held.token;
}

/**
 * Writes a sign of life into our own file: looked at and written through one handle, so that nothing
 * is ever written into a lock that somebody else put in its place meanwhile. Answers false when the
 * lock is not ours any more.
 */
export async function renewLock(root: string, held: HeldLock, mine: LockRecord): Promise<boolean> {
  const handle = await open(join(root, LOCK_FILE), 'r+').catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    const there = await readHandle(handle);
    if (there !== null && there.token !== mine.token) return false;
    const bytes = Buffer.from(encodeLock(mine));
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.truncate(bytes.length);
  } finally {
    await handle.close();
  }
  return isInPlace(root, held);
}

async function readHandle(handle: FileHandle): Promise<LockRecord | null> {
  const { buffer, bytesRead } = await handle.read(
    Buffer.alloc(MAX_LOCK_BYTES),
    0,
    MAX_LOCK_BYTES,
    0,
  );
  return decodeLock(buffer.toString('utf8', 0, bytesRead));
}

/** Gives the lock back, if it is still ours. */
export async function dropLock(root: string, held: HeldLock): Promise<void> {
  if (await isInPlace(root, held)) await removeLock(root, held.token);
}

/**
 * Takes the lock with this token away: by another name first, for between a look and the removal
 * somebody may have put a lock of his own there, which then comes back to its place.
 * @returns whether it was that lock
 */
async function removeLock(root: string, token: string | null): Promise<boolean> {
  const path = join(root, LOCK_FILE);
  const aside = join(root, `.${LOCK_FILE}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await rename(path, aside);
  } catch (error) {
    // Whose it was has taken it away himself.
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    const isMeant = decodeLock(await readFile(aside, 'utf8'))?.token === (token ?? undefined);
    // A newer one that lies there already stays: then nobody has the folder for certain, which a look tells.
    if (!isMeant) await link(aside, path).catch(() => undefined);
    return isMeant;
  } finally {
    await rm(aside, { force: true });
  }
}

/** The lock as it lies there, with its age; null when there is none. Throws the system's errors. */
async function lookAtLock(root: string): Promise<LockSighting | null> {
  const lastSign = await modifiedMs(join(root, LOCK_FILE));
  if (lastSign === null) return null;
  const record = await readLock(root);
  return { record, ageMs: (await diskNow(root)) - lastSign };
}

/** Who stands in the lock; null when there is none or it cannot be understood. Throws the system's errors. */
export async function readLock(root: string): Promise<LockRecord | null> {
  try {
    return decodeLock(await readFile(join(root, LOCK_FILE), 'utf8'));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The present by the clock of the disk: on a shared folder the server's, which wrote the lock's
 * time too. Read off a file made for the purpose.
 */
async function diskNow(root: string): Promise<number> {
  const probe = join(root, `.${LOCK_FILE}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await (await open(probe, 'wx', await newFileMode(probe))).close();
    return (await modifiedMs(probe)) ?? Date.now();
  } finally {
    await rm(probe, { force: true });
  }
}

/**
 * Replaces a stale lock by ours. Of several who find it stale only the one that makes the takeover
 * file goes on, and looks again before touching anything: so nobody removes a lock that a quicker
 * one has just made.
 */
async function takeOver(
  root: string,
  mine: LockRecord,
  staleAfterMs: number,
): Promise<LockAnswer | null> {
  const guard = join(root, TAKEOVER_FILE);
  await removeLeftGuard(root, guard);
  const guarding = await createFile(guard, mine.token);
  if (guarding === null) return null;
  await guarding.close();
  try {
    const seen = await lookAtLock(root);
    if (seen !== null) {
      if (!isStale(seen, mine, isProcessAlive, staleAfterMs)) return null;
      if (!(await removeLock(root, seen.record?.token ?? null))) return null;
    }
    const term = Math.max(mine.term, seen?.record?.term ?? 0) + 1;
    const held = await createLock(root, { ...mine, term });
    return held === null ? null : { state: 'taken', held, term, isTakeover: true };
  } finally {
    await rm(guard, { force: true });
  }
}

async function removeLeftGuard(root: string, guard: string): Promise<void> {
  const since = await modifiedMs(guard);
  if (since !== null && (await diskNow(root)) - since > TAKEOVER_LEFT_MS)
    await rm(guard, { force: true });
}

async function createLock(root: string, mine: LockRecord): Promise<HeldLock | null> {
  const handle = await createFile(join(root, LOCK_FILE), encodeLock(mine));
  if (handle === null) return null;
  try {
    return { token: mine.token, identity: identityOf(await handle.stat({ bigint: true })) };
  } finally {
    await handle.close();
  }
}

/** Null when there is no lock, or the disk does not tell. Throws the system's errors. */
async function identityAt(root: string): Promise<string | null> {
  try {
    return identityOf(await askedStat(join(root, LOCK_FILE), { bigint: true }));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Numbers of files are used again; together with the instant of making they are not. */
function identityOf({ dev, ino, birthtimeNs }: BigIntStats): string | null {
  return ino === 0n || birthtimeNs === 0n ? null : `${dev}:${ino}:${birthtimeNs}`;
}

/** Makes a file that must not be there yet; answers null when it is. */
async function createFile(path: string, text: string): Promise<FileHandle | null> {
  let file: FileHandle;
  try {
    file = await open(path, 'wx', await newFileMode(path));
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return null;
    throw error;
  }
  try {
    await file.writeFile(text);
    await file.sync();
    return file;
  } catch (error) {
    // A lock without content would be nobody's.
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

async function modifiedMs(path: string): Promise<number | null> {
  try {
    return (await askedStat(path)).mtimeMs;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
} from './lock-record';

/** Held for moments by whoever is taking over a stale lock. */
const TAKEOVER_FILE = `${LOCK_FILE}.takeover`;
/** Nobody takes this long: what is older was left by a crash. */
const TAKEOVER_LEFT_MS = 30_000;

/** `taken` is ours now; `held` is somebody else's, with who it is when that can be read. */
export type LockAnswer =
  | { readonly state: 'taken' }
  | { readonly state: 'held'; readonly by: LockRecord | null };

/** Tries to become the one writer of a data folder. Throws the system's errors (read-only folder, full disk). */
export async function takeLock(root: string, mine: LockRecord): Promise<LockAnswer> {
  const path = join(root, LOCK_FILE);
  // Twice at most: the holder may leave between our two looks.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (await createFile(path, encodeLock(mine))) return { state: 'taken' };
    const seen = await lookAtLock(root);
    if (seen === null) continue;
    if (!isStale(seen, mine, isProcessAlive)) return { state: 'held', by: seen.record };
    if (await takeOver(root, mine)) return { state: 'taken' };
  }
  return { state: 'held', by: (await lookAtLock(root))?.record ?? null };
}

/** Writes a sign of life. Answers false when the lock is no longer ours; it is then left alone. */
export async function renewLock(root: string, mine: LockRecord): Promise<boolean> {
  if (!(await isOurs(root, mine))) return false;
  const file = await open(join(root, LOCK_FILE), 'r+');
  try {
    const bytes = Buffer.from(encodeLock(mine));
    await file.write(bytes, 0, bytes.length, 0);
    await file.truncate(bytes.length);
  } finally {
    await file.close();
  }
  return true;
}

/** Gives the lock back, if it is still ours. */
export async function dropLock(root: string, mine: LockRecord): Promise<void> {
  if (await isOurs(root, mine)) await rm(join(root, LOCK_FILE), { force: true });
}

async function isOurs(root: string, mine: LockRecord): Promise<boolean> {
  return (await readLock(root))?.token === mine.token;
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
  const probe = join(
    root,
    `.${LOCK_FILE}.${process.pid}-${Math.random().toString(16).slice(2)}.tmp`,
  );
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
async function takeOver(root: string, mine: LockRecord): Promise<boolean> {
  const guard = join(root, TAKEOVER_FILE);
  await removeLeftGuard(root, guard);
  if (!(await createFile(guard, mine.token))) return false;
  try {
    const seen = await lookAtLock(root);
    if (seen !== null) {
      if (!isStale(seen, mine, isProcessAlive)) return false;
      await rm(join(root, LOCK_FILE), { force: true });
    }
    return await createFile(join(root, LOCK_FILE), encodeLock(mine));
  } finally {
    await rm(guard, { force: true });
  }
}

async function removeLeftGuard(root: string, guard: string): Promise<void> {
  const since = await modifiedMs(guard);
  if (since !== null && (await diskNow(root)) - since > TAKEOVER_LEFT_MS)
    await rm(guard, { force: true });
}

/** Makes a file that must not be there yet; answers false when it is. */
async function createFile(path: string, text: string): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, 'wx', await newFileMode(path));
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    // A lock without content would be nobody's.
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
  return true;
}

async function modifiedMs(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreError, systemCodeOf } from '../store-error';

/** Virus scanners hold a new file for moments: moving it is tried again for about 1.5 s. */
const PAUSES_MS = [10, 30, 60, 120, 250, 400, 600];
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Gives a finished file its name without ever replacing what has that name already; the folder is
 * made when missing. Answers false, and leaves both files alone, when the name is taken.
 * Throws the system's own error, or StoreError `file_busy`.
 */
export async function placeFile(from: string, to: string): Promise<boolean> {
  await makeFolder(dirname(to));
  for (const pause of [...PAUSES_MS, null]) {
    try {
      const isPlaced = await move(from, to);
      if (isPlaced) await syncBoth(from, to);
      return isPlaced;
    } catch (error) {
      if (!BUSY.has(systemCodeOf(error) ?? '')) throw error;
      if (pause === null) throw new StoreError('file_busy', basename(to), { cause: error });
      await wait(pause);
    }
  }
  return false;
}

async function move(from: string, to: string): Promise<boolean> {
  try {
    // Unlike a rename, a hard link never replaces what already has that name.
    await link(from, to);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    return renameToFreeName(from, to);
  }
  await rm(from);
  return true;
}

/** For file systems without hard links (FAT on a USB stick); writes of a folder run one at a time. */
async function renameToFreeName(from: string, to: string): Promise<boolean> {
  if (await isThere(to)) return false;
  await rename(from, to);
  return true;
}

/** Whether something stands at a path. */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes a folder under one that exists, and those between, each safe from a power cut. Throws the system's own error. */
export async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  });
  await syncFolder(dirname(folder));
}

async function syncBoth(from: string, to: string): Promise<void> {
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Makes a new name survive a power cut. Windows and some network folders have no such call: skipped there. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EIO' || code === 'ENOSPC') throw error;
  } finally {
    await handle.close();
  }
}

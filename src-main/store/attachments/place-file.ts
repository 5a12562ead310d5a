import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Disk } from '../disk/disk';
import { syncFolder } from '../files/durable-write';
import { StoreError, systemCodeOf } from '../store-error';

/** Virus scanners hold a new file for moments: moving it is tried again for about 1.5 s. */
const PAUSES_MS = [10, 30, 60, 120, 250, 400, 600];
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Gives a finished file its name without ever replacing what has that name already; the folder is
 * made when missing. Answers false, and leaves both files alone, when the name is taken. The new
 * name survives a power cut only once its folder is synced, which is the caller's.
 * Throws the system's own error, or StoreError `file_busy`.
 */
export async function placeFile(from: string, to: string, disk: Disk): Promise<boolean> {
  await makeFolder(dirname(to), disk);
  for (const pause of [...PAUSES_MS, null]) {
    try {
      return await move(from, to, disk);
    } catch (error) {
      if (!BUSY.has(systemCodeOf(error) ?? '')) throw error;
      if (pause === null) throw new StoreError('file_busy', basename(to), { cause: error });
      await wait(pause);
    }
  }
  return false;
}

async function move(from: string, to: string, disk: Disk): Promise<boolean> {
  try {
    // Unlike a rename, a hard link never replaces what already has that name.
    await disk.link(from, to);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    return renameToFreeName(from, to, disk);
  }
  // It has its name now; the second name for the same bytes is swept another time.
  await disk.remove(from).catch(() => undefined);
  return true;
}

/** For file systems without hard links (FAT on a USB stick); writes of a folder run one at a time. */
async function renameToFreeName(from: string, to: string, disk: Disk): Promise<boolean> {
  if (await isThere(to, disk)) return false;
  await disk.rename(from, to);
  return true;
}

/** Whether something stands at a path. */
export function isThere(path: string, disk: Disk): Promise<boolean> {
  return disk.facts(path).then(
    () => true,
    () => false,
  );
}

/** Makes a folder under one that exists, and those between, each safe from a power cut. Throws the system's own error. */
export async function makeFolder(folder: string, disk: Disk): Promise<void> {
  if (await isThere(folder, disk)) return;
  await makeFolder(dirname(folder), disk);
  await disk.makeFolder(folder).catch((error: unknown) => {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  });
  await syncFolder(dirname(folder), disk);
}

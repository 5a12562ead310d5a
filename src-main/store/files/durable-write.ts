import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Disk, DiskFile } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { StoreError, systemCodeOf, toWriteError } from '../store-error';

/** Virus scanners and indexers hold a file for moments: the rename is tried again for about 1.5 s. */
const RENAME_PAUSES_MS = [10, 30, 60, 120, 250, 400, 600];
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);

const TEMPORARY_NAME = /^\.(.+)\.[0-9a-f]{12}\.tmp$/;

/** Name of the file that holds the new content until it takes its place. */
function temporaryNameFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Whether a file name is one of a write that never came to its end. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name);
}

/** What a file is called once it is written; the name itself when it is no temporary one. */
export function finalNameOf(name: string): string {
  return TEMPORARY_NAME.exec(name)?.[1] ?? name;
}

/**
 * Writes a whole file so that a reader, or a computer that lost its power, finds either the old
 * content or the new one: temp file in the same folder, fsync, rename, fsync of the folder.
 *
 * The folder must exist. Throws StoreError; the old file is then untouched and no temp file stays.
 */
export function writeDurably(
  path: string,
  content: Uint8Array,
  disk: Disk = nodeDisk,
): Promise<void> {
  return fillDurably(path, (file) => file.write(content, 0), disk);
}

/**
 * As `writeDurably`, for a content that is too large to be held in memory: `fill` writes it into the
 * temp file, which takes the place of the old one only when all of it is there. Throws what `fill`
 * throws, and StoreError.
 */
export async function fillDurably(
  path: string,
  fill: (file: DiskFile) => Promise<void>,
  disk: Disk = nodeDisk,
): Promise<void> {
  const temporary = temporaryNameFor(path);
  try {
    await fillAndSync(temporary, fill, disk);
    await renameWithPatience(temporary, path, disk);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw toWriteError(error, basename(path));
  }
  await syncFolder(dirname(path), disk);
}

async function fillAndSync(
  path: string,
  fill: (file: DiskFile) => Promise<void>,
  disk: Disk,
): Promise<void> {
  const file = await disk.open(path, 'create');
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames a file, trying again while another program holds it. Throws StoreError `file_busy` in the end. */
export async function renameWithPatience(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of [...RENAME_PAUSES_MS, null]) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!BUSY.has(systemCodeOf(error) ?? '')) throw error;
      if (pause === null) throw new StoreError('file_busy', basename(to), { cause: error });
      await wait(pause);
    }
  }
}

/** Makes a rename survive a power cut. Windows and some network folders have no such call: skipped there. */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    const code = systemCodeOf(error) ?? '';
    if (code === 'EIO' || code === 'ENOSPC') throw toWriteError(error, basename(folder));
  }
}

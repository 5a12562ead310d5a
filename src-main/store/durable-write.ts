import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreError, systemCodeOf, toWriteError } from './store-error';

/** Virus scanners and indexers hold a file for moments: the rename is tried again for about 1.5 s. */
const RENAME_PAUSES_MS = [10, 30, 60, 120, 250, 400, 600];
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Name of the file that holds the new content until it takes its place. */
function temporaryNameFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Whether a file name is one of a write that never came to its end. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);
}

/**
 * Writes a whole file so that a reader, or a computer that lost its power, finds either the old
 * content or the new one: temp file in the same folder, fsync, rename, fsync of the folder.
 *
 * The folder must exist. Throws StoreError; the old file is then untouched and no temp file stays.
 */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const temporary = temporaryNameFor(path);
  try {
    await writeAndSync(temporary, content);
    await renameWithPatience(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toWriteError(error, basename(path));
  }
  await syncFolder(dirname(path));
}

async function writeAndSync(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames a file, trying again while another program holds it. Throws StoreError `file_busy` in the end. */
export async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const pause of [...RENAME_PAUSES_MS, null]) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!BUSY.has(systemCodeOf(error) ?? '')) throw error;
      if (pause === null) throw new StoreError('file_busy', basename(to), { cause: error });
      await wait(pause);
    }
  }
}

/** Makes a rename survive a power cut. Windows and some network folders have no such call: skipped there. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    const code = systemCodeOf(error) ?? '';
    if (code === 'EIO' || code === 'ENOSPC') throw toWriteError(error, basename(folder));
  } finally {
    await handle?.close();
  }
}

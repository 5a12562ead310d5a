import { basename, dirname, join } from 'node:path';
import { JOURNAL_FOLDER, listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { syncFolder } from '../documents/durable-write';
import { keepCopy, keepPart, readAsideName } from '../documents/set-aside';
import { StoreError, toWriteError } from '../store-error';
import { formatJournalName, journalPath } from './journal-names';
import type { ReadFile } from './journal-reader';

/**
 * Makes the journal fit to be gone on with: bytes after its last line are moved to a file of their
 * own, and a file with damage in its middle is kept as a copy under a dated name. Answers false when
 * the disk takes no changes now.
 * @param stamp wall-clock time for those names
 * @param end what the bytes after the last line are: never acknowledged, or acknowledged and damaged
 */
export async function putInOrder(
  root: string,
  disk: Disk,
  stamp: string,
  files: readonly ReadFile[],
  end: 'torn' | 'lost',
): Promise<boolean> {
  try {
    await putEachInOrder(root, disk, stamp, files, end);
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

async function putEachInOrder(
  root: string,
  disk: Disk,
  stamp: string,
  files: readonly ReadFile[],
  end: 'torn' | 'lost',
): Promise<void> {
  for (const file of files) {
    const path = journalPath(root, file.name);
    if (file.isBroken && !(await isKept(root, path, disk))) {
      if ((await keepCopy(path, 'damaged', stamp, disk)) === null)
        throw new StoreError('damaged', formatJournalName(file.name));
    }
    if (file === files.at(-1)) await cutAndSync(path, file, end, stamp, disk);
  }
}

/** Whether a copy of this damage lies in the folder already, from an earlier opening. */
async function isKept(root: string, path: string, disk: Disk): Promise<boolean> {
  const bytes = await disk.read(path);
  const stem = basename(path, '.jsonl');
  for (const name of await listFolder(root, JOURNAL_FOLDER, disk)) {
    const aside = readAsideName(name);
    if (aside?.stem !== stem || aside.reason !== 'damaged') continue;
    const copy = await disk.read(join(root, JOURNAL_FOLDER, name));
    // The journal went on after the copy was made, or its end was cut off.
    const length = Math.min(copy.length, bytes.length);
    if (Buffer.compare(copy.subarray(0, length), bytes.subarray(0, length)) === 0) return true;
  }
  return false;
}

/** What was read counts as acknowledged from now on: it must be sure to stay. */
async function cutAndSync(
  path: string,
  { goodLength, size }: ReadFile,
  end: 'torn' | 'lost',
  stamp: string,
  disk: Disk,
): Promise<void> {
  try {
    if (size > goodLength) await keepPart(path, goodLength, end, stamp, disk);
    const file = await disk.open(path, 'update');
    try {
      if (size > goodLength) await file.truncate(goodLength);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(path), disk);
  } catch (error) {
    throw toWriteError(error, basename(path));
  }
}

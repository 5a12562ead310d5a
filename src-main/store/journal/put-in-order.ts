import { basename, dirname, join } from 'node:path';
import { JOURNAL_FOLDER, listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { syncFolder } from '../files/durable-write';
import { keepBytes, keepCopy, keepPart, readAsideName } from '../files/set-aside';
import { StoreError, toWriteError } from '../store-error';
import type { StandingLine } from './chain';
import { formatJournalName, journalPath, nameFor } from './journal-names';
import type { ReadFile } from './journal-reader';

const LINE_BREAK = Buffer.from('\n');

/** What is to be kept of a journal before it is gone on with. */
export interface Untidy {
  readonly files: readonly ReadFile[];
  /** What the bytes after the last line are: never acknowledged, or acknowledged and damaged. */
  readonly end: 'torn' | 'lost';
  /** Lines that were put down after somebody else had taken the folder over. */
  readonly late: readonly StandingLine[];
}

/**
 * Makes the journal fit to be gone on with: bytes after its last line are moved to a file of their
 * own, a file with damage in its middle is kept as a copy under a dated name, and so are lines that
 * came too late; those also stay where they are, for their writer may not be gone yet. Answers false
 * when the disk takes no changes now.
 * @param stamp wall-clock time for those names
 */
export async function putInOrder(
  root: string,
  disk: Disk,
  stamp: string,
  untidy: Untidy,
): Promise<boolean> {
  try {
    await putEachInOrder(root, disk, stamp, untidy);
    await keepLate(root, disk, stamp, untidy.late);
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
  { files, end }: Untidy,
): Promise<void> {
  for (const file of files) {
    const path = journalPath(root, file.name);
    if (file.isBroken && !(await isKept(root, path, disk))) {
      if ((await keepCopy(path, 'damaged', stamp, disk)) === null)
        throw new StoreError('damaged', formatJournalName(file.name));
    }
    if (file === files.at(-1) && !file.hasLateEnd) await cutAndSync(path, file, end, stamp, disk);
  }
}

async function keepLate(
  root: string,
  disk: Disk,
  stamp: string,
  late: readonly StandingLine[],
): Promise<void> {
  const [first] = late;
  if (first === undefined) return;
  const bytes = Buffer.concat(late.flatMap((line) => [line.bytes, LINE_BREAK]));
  for (const name of await listFolder(root, JOURNAL_FOLDER, disk)) {
    if (readAsideName(name)?.reason !== 'late') continue;
    const copy = await disk.read(join(root, JOURNAL_FOLDER, name));
    if (Buffer.compare(copy, bytes) === 0) return;
  }
  const name = nameFor(new Date(first.at), null);
  await keepBytes(journalPath(root, name), bytes, 'late', stamp, disk);
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

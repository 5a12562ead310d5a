import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { INDEX_NAMES, JOURNAL_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { renameWithPatience, writeDurably } from '../files/durable-write';
import { keepCopy, setAside } from '../files/set-aside';
import { StoreError, toWriteError } from '../store-error';
import type { Finding } from './finding';

/**
 * Makes the way free for the next opening to rebuild from the journal what was found wrong. A
 * damaged file is left for the opening, which keeps it under a dated name; one that is whole but
 * differs is set aside here. The studio must be closed.
 * Throws StoreError; nothing is then changed.
 * @param stamp wall-clock time for the names of files that are set aside
 * @returns a function that takes all of it back
 */
export async function repairFindings(
  root: string,
  findings: readonly Finding[],
  stamp: string,
  disk: Disk = nodeDisk,
): Promise<() => Promise<void>> {
  const undoSteps: (() => Promise<void>)[] = [];
  const undo = async (): Promise<void> => {
    for (const step of undoSteps.reverse()) await step();
  };
  try {
    for (const finding of findings) {
      const step = await repair(root, finding, stamp, disk);
      if (step !== null) undoSteps.push(step);
    }
    // Derived: without them opening plays the whole journal through and makes the index anew.
    for (const derived of [join(JOURNAL_FOLDER, 'checkpoint.json'), ...INDEX_NAMES])
      await rm(join(root, derived), { recursive: true, force: true });
  } catch (error) {
    await undo();
    throw toWriteError(error, root);
  }
  return undo;
}

async function repair(
  root: string,
  { kind, file }: Finding,
  stamp: string,
  disk: Disk,
): Promise<(() => Promise<void>) | null> {
  if (file === null) return null;
  const path = join(root, file);
  if (kind === 'shard_differs') {
    const kept = await setAside(path, stamp, disk);
    if (kept === null) throw new StoreError('file_busy', file);
    return () => renameWithPatience(join(dirname(path), kept), path, disk);
  }
  if (kind !== 'studio_differs') return null;
  // A folder without studio.json is no studio: the file stays in its place, empty, until it is rebuilt.
  const before = await disk.read(path);
  if ((await keepCopy(path, 'replaced', stamp, disk)) === null)
    throw new StoreError('file_busy', file);
  await writeDurably(path, new Uint8Array(), disk);
  return () => writeDurably(path, before, disk);
}

import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentPathOf, removedPathOf } from '../attachments/attachment-paths';
import { JOURNAL_FOLDER } from '../data-folder';
import { nodeDisk } from '../disk/node-disk';
import { renameWithPatience } from '../durable-write';
import { setAside } from '../set-aside';
import { StoreError, toWriteError } from '../store-error';
import type { Finding } from './finding';

/**
 * Makes the way free for the next opening to rebuild from the journal what was found damaged: such
 * files are set aside under a dated name, nothing is deleted that is not derived. Attachments in
 * the wrong folder go back. The studio must be closed. Throws StoreError.
 * @param stamp wall-clock time for the names of files that are set aside
 */
export async function repairFindings(
  root: string,
  findings: readonly Finding[],
  stamp: string,
): Promise<void> {
  for (const { kind, file, detail } of findings) {
    if (kind === 'attachment_misplaced' && detail !== null) await moveBack(root, detail);
    const isRebuilt = /^(studio|ledger)_(damaged|differs)$/.test(kind);
    if (!isRebuilt || file === null) continue;
    if ((await setAside(join(root, file), stamp, nodeDisk)) === null)
      throw new StoreError('file_busy', file);
  }
  // Derived: without it opening plays the whole journal through.
  await rm(join(root, JOURNAL_FOLDER, 'checkpoint.json'), { force: true });
}

async function moveBack(root: string, sha256: string): Promise<void> {
  const target = contentPathOf(root, sha256);
  try {
    await mkdir(dirname(target), { recursive: true });
    await renameWithPatience(removedPathOf(root, sha256), target, nodeDisk);
  } catch (error) {
    throw toWriteError(error, sha256);
  }
}

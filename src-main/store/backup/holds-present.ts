import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_FOLDER, KIND_FOLDERS, LEDGER_FOLDER } from '../data-folder';
import { type DataFile, isAttachmentPath, listDataFiles } from './data-files';
import type { Manifest } from './manifest';

/**
 * Whether a backup holds what lies in the data folder now. Told by what is there, for a clock may be
 * years ahead for an afternoon: by names and lengths of all files, by the end of the journal, whose
 * chain of hashes stands for all of it, and by the content of whatever the journal does not tell of.
 * Throws StoreError or the system's errors.
 */
export async function holdsPresent(
  { files: listed, madeAt }: Manifest,
  root: string,
  now: Date,
): Promise<boolean> {
  const files = await listDataFiles(root);
  const inBackup = new Map(listed.map((file) => [file.path, file]));
  if (files.length !== listed.length) return false;
  if (files.some(({ path, size }) => inBackup.get(path)?.size !== size)) return false;
  const newest = files.filter(({ path }) => isIn(JOURNAL_FOLDER, path)).at(-1)?.path;
  const since = Date.parse(madeAt);
  for (const file of files) {
    const { path, modifiedMs } = file;
    // Named by its content; as long as before, it is what it was.
    if (isAttachmentPath(path)) continue;
    const isToldByJournal = path !== newest && TOLD_BY_JOURNAL.some((folder) => isIn(folder, path));
    const isLeftAlone = since <= now.getTime() && modifiedMs < since;
    if (isToldByJournal && isLeftAlone) continue;
    if ((await hashOfFile(root, file)) !== inBackup.get(path)?.sha256) return false;
  }
  return true;
}

const TOLD_BY_JOURNAL = [...KIND_FOLDERS, LEDGER_FOLDER, JOURNAL_FOLDER];

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** SHA-256 as hex, of a journal file up to its last whole line. */
async function hashOfFile(root: string, { path, size }: DataFile): Promise<string> {
  const hash = createHash('sha256');
  if (size > 0)
    for await (const piece of createReadStream(join(root, path), { end: size - 1 }))
      hash.update(piece as Buffer);
  return hash.digest('hex');
}

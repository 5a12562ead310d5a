import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BACKUP_FOLDER,
  DATA_FOLDERS,
  DERIVED_NAMES,
  INDEX_NAMES,
  JOURNAL_FOLDER,
  STAGING_PREFIX,
  STUDIO_FILE,
} from '../data-folder';
import { isTemporaryName } from '../files/durable-write';
import { readAsideName } from '../files/set-aside';
import { LOCK_FILE } from '../lock/lock-record';
import { KEYRING_FILE } from '../seal/keyring-form';
import { isSealed } from '../seal/seal-header';
import { systemCodeOf, toReadError } from '../store-error';
import { isUnfinishedBackup } from './backup-names';
import { isSafePath } from './manifest';

/** A file of the data folder as it is to be copied. */
export interface DataFile {
  /** Below the data folder, `/` between names. */
  readonly path: string;
  /** Bytes to copy; of a journal file up to its last whole line. */
  readonly size: number;
  readonly modifiedMs: number;
}

/** Made anew from the rest, below the top. */
const DERIVED_PATHS = new Set([`${JOURNAL_FOLDER}/checkpoint.json`]);

/**
 * Whether a name at the top of a data folder may be copied: no lock, no backups, nothing derived or
 * half-done. In any case of letters: where those are not told apart, it would be the same file.
 */
export function isDataName(given: string): boolean {
  const name = given.normalize('NFC').toLowerCase();
  if (name.startsWith(LOCK_FILE) || name.startsWith(`.${LOCK_FILE}`)) return false;
  if (name === BACKUP_FOLDER || DERIVED_NAMES.includes(name)) return false;
  return !name.startsWith(STAGING_PREFIX) && !isTemporaryName(name) && !isUnfinishedBackup(name);
}

/** Whether a file below a data folder is what a backup may hold: what `isDataName` lets through, without what is derived or half-done further down. */
export function isDataPath(path: string): boolean {
  const [top = '', ...below] = path.split('/');
  return isDataName(top) && !below.some(isTemporaryName) && !isDerivedPath(path);
}

/** Whether a file can be made anew from the others. */
export function isDerivedPath(path: string): boolean {
  return DERIVED_PATHS.has(path.normalize('NFC').toLowerCase());
}

/** Whether a name at the top of a data folder is the studio's own; any other was put there by somebody. */
export function isStudioName(name: string): boolean {
  if (name === STUDIO_FILE || name === KEYRING_FILE || DATA_FOLDERS.includes(name)) return true;
  return `${readAsideName(name)?.stem}.json` === STUDIO_FILE;
}

/** Whether a restore takes a name away: the studio's own, and the index, which was made from them. */
export function isExchangedName(name: string): boolean {
  return isStudioName(name) || INDEX_NAMES.includes(name);
}

/** Whether a name at the top of a data folder comes along when the folder moves, although it is not the studio's data: its backups, and what others put there. */
export function isBesidesName(name: string): boolean {
  if (name === BACKUP_FOLDER) return true;
  // One name, not a way to somewhere.
  if (name === '' || name === '.' || name === '..' || /[\\/:\0]/.test(name)) return false;
  return isDataName(name) && !isExchangedName(name.normalize('NFC').toLowerCase());
}

/**
 * Every file of the studio's data, in the order in which it must be copied while the program goes
 * on saving: what follows the journal first, the journal after it, attachments last. So the copy of
 * the journal knows of everything that the copied ledgers hold, and every attachment that a copied
 * line names is there. Links are not followed. Throws StoreError.
 */
export async function listDataFiles(root: string): Promise<DataFile[]> {
  const files: DataFile[] = [];
  try {
    await walk(root, '', files);
  } catch (error) {
    throw toReadError(error, root);
  }
  return files.sort((a, b) => rankOf(a.path) - rankOf(b.path) || (a.path < b.path ? -1 : 1));
}

function rankOf(path: string): number {
  if (path.startsWith(`${JOURNAL_FOLDER}/`)) return 1;
  return isAttachmentPath(path) ? 2 : 0;
}

export function isAttachmentPath(path: string): boolean {
  return path.startsWith('attachments/');
}

async function walk(root: string, folder: string, files: DataFile[]): Promise<void> {
  const entries: Dirent[] = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // A name that no other computer could write is none of ours.
    if (!isDataPath(path) || !isSafePath(path)) continue;
    if (entry.isDirectory()) await walk(root, path, files);
    else if (entry.isFile()) {
      const file = await describe(root, path);
      if (file !== null) files.push(file);
    }
  }
}

async function describe(root: string, path: string): Promise<DataFile | null> {
  try {
    const { size, mtimeMs } = await stat(join(root, path));
    const isJournal = path.startsWith(`${JOURNAL_FOLDER}/`) && path.endsWith('.jsonl');
    const wanted = isJournal ? await lengthOfWholeLines(join(root, path), size) : size;
    return { path, size: wanted, modifiedMs: mtimeMs };
  } catch (error) {
    // A draft that was cleared in between.
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const LOOK_BACK = 65_536;
const LINE_BREAK = 0x0a;

/**
 * Length up to the last line break: what is being written behind it is in no copy. A sealed file shows no lines: of a piece
 * that is being written a part may come along, which counts for nothing there either.
 */
async function lengthOfWholeLines(path: string, size: number): Promise<number> {
  const file = await open(path, 'r');
  try {
    const begin = Buffer.alloc(16);
    await file.read(begin, 0, begin.length, 0);
    if (isSealed(begin)) return size;
    for (let end = size; end > 0; ) {
      const start = Math.max(0, end - LOOK_BACK);
      const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      const at = buffer.lastIndexOf(LINE_BREAK);
      if (at >= 0) return start + at + 1;
      end = start;
    }
    return 0;
  } finally {
    await file.close();
  }
}

/** Number of the last line of the newest journal file among those copied; null when there is none. */
export async function lastJournalSeq(
  root: string,
  files: readonly DataFile[],
): Promise<number | null> {
  const newest = files.filter(({ path, size }) => rankOf(path) === 1 && size > 0).at(-1);
  if (newest === undefined) return null;
  const file = await open(join(root, newest.path), 'r');
  try {
    for (let length = LOOK_BACK; ; length *= 4) {
      const start = Math.max(0, newest.size - length);
      const wanted = newest.size - start;
      const { buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, start);
      const lines = buffer.toString('utf8').trimEnd().split('\n');
      if (lines.length > 1 || start === 0) return seqOf(lines.at(-1) ?? '');
    }
  } finally {
    await file.close();
  }
}

function seqOf(line: string): number | null {
  const [, seq] = /"seq":(\d{1,15})[,}]/.exec(line) ?? [];
  return seq === undefined ? null : Number(seq);
}

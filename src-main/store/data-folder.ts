import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isTemporaryName } from './durable-write';
import { StoreError, systemCodeOf, toReadError, toWriteError } from './store-error';

/** Where things lie in a data folder. `journal/`, `index.json`, `attachments/` and `backups/` are kept free. */
export const STUDIO_FILE = 'studio.json';
export const LEDGER_FOLDER = 'ledger';
export const DRAFT_FOLDER = 'drafts';
export const REPORT_FOLDER = 'reports';
export const HOLIDAY_FOLDER = 'holidays';

export function studioFileOf(root: string): string {
  return join(root, STUDIO_FILE);
}

/** What stands at a place where a studio is to be made or opened. */
export type FolderContents = 'missing' | 'empty' | 'studio' | 'other_files';

// Left behind by file managers; a folder with nothing else is empty to its owner.
const DUST = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory']);

/** Looks into a folder without touching it. A file at that place counts as `other_files`. Throws StoreError. */
export async function inspectFolder(folder: string): Promise<FolderContents> {
  const names = await listNames(folder);
  if (names === null) return 'missing';
  if (names.includes(STUDIO_FILE)) return 'studio';
  return names.every((name) => DUST.has(name)) ? 'empty' : 'other_files';
}

async function listNames(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') return [basename(folder)];
    throw toReadError(error, folder);
  }
}

/** The names in one of the data folder's sub-folders, sorted; none when the sub-folder is missing. Throws StoreError. */
export async function listFolder(root: string, folder: string): Promise<string[]> {
  return ((await listNames(join(root, folder))) ?? []).sort();
}

/** Throws StoreError `folder_gone` unless the folder is there. */
export async function requireFolder(root: string): Promise<void> {
  try {
    if ((await stat(root)).isDirectory()) return;
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT' && systemCodeOf(error) !== 'ENOTDIR')
      throw toReadError(error, root);
  }
  throw new StoreError('folder_gone', root);
}

/**
 * Makes a folder and those above it. Answers a function that takes the new folders away again as
 * long as they are empty, for a creation that fails half-way. Throws StoreError.
 */
export async function makeFolders(folder: string): Promise<() => Promise<void>> {
  const made: string[] = [];
  const undo = async (): Promise<void> => {
    for (const path of [...made].reverse()) await rmdir(path).catch(() => undefined);
  };
  try {
    // One by one: the recursive call of Node says "not found" where the disk is read-only.
    for (const path of await missingFolders(folder)) {
      await mkdir(path);
      made.push(path);
    }
  } catch (error) {
    await undo();
    throw toWriteError(error, folder);
  }
  return undo;
}

/** The folders on the way that do not exist, the outermost first. */
async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let path = folder; !(await exists(path)) && dirname(path) !== path; path = dirname(path))
    missing.unshift(path);
  return missing;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const STALE_AFTER_MS = 3_600_000;

/** Removes what a crash left of unfinished writes. A failure here harms nobody. */
export async function sweepTemporaryFiles(root: string, now: Date): Promise<void> {
  for (const folder of ['', LEDGER_FOLDER, DRAFT_FOLDER, REPORT_FOLDER, HOLIDAY_FOLDER]) {
    const names = await listFolder(root, folder).catch(() => []);
    for (const name of names.filter(isTemporaryName)) {
      const path = join(root, folder, name);
      const age =
        now.getTime() -
        (await stat(path).then(
          (s) => s.mtimeMs,
          () => now.getTime(),
        ));
      if (age > STALE_AFTER_MS) await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

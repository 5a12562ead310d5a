import { basename, dirname, join } from 'node:path';
import { KINDS } from '@shared/domain/kinds';
import { ATTACHMENT_FOLDER, THUMBNAIL_FOLDER } from './attachments/attachment-paths';
import type { Disk } from './disk/disk';
import { nodeDisk } from './disk/node-disk';
import { isTemporaryName, syncFolder } from './files/durable-write';
import { FIRST_ANSWERS_FILE } from './first-answers-name';
import { StoreError, systemCodeOf, toReadError, toWriteError } from './store-error';

/** Where things lie in a data folder; `index.json`, `attachments/` and `studio.lock` belong to folders of their own here. */
export const STUDIO_FILE = 'studio.json';
/** Where cases lay until each kind had a folder of its own. */
export const LEDGER_FOLDER = 'ledger';
export const JOURNAL_FOLDER = 'journal';
export const BACKUP_FOLDER = 'backups';
export const DRAFT_FOLDER = 'drafts';
export const REPORT_FOLDER = 'reports';
export const HOLIDAY_FOLDER = 'holidays';
/** The key with which the studio signs what it sends to its street. */
export const KEY_FOLDER = 'keys';

/** Each kind of record lies in a folder of its name; an only record in a file at the top. */
export const KIND_FOLDERS: readonly string[] = KINDS.list
  .filter(({ isSingle }) => !isSingle)
  .map(({ key }) => key);

/** The folders that hold the studio's data. Whatever else lies in a data folder was put there by somebody. */
export const DATA_FOLDERS: readonly string[] = [
  ...KIND_FOLDERS,
  LEDGER_FOLDER,
  JOURNAL_FOLDER,
  DRAFT_FOLDER,
  REPORT_FOLDER,
  HOLIDAY_FOLDER,
  KEY_FOLDER,
  ATTACHMENT_FOLDER,
];

/** The index beside the records: made anew from them. */
export const INDEX_NAMES: readonly string[] = ['index.json', 'index', FIRST_ANSWERS_FILE];
/** Names at the top of a data folder that are made anew from the others. */
export const DERIVED_NAMES: readonly string[] = [...INDEX_NAMES, THUMBNAIL_FOLDER];

export function studioFileOf(root: string): string {
  return join(root, STUDIO_FILE);
}

const OWN_FOLDERS = new Set([...DATA_FOLDERS, BACKUP_FOLDER, ...DERIVED_NAMES]);

/** Whether a name at the top of a data folder is one that this program gives. */
export function isOwnName(name: string): boolean {
  return (
    OWN_FOLDERS.has(name) ||
    name.startsWith(STAGING_PREFIX) ||
    /^\.?(?:studio|index|keyring|destruction)\./.test(name)
  );
}

/** Takes away what the last end left for the next start: it tells of what may change from here on. Throws StoreError. */
export async function forgetFirstAnswers(root: string, disk: Disk): Promise<void> {
  try {
    await disk.remove(join(root, FIRST_ANSWERS_FILE));
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw toWriteError(error, root);
  }
}

/** What stands at a place where a studio is to be made or opened. */
export type FolderContents = 'missing' | 'empty' | 'studio' | 'other_files';

/** Folders that a restore works in begin so; they are nobody's data. */
export const STAGING_PREFIX = '.restore-';
/** Names the exchange of files that a restore is in the middle of; opening the folder finishes it. */
export const RESTORE_PLAN = `${STAGING_PREFIX}plan.json`;

// Left behind by file managers; a folder with nothing else is empty to its owner.
const DUST = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory']);

/** Looks into a folder without touching it. A file at that place counts as `other_files`. Throws StoreError. */
export async function inspectFolder(
  folder: string,
  disk: Disk = nodeDisk,
): Promise<FolderContents> {
  const names = await listNames(folder, disk);
  if (names === null) return 'missing';
  if (names.includes(STUDIO_FILE) || names.includes(RESTORE_PLAN)) return 'studio';
  const isNothing = (name: string): boolean =>
    DUST.has(name) || name.startsWith(STAGING_PREFIX) || isTemporaryName(name);
  return names.every(isNothing) ? 'empty' : 'other_files';
}

async function listNames(folder: string, disk: Disk): Promise<string[] | null> {
  try {
    return await disk.list(folder);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') return [basename(folder)];
    throw toReadError(error, folder);
  }
}

/** The names in one of the data folder's sub-folders, sorted; none when the sub-folder is missing. Throws StoreError. */
export async function listFolder(
  root: string,
  folder: string,
  disk: Disk = nodeDisk,
): Promise<string[]> {
  return ((await listNames(join(root, folder), disk)) ?? []).sort();
}

/** Throws StoreError `folder_gone` unless the folder is there. */
export async function requireFolder(root: string, disk: Disk = nodeDisk): Promise<void> {
  try {
    if ((await disk.facts(root)).isFolder) return;
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT' && systemCodeOf(error) !== 'ENOTDIR')
      throw toReadError(error, root);
  }
  throw new StoreError('folder_gone', root);
}

/** Does some work on a data folder; a file that is missing because the whole folder is gone was changed by nobody. Throws StoreError. */
export async function nameGoneFolder<T>(
  { root, disk }: { readonly root: string; readonly disk: Disk },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'changed_outside')
      await requireFolder(root, disk);
    throw error;
  }
}

/**
 * Makes a folder and those above it. Answers a function that takes the new folders away again as
 * long as they are empty, for a creation that fails half-way. Throws StoreError.
 */
export async function makeFolders(
  folder: string,
  disk: Disk = nodeDisk,
): Promise<() => Promise<void>> {
  const made: string[] = [];
  const undo = async (): Promise<void> => {
    for (const path of [...made].reverse()) await disk.removeFolder(path).catch(() => undefined);
  };
  try {
    // One by one: the recursive call of Node says "not found" where the disk is read-only.
    for (const path of await missingFolders(folder, disk)) {
      await disk.makeFolder(path);
      made.push(path);
      await syncFolder(dirname(path), disk);
    }
  } catch (error) {
    await undo();
    throw toWriteError(error, folder);
  }
  return undo;
}

/** The folders on the way that do not exist, the outermost first. */
async function missingFolders(folder: string, disk: Disk): Promise<string[]> {
  const missing: string[] = [];
  let path = folder;
  for (; !(await exists(path, disk)) && dirname(path) !== path; path = dirname(path))
    missing.unshift(path);
  return missing;
}

function exists(path: string, disk: Disk): Promise<boolean> {
  return disk.facts(path).then(
    () => true,
    () => false,
  );
}

const STALE_AFTER_MS = 3_600_000;
const SWEPT_FOLDERS = ['', ...DATA_FOLDERS];

/** Removes what a crash left of unfinished writes. A failure here harms nobody. */
export async function sweepTemporaryFiles(root: string, now: Date, disk: Disk): Promise<void> {
  for (const folder of SWEPT_FOLDERS) {
    const names = await listFolder(root, folder, disk).catch(() => []);
    for (const name of names.filter(isTemporaryName)) {
      const path = join(root, folder, name);
      const age =
        now.getTime() -
        (await disk.facts(path).then(
          ({ modifiedMs }) => modifiedMs,
          () => now.getTime(),
        ));
      if (age > STALE_AFTER_MS) await disk.remove(path).catch(() => undefined);
    }
  }
}

import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { STAGING_PREFIX } from '../data-folder';
import { systemCodeOf } from '../store-error';
import { isExchangedName } from './data-files';
import { isStagingName, readPlan } from './restore-plan';

/** Inside a staging folder: what comes in, what went out, and what the new data made before they were refused. */
export const INCOMING = 'new';
export const OUTGOING = 'old';
export const REFUSED = 'refused';

/** The folder in which a restore is prepared: in the data folder, so that its files only need renaming. */
export function stagingFolder(root: string, token: string): string {
  return join(root, `${STAGING_PREFIX}${token}`);
}

/** Where the files of a restore are unpacked. */
export function incomingFolder(root: string, token: string): string {
  return join(stagingFolder(root, token), INCOMING);
}

/** Removes what a restore prepared or left behind, unless an exchange still needs it. What cannot be removed is swept at a later opening. */
export async function dropStaging(root: string, token: string): Promise<void> {
  await dropRubbish(root, `${STAGING_PREFIX}${token}`);
}

/** Removes every staging folder that nobody needs. Only to be called where no exchange is under way. */
export async function sweepStaging(root: string): Promise<void> {
  for (const name of await stagingNames(root)) await dropRubbish(root, name);
}

/** Staging folders that still hold data which went out, though no plan speaks of them. They are never swept: it may be the only copy. */
export async function findKeptStaging(root: string): Promise<string[]> {
  const kept: string[] = [];
  for (const name of await stagingNames(root))
    if (!(await isEmpty(join(root, name, OUTGOING)))) kept.push(name);
  return kept;
}

/** Whether an exchange stopped half-way: part of the data went out, and part of the new ones is not in yet. */
export async function isHalfExchanged(root: string): Promise<boolean> {
  for (const name of await stagingNames(root)) {
    const [out, waiting] = await Promise.all(
      [OUTGOING, INCOMING].map((one) => namesIn(join(root, name, one))),
    );
    if (out?.some(isExchangedName) && waiting?.some(isExchangedName)) return true;
  }
  return false;
}

/** What stands at a path, the path itself: a link is not followed. Throws the system's errors. */
export async function lookAt(path: string): Promise<'missing' | 'folder' | 'file' | 'other'> {
  try {
    const entry = await lstat(path);
    if (entry.isDirectory()) return 'folder';
    return entry.isFile() ? 'file' : 'other';
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

async function dropRubbish(root: string, name: string): Promise<void> {
  try {
    const folder = join(root, name);
    // Behind a link lies something that is none of ours.
    if ((await lookAt(folder)) !== 'folder' || !(await isEmpty(join(folder, OUTGOING)))) return;
    if ((await readPlan(root))?.staging === name) return;
    // Links inside are removed, never followed.
    await rm(folder, { recursive: true, force: true });
  } catch {
    // Rubbish harms nobody.
  }
}

/** Real folders only: a link of such a name leads elsewhere. */
async function stagingNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isStagingName(entry.name))
    .map(({ name }) => name);
}

async function isEmpty(folder: string): Promise<boolean> {
  const found = await lookAt(folder);
  return found === 'missing' || (found === 'folder' && (await readdir(folder)).length === 0);
}

/** Null when it is no folder. */
async function namesIn(folder: string): Promise<string[] | null> {
  return (await lookAt(folder)) === 'folder' ? readdir(folder) : null;
}

import type { Stats } from 'node:fs';
import { chmod, lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OTHERS = 0o007;
const GROUP_AND_OTHERS = 0o077;
/** Set-group-id and group-writable: nobody's folder looks so by chance. */
const SHARED = 0o2020;
const STICKY = 0o1000;

/**
 * The mode of a new file: for its owner alone. In a folder that several users of a computer were
 * given together (set-group-id, group-writable) their group has it too, or one would lock out the other.
 */
export async function newFileMode(path: string): Promise<number> {
  return (await isSharedAt(dirname(path))) ? 0o660 : 0o600;
}

/** The mode of a new folder; as `newFileMode`. */
export async function newFolderMode(path: string): Promise<number> {
  return (await isSharedAt(dirname(path))) ? 0o770 : 0o700;
}

async function isSharedAt(folder: string): Promise<boolean> {
  return stat(folder).then(isShared, () => false);
}

function isShared({ mode }: Stats): boolean {
  return (mode & SHARED) === SHARED;
}

/**
 * Takes from others what an earlier version, or another program, let them read: first of the folder
 * itself, which then nobody else gets into, then of what is ours in it. Only an owner does so, never
 * through a link, and never to a folder that everybody works in. A failure harms nobody: disks that
 * know no owners (FAT, exFAT) stay as they are, and so does Windows, where a folder has what the one
 * above it grants.
 * @param isOwn whether a name at the top of the folder is ours
 */
export async function closeToOthers(
  folder: string,
  isOwn: (name: string) => boolean,
): Promise<void> {
  if (process.platform === 'win32') return;
  const found = await stat(folder).catch(() => null);
  if (found === null || !found.isDirectory() || !isMine(found)) return;
  const taken = isShared(found) ? OTHERS : GROUP_AND_OTHERS;
  if ((found.mode & taken) === 0 || (found.mode & STICKY) !== 0) return;
  await narrow(folder, found, taken);
  const after = await stat(folder).catch(() => found);
  if ((after.mode & taken) !== 0) return;
  for (const name of await namesIn(folder))
    if (isOwn(name)) await closeBelow(join(folder, name), taken);
}

async function closeBelow(path: string, taken: number): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null || !isMine(found)) return;
  if (found.isFile()) await narrow(path, found, taken);
  if (!found.isDirectory()) return;
  await narrow(path, found, taken);
  for (const name of await namesIn(path)) await closeBelow(join(path, name), taken);
}

async function narrow(path: string, { mode }: Stats, taken: number): Promise<void> {
  if ((mode & taken) !== 0) await chmod(path, mode & 0o7777 & ~taken).catch(() => undefined);
}

function isMine({ uid }: Stats): boolean {
  return uid === process.getuid?.();
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { systemCodeOf } from '@main/store/store-error';

/** A path leads through no more links that point to nothing. */
const MAX_LINKS = 40;

/**
 * Where a path really leads: the part that is there without its links, then the rest as it stands.
 * A link to something that is not there yet is followed too. Throws the system's errors.
 */
export async function realPlace(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    const outer = dirname(path);
    if (outer === path) return path;
    const target = await readlink(path).catch(() => null);
    if (target === null || links >= MAX_LINKS)
      return join(await realPlace(outer, links), basename(path));
    return realPlace(resolve(await realPlace(outer, links), target), links + 1);
  }
}

/** Whether a folder, which need not be there yet, is another one or lies in it, by whichever way it is reached. Throws the system's errors. */
export async function isInside(folder: string, outer: string): Promise<boolean> {
  const [inner, around] = [await realPlace(folder), await realPlace(outer)];
  return isNamedWithin(inner, around) || (await passesThrough(inner, around));
}

/** By names alone; `..里面` is a name like any other. */
function isNamedWithin(folder: string, outer: string): boolean {
  const way = relative(asCompared(outer), asCompared(folder));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** As the system compares names that it has not seen: Windows and macOS do not tell A from a. */
function asCompared(path: string): string {
  const isCaseBlind = process.platform === 'win32' || process.platform === 'darwin';
  return isCaseBlind ? path.normalize('NFC').toLowerCase() : path;
}

/**
 * Whether one of the folders on the way is the outer one itself. The disk knows its folders by number:
 * whatever the case of a name, and whether it is reached by a drive letter, a share or a mount.
 */
async function passesThrough(folder: string, outer: string): Promise<boolean> {
  const wanted = await numberOf(outer);
  if (wanted === null) return false;
  for (const path of [folder, ...foldersAbove(folder)])
    if ((await numberOf(path)) === wanted) return true;
  return false;
}

/** The folders around a path, the innermost first. */
export function foldersAbove(path: string): string[] {
  const outer = dirname(path);
  return outer === path ? [] : [outer, ...foldersAbove(outer)];
}

/** Some network drives give no numbers. */
async function numberOf(path: string): Promise<string | null> {
  return stat(path, { bigint: true }).then(
    ({ dev, ino }) => (ino === 0n ? null : `${dev}:${ino}`),
    () => null,
  );
}

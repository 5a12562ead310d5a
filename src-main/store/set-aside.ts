import { link, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renameWithPatience, syncFolder } from './durable-write';
import { systemCodeOf } from './store-error';

const SET_ASIDE = /^(.+)\.damaged-\d{8}-\d{6}(?:-\d+)?\.json$/;

/** The name under which a damaged file was once stored (`2026-11`), or null when it is no such file. */
export function setAsideStemOf(name: string): string | null {
  return SET_ASIDE.exec(name)?.[1] ?? null;
}

/**
 * Keeps a damaged file under a dated name beside its place: `2026-11.damaged-20261121-213000.json`.
 * Nothing is overwritten or deleted. Answers the new name, or null when the file cannot be renamed
 * (a read-only folder): it then stays as it is and must not be written to.
 * @param stamp the studio's wall-clock time, `YYYYMMDD-HHmmss`
 */
export async function setAside(path: string, stamp: string): Promise<string | null> {
  const stem = basename(path, '.json');
  for (let attempt = 1; attempt <= 99; attempt += 1) {
    const name = `${stem}.damaged-${stamp}${attempt === 1 ? '' : `-${attempt}`}.json`;
    const target = join(dirname(path), name);
    try {
      if (!(await claim(path, target))) continue;
      await syncFolder(dirname(path));
      return name;
    } catch {
      return null;
    }
  }
  return null;
}

/** Moves the file; answers false when the new name is taken. */
async function claim(path: string, target: string): Promise<boolean> {
  try {
    // Unlike a rename, a hard link never replaces what already has that name.
    await link(path, target);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    return renameToFreeName(path, target);
  }
  await rm(path);
  return true;
}

/** For file systems without hard links (FAT on a USB stick). */
async function renameToFreeName(path: string, target: string): Promise<boolean> {
  const isTaken = await stat(target).then(
    () => true,
    () => false,
  );
  if (!isTaken) await renameWithPatience(path, target);
  return !isTaken;
}

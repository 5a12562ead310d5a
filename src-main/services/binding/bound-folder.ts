import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '@main/store/data-folder';
import { exportDisk } from '@main/store/disk/node-disk';
import { syncFolder } from '@main/store/files/durable-write';
import { systemCodeOf, toWriteError } from '@main/store/store-error';
import { toExportError } from '../exports/exported-files';

/** Begins with a dot, so that nobody takes what is not finished for a file. */
const UNFINISHED = '.正在成卷-';
const MOST_TRIES = 99;

/**
 * Fills a folder beside its place and gives it its name when it is whole. When that fails, or is given up, nothing of it stays;
 * what a power cut left is swept the next time. Answers the folder; one of that name is left alone, the new one gets （2）.
 * Throws ServiceError DISK_FULL, FILE_BUSY, TARGET_NOT_WRITABLE, or what `fill` throws.
 */
export async function fillFolder(
  parent: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const unfinished = join(parent, `${UNFINISHED}${name}`);
  try {
    await makeFolders(parent, exportDisk);
    await sweep(parent);
    await mkdir(unfinished);
    await fill(unfinished);
    await syncFolder(unfinished, exportDisk);
    const folder = await giveName(unfinished, parent, name);
    await syncFolder(parent, exportDisk);
    return folder;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    const asWritten = systemCodeOf(error) === undefined ? error : toWriteError(error, name);
    throw toExportError(asWritten, { folder: parent, fileName: name });
  }
}

async function sweep(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of names) await rm(join(parent, name), { recursive: true, force: true });
}

/** Renaming onto a folder that holds something fails on every system; onto an empty one it may not. */
async function giveName(unfinished: string, parent: string, name: string): Promise<string> {
  const taken = new Set(await readdir(parent));
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const tried = attempt === 1 ? name : `${name}（${attempt}）`;
    if (taken.has(tried)) continue;
    const folder = join(parent, tried);
    await rename(unfinished, folder);
    return folder;
  }
  throw Object.assign(new Error('too many folders of one name'), { code: 'EEXIST' });
}

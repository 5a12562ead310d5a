import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError, systemCodeOf } from '../store-error';

/**
 * Whether files fit on the disk that a folder, which need not be there yet, will lie on. Small files
 * are counted as the disk counts them, in whole blocks. A disk that does not say how much is free is
 * believed to have room: writing will tell. Throws StoreError `disk_full` with `needed` and `free`.
 */
export async function requireRoom(
  folder: string,
  files: readonly { readonly size: number }[],
): Promise<void> {
  const disk = await diskOf(folder);
  if (disk === null || disk.blocks === 0 || disk.bsize <= 0) return;
  const { bsize } = disk;
  const needed = files.reduce((sum, { size }) => sum + Math.ceil(size / bsize), 0) * bsize;
  const free = disk.bavail * bsize;
  if (needed > free) throw new StoreError('disk_full', folder, { data: { needed, free } });
}

async function diskOf(folder: string): Promise<StatsFs | null> {
  try {
    return await statfs(folder);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT' || dirname(folder) === folder) return null;
    return diskOf(dirname(folder));
  }
}

import { join } from 'node:path';
import { BACKUP_FOLDER, LEDGER_FOLDER, listFolder, makeFolders, STUDIO_FILE } from './data-folder';
import type { Disk } from './disk/disk';
import { writeDurably } from './durable-write';
import { StoreError, toReadError } from './store-error';

/**
 * Copies studio.json and every ledger as they are to `backups/before-v2-<stamp>/` and reads each
 * copy back. Comes before the first change that writes them in a newer version. Throws StoreError;
 * nothing may then be written.
 */
export async function backUpOlderVersion(root: string, stamp: string, disk: Disk): Promise<void> {
  const folder = join(root, BACKUP_FOLDER, `before-v2-${stamp}`);
  await makeFolders(join(folder, LEDGER_FOLDER), disk);
  const ledgers = await listFolder(root, LEDGER_FOLDER, disk);
  const names = [
    STUDIO_FILE,
    ...ledgers.filter((name) => name.endsWith('.json')).map((name) => `${LEDGER_FOLDER}/${name}`),
  ];
  for (const name of names) await copyVerified(join(root, name), join(folder, name), disk);
}

async function copyVerified(from: string, to: string, disk: Disk): Promise<void> {
  try {
    const bytes = await disk.read(from);
    await writeDurably(to, bytes, disk);
    const copy = await disk.read(to);
    if (Buffer.compare(bytes, copy) !== 0) throw new StoreError('unreadable', to);
  } catch (error) {
    throw toReadError(error, to);
  }
}

import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseBackupName } from '@main/store/backup/backup-names';
import { freePath, listBackups } from '@main/store/backup/backup-place';
import { extractBackup } from '@main/store/backup/read-backup';
import { dropStaging, incomingFolder } from '@main/store/backup/staging';
import type { Work } from '@main/store/backup/work';
import { writeBackup } from '@main/store/backup/write-backup';
import { nodeDisk } from '@main/store/disk/node-disk';
import { readKeyring, writeKeyring } from '@main/store/seal/keyring-file';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import { StoreError, toWriteError } from '@main/store/store-error';
import type { CurrentStudio } from '../studio/current-studio';

/**
 * Seals a plain backup with the key of the open data: it is unpacked through the seal, packed anew, read back and compared,
 * and only then is the plain one removed. Throws StoreError; the plain one then stays.
 */
export async function resealBackup(
  current: CurrentStudio,
  path: string,
  { signal }: Work,
): Promise<void> {
  const { root } = current.store;
  const key = current.key.held;
  const keyring = await readKeyring(root, nodeDisk);
  if (key === null || keyring === null) throw new StoreError('locked', root);
  const token = randomBytes(6).toString('hex');
  const folder = incomingFolder(root, token);
  const work: Work = signal ? { signal } : {};
  try {
    const into = new SealedDisk(folder, nodeDisk, key);
    const { studioId, studioName, reason, madeAt, appVersion, caseCount } = await extractBackup(
      ...([path, folder, () => true, work, { into, withOthers: true }] as const),
    );
    await writeKeyring(folder, keyring, nodeDisk);
    const facts = { studioId, studioName, reason, madeAt, appVersion };
    const name = parseBackupName(basename(path));
    if (name === null) throw new StoreError('backup_damaged', path);
    const target = freePath(dirname(path), name, await listBackups(dirname(path)));
    const counted = { ...facts, ...(caseCount !== undefined && { caseCount }) };
    await writeBackup(folder, target, counted, work);
    await rm(path);
  } catch (error) {
    throw toWriteError(error, path);
  } finally {
    await dropStaging(root, token);
  }
}

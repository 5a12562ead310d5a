import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseBackupName } from '@main/store/backup/backup-names';
import { freePath, listBackups } from '@main/store/backup/backup-place';
import { extractBackup, readManifest } from '@main/store/backup/read-backup';
import { dropStaging, incomingFolder } from '@main/store/backup/staging';
import type { Work } from '@main/store/backup/work';
import { writeBackup } from '@main/store/backup/write-backup';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { RecordRef } from '@main/store/journal/journal-line';
import { readKeyring } from '@main/store/seal/keyring-file';
import { StoreError, toWriteError } from '@main/store/store-error';
import { destroyIn } from '../safekeeping/destroy-again';
import type { CurrentStudio } from '../studio/current-studio';

/** Whether a backup held something of what is destroyed, and holds it no more. */
export type Cleaned = 'clean' | 'rewritten' | 'foreign';

/**
 * Takes destroyed records out of a backup: it is unpacked, they are destroyed in what was unpacked as in the data folder
 * itself, it is packed anew with what it says of itself, read back and compared, and only then is the one before removed. A
 * backup that holds none of them is left as it is. Throws StoreError; the one before then stays.
 */
export async function cleanBackup(
  current: CurrentStudio,
  path: string,
  records: readonly RecordRef[],
  { signal }: Work,
): Promise<Cleaned> {
  if ((await readManifest(path)).studioId !== current.studio.id) return 'foreign';
  const { root } = current.store;
  const token = randomBytes(6).toString('hex');
  const folder = incomingFolder(root, token);
  const work: Work = signal ? { signal } : {};
  try {
    // Where the data are sealed now, nothing of a plain backup is written in the open.
    const isPlain = (await readKeyring(root, nodeDisk)) === null;
    const { held } = current.key;
    if (!isPlain && held === null) throw new StoreError('locked', root);
    const manifest = await extractBackup(path, folder, () => true, work, { withOthers: true });
    const { studioId, studioName, reason, madeAt, appVersion, caseCount } = manifest;
    if (!(await destroyIn(current, folder, records))) return 'clean';
    const name = parseBackupName(basename(path));
    if (name === null) throw new StoreError('backup_damaged', path);
    const target = freePath(dirname(path), name, await listBackups(dirname(path)));
    const facts = { studioId, studioName, reason, madeAt, appVersion };
    const counted = { ...facts, ...(caseCount !== undefined && { caseCount }) };
    await writeBackup(folder, target, counted, work);
    await rm(path);
    return 'rewritten';
  } catch (error) {
    throw toWriteError(error, path);
  } finally {
    await dropStaging(root, token);
  }
}

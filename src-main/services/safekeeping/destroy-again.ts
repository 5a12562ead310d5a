import { beginDestruction, settleDestruction } from '@main/store/destruction/settle-destruction';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { RecordRef } from '@main/store/journal/journal-line';
import { readKeyring } from '@main/store/seal/keyring-file';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import { StoreError } from '@main/store/store-error';
import { appraisalRowSchema } from '@shared/domain/retention/appraisal';
import { APPRAISAL_KIND } from '@shared/domain/retention/appraisal-kind';
import type { CurrentStudio } from '../studio/current-studio';

/** Every record that was ever ordered to be destroyed in the open studio. Throws StoreError. */
export async function everDestroyed({ store }: CurrentStudio): Promise<RecordRef[]> {
  const rows = (await store.rowsOf(APPRAISAL_KIND)).listed();
  return rows.flatMap(({ row }) => appraisalRowSchema.parse(row).destruction?.gone ?? []);
}

/**
 * Destroys records in an unpacked backup. Answers whether it held any of them. Throws StoreError, `other_key` for one that
 * was sealed with another key.
 */
export async function destroyIn(
  current: CurrentStudio,
  folder: string,
  records: readonly RecordRef[],
): Promise<boolean> {
  if (records.length === 0) return false;
  const keyring = await readKeyring(folder, nodeDisk);
  const { held } = current.key;
  if (keyring !== null && held?.id !== keyring.keyId) throw new StoreError('other_key', folder);
  const disk =
    keyring === null || held === null ? nodeDisk : new SealedDisk(folder, nodeDisk, held);
  if (!(await beginDestruction({ root: folder, disk }, records))) return false;
  await settleDestruction({ root: folder, disk });
  return true;
}

/** What was destroyed does not come back with a backup that held it: it goes from what was unpacked. Throws StoreError. */
export async function destroyAgain(current: CurrentStudio, folder: string): Promise<void> {
  await destroyIn(current, folder, await everDestroyed(current));
}

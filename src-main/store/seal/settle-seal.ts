import { studioFileOf } from '../data-folder';
import type { Disk } from '../disk/disk';
import { StoreError } from '../store-error';
import type { DataKey } from './data-key';
import { inState, isVouched } from './keyring';
import { readKeyring, removeKeyring, writeKeyring } from './keyring-file';
import { KEYRING_FILE, type Keyring } from './keyring-form';
import { recodeFiles } from './recode-files';
import { HEADER_BYTES, isSealed } from './seal-header';
import { SealedDisk } from './sealed-disk';

type Told = (done: number, total: number) => void;

/** A keyring and the data key that it wraps. */
interface Ring {
  readonly keyring: Keyring;
  readonly key: DataKey;
}

/**
 * Begins to seal a folder: from here on it opens with the key alone, and every opening for writing goes on until all of it
 * is sealed. Throws StoreError. @param disk the plain one
 */
export function beginSealing(root: string, disk: Disk, { keyring, key }: Ring): Promise<void> {
  return writeKeyring(root, inState(keyring, key, 'sealing'), disk);
}

/** Begins to make a folder plain again; as `beginSealing`. */
export function beginUnsealing(root: string, disk: Disk, { keyring, key }: Ring): Promise<void> {
  return writeKeyring(root, inState(keyring, key, 'unsealing'), disk);
}

/**
 * Goes on with what was begun, to its end; does nothing where nothing was. Answers whether the folder is sealed then. Nobody
 * else may write to it meanwhile. Throws StoreError.
 */
export async function settleSeal(
  root: string,
  disk: Disk,
  { keyring, key }: Ring,
  onProgress?: Told,
): Promise<boolean> {
  if (keyring.state === 'sealing') {
    await recodeFiles(root, disk, { from: null, to: key }, onProgress);
    await writeKeyring(root, inState(keyring, key, 'sealed'), disk);
  }
  if (keyring.state !== 'unsealing') return true;
  await recodeFiles(root, disk, { from: key, to: null }, onProgress);
  await removeKeyring(root, disk);
  return false;
}

/**
 * The disk by which a data folder is read and written: the plain one, or a sealed one over it. A change of protection that
 * was cut off is gone on with first, where the folder may be written. Throws StoreError: `locked` without a key, `other_key`
 * with another one, `seal_unfinished`, `keyring_damaged` (also when it is gone, and the files are sealed); nothing is then
 * changed.
 */
export async function diskOfFolder(
  root: string,
  disk: Disk,
  { key, access }: { readonly key: DataKey | null; readonly access: 'write' | 'read' },
): Promise<Disk> {
  const keyring = await readKeyring(root, disk);
  if (keyring === null) {
    await refuseWithoutKeyring(root, disk);
    return disk;
  }
  if (key === null) throw new StoreError('locked', KEYRING_FILE);
  requireVouched(keyring, key);
  if (keyring.state !== 'sealed' && access === 'read')
    throw new StoreError('seal_unfinished', root);
  return (await settleSeal(root, disk, { keyring, key })) ? new SealedDisk(root, disk, key) : disk;
}

/** Throws StoreError: `other_key`, or `keyring_damaged` when somebody without the key changed what the keyring says. */
export function requireVouched(keyring: Keyring, key: DataKey): void {
  if (keyring.keyId !== key.id) throw new StoreError('other_key', KEYRING_FILE);
  if (!isVouched(keyring, key)) throw new StoreError('keyring_damaged', KEYRING_FILE);
}

/** Sealed files without a keyring are no damaged ones: nothing of them is set aside. Throws StoreError. */
async function refuseWithoutKeyring(root: string, disk: Disk): Promise<void> {
  const begin = await disk.readFrom(studioFileOf(root), 0, HEADER_BYTES).catch(() => null);
  if (begin !== null && isSealed(begin)) throw new StoreError('keyring_damaged', KEYRING_FILE);
}

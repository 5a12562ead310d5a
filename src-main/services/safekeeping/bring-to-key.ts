import { dirname, join } from 'node:path';
import { nodeDisk } from '@main/store/disk/node-disk';
import { writeDurably } from '@main/store/files/durable-write';
import type { DataKey } from '@main/store/seal/data-key';
import { unlockWithAny } from '@main/store/seal/keyring';
import { readKeyring, removeKeyring, writeKeyring } from '@main/store/seal/keyring-file';
import { KEYRING_FILE } from '@main/store/seal/keyring-form';
import { PINS_PATH } from '@main/store/seal/pins-repository';
import { type Recoding, recodeFiles } from '@main/store/seal/recode-files';
import type { StretchPassword } from '@main/store/seal/stretch-password';
import { StoreError, systemCodeOf, toWriteError } from '@main/store/store-error';
import type { KeyInHand } from '../folder/key-in-hand';

/** What opens an unpacked backup: the key in hand, or a secret that somebody gave for it. */
export interface Unlocking {
  readonly key: KeyInHand;
  readonly stretch: StretchPassword;
  /** Password or printed code of the backup; null when none was given. */
  readonly secret: string | null;
}

/**
 * The key of an unpacked backup: the one in hand, or the one that the secret opens; null when it is plain. Throws StoreError
 * `locked` when a secret must be given, `other_key` when it is not the backup's.
 */
export async function keyOfUnpacked(
  folder: string,
  { key: { held }, stretch, secret }: Unlocking,
): Promise<DataKey | null> {
  const keyring = await readKeyring(folder, nodeDisk);
  if (keyring === null) return null;
  if (held?.id === keyring.keyId) return held;
  if (secret === null) throw new StoreError('locked', KEYRING_FILE);
  const key = await unlockWithAny(keyring, secret, stretch);
  if (key === null) throw new StoreError('other_key', KEYRING_FILE);
  return key;
}

/**
 * Brings an unpacked backup under the key of the data whose place it is to take, or makes it plain where these are: whoever
 * can open the studio now can open it afterwards, and nobody else. Throws StoreError; what was unpacked is then to be dropped.
 * @param root the data folder whose place it is to take
 * @returns what is to be done with files that are unpacked later
 */
export async function bringToKeyOf(
  root: string,
  folder: string,
  unlocking: Unlocking,
): Promise<Recoding | 'same'> {
  const from = await keyOfUnpacked(folder, unlocking);
  const keyring = await readKeyring(root, nodeDisk);
  const to = keyring === null ? null : unlocking.key.held;
  if (keyring !== null && to?.id !== keyring.keyId) throw new StoreError('locked', KEYRING_FILE);
  const isSame = from?.id === to?.id;
  if (!isSame) await recodeFiles(folder, nodeDisk, { from, to });
  if (keyring === null) await removeKeyring(folder, nodeDisk);
  else await writeKeyring(folder, keyring, nodeDisk);
  await carryPins(root, folder);
  return isSame ? 'same' : { from, to };
}

/** 短密码 are those of now, as passwords are; a backup's own would open again what was changed, and in a plain folder be guessed. */
async function carryPins(root: string, folder: string): Promise<void> {
  const path = join(folder, ...PINS_PATH);
  // As they are stored: the same file under the same key.
  const present = await nodeDisk.read(join(root, ...PINS_PATH)).catch(orNull);
  try {
    if (present !== null) {
      await nodeDisk.makeFolder(dirname(path)).catch(orNull);
      await writeDurably(path, present, nodeDisk);
    } else await nodeDisk.remove(path).catch(orNull);
  } catch (error) {
    throw toWriteError(error, path);
  }
}

/** There is none, or it is there already. */
function orNull(error: unknown): null {
  if (['ENOENT', 'ENOTDIR', 'EEXIST'].includes(systemCodeOf(error) ?? '')) return null;
  throw error;
}

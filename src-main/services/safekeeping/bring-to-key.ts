import { nodeDisk } from '@main/store/disk/node-disk';
import type { DataKey } from '@main/store/seal/data-key';
import { unlockWithAny } from '@main/store/seal/keyring';
import { readKeyring, removeKeyring, writeKeyring } from '@main/store/seal/keyring-file';
import { KEYRING_FILE } from '@main/store/seal/keyring-form';
import { type Recoding, recodeFiles } from '@main/store/seal/recode-files';
import type { StretchPassword } from '@main/store/seal/stretch-password';
import { StoreError } from '@main/store/store-error';
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
  return isSame ? 'same' : { from, to };
}

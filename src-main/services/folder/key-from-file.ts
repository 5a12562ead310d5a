import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { unlockWithAny } from '@main/store/seal/keyring';
import { readKeyring } from '@main/store/seal/keyring-file';
import { KEYRING_FILE } from '@main/store/seal/keyring-form';
import { diskOfFolder } from '@main/store/seal/settle-seal';
import { type StretchPassword, stretchHere } from '@main/store/seal/stretch-password';
import { StoreError } from '@main/store/store-error';
import { KeyInHand } from './key-in-hand';

/** Longer is no password. */
const MOST_BYTES = 4_096;

/**
 * The key of a data folder by a file that holds a password or the printed code and nothing else; none is in hand where no file
 * is named, or the folder is not sealed. Throws StoreError `other_key` when what stands in it opens nothing, `unreadable`.
 */
export async function keyFromFile(
  dataFolder: string,
  file: string | undefined,
  stretch: StretchPassword = stretchHere,
): Promise<KeyInHand> {
  const hand = new KeyInHand();
  if (file === undefined) return hand;
  const secret = await readSecret(file);
  const keyring = await readKeyring(dataFolder, nodeDisk);
  if (keyring === null) return hand;
  const key = await unlockWithAny(keyring, secret, stretch);
  if (key === null) throw new StoreError('other_key', KEYRING_FILE);
  hand.take(key);
  return hand;
}

/** The disk by which a data folder that need not be open is read. Throws as `keyFromFile`, and StoreError `locked`. */
export async function diskByKeyFile(dataFolder: string, file: string | undefined): Promise<Disk> {
  const { held: key } = await keyFromFile(dataFolder, file);
  return diskOfFolder(dataFolder, nodeDisk, { key, access: 'read' });
}

/** Without the line break that editors put at the end. */
async function readSecret(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new RangeError('too long for a secret');
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  } catch (error) {
    throw new StoreError('unreadable', basename(file), { cause: error });
  }
}

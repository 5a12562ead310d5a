import { join } from 'node:path';
import type { Disk } from '../disk/disk';
import { syncFolder, writeDurably } from '../files/durable-write';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';
import { decodeKeyring, encodeKeyring, KEYRING_FILE, type Keyring } from './keyring-form';

/**
 * Who can open the folder; null when it is not sealed. Throws StoreError: `keyring_damaged` (it is left as it is, and so is
 * everything else), `newer_version`, `unreadable`.
 * @param disk the plain one
 */
export async function readKeyring(root: string, disk: Disk): Promise<Keyring | null> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.read(join(root, KEYRING_FILE));
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw toReadError(error, KEYRING_FILE);
  }
  const keyring = decodeKeyring(bytes);
  if (keyring === 'newer') throw new StoreError('newer_version', KEYRING_FILE);
  if (keyring === 'damaged') throw new StoreError('keyring_damaged', KEYRING_FILE);
  return keyring;
}

/** Writes the keyring, durably, in place of the one before; no other file is touched. Throws StoreError. */
export async function writeKeyring(root: string, keyring: Keyring, disk: Disk): Promise<void> {
  await writeDurably(join(root, KEYRING_FILE), encodeKeyring(keyring), disk);
}

/** Takes the keyring away, durably: the folder is plain from here on. Throws StoreError. */
export async function removeKeyring(root: string, disk: Disk): Promise<void> {
  try {
    await disk.remove(join(root, KEYRING_FILE));
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw toWriteError(error, KEYRING_FILE);
  }
  await syncFolder(root, disk);
}

import { randomBytes } from 'node:crypto';
import { StoreError } from '../store-error';
import type { DataKey } from './data-key';

/** How the frames of a sealed file are laid: of equal length, or one for each piece that was put at the end. */
export const LAYOUTS = { whole: 1, lines: 2 } as const;
export type Layout = keyof typeof LAYOUTS;

const MAGIC = Buffer.from('MSSEAL', 'latin1');
const VERSION = 1;
const VERSION_AT = MAGIC.length;
const LAYOUT_AT = VERSION_AT + 1;
const KEY_ID_AT = LAYOUT_AT + 1;
const SALT_AT = KEY_ID_AT + 16;
export const HEADER_BYTES = SALT_AT + 16;

/** With what a file's frames are sealed: its key, and its header, which every frame vouches for. */
export interface FileSeal {
  readonly header: Buffer;
  readonly key: Buffer;
}

/** For a new file: a salt of its own, so that no two files share a key. */
export function drawSeal(key: DataKey, layout: Layout): FileSeal {
  const salt = randomBytes(16);
  const marks = Buffer.from([VERSION, LAYOUTS[layout]]);
  const header = Buffer.concat([MAGIC, marks, Buffer.from(key.id, 'hex'), salt]);
  return { header, key: key.ofFile(salt) };
}

/**
 * What the beginning of a file says; null when it is not one of this key and layout: cut off, damaged, plain, or another
 * folder's. Throws StoreError `newer_version`.
 */
export function readSeal(
  raw: Uint8Array,
  key: DataKey,
  layout: Layout,
  name: string,
): FileSeal | null {
  const header = Buffer.from(raw.subarray(0, HEADER_BYTES));
  if (header.length < HEADER_BYTES || !isSealed(header)) return null;
  if (header.subarray(KEY_ID_AT, SALT_AT).toString('hex') !== key.id) return null;
  if ((header[VERSION_AT] ?? 0) > VERSION) throw new StoreError('newer_version', name);
  if (header[VERSION_AT] !== VERSION || header[LAYOUT_AT] !== LAYOUTS[layout]) return null;
  return { header, key: key.ofFile(header.subarray(SALT_AT)) };
}

/** Whether a file begins as sealed files do, by whichever key. */
export function isSealed(raw: Uint8Array): boolean {
  return MAGIC.equals(raw.subarray(0, MAGIC.length));
}

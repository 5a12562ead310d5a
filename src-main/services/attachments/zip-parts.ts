import { inflateRawSync } from 'node:zlib';

/** One file of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  /** Length of what comes out, as the directory claims. */
  readonly bytes: number;
  /** Where its local header stands. */
  readonly at: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
/** More parts than any paper has. */
const MAX_ENTRIES = 20_000;
const STORED = 0;
const DEFLATED = 8;

/** Whether a content begins as a zip does. */
export function isZip(content: Buffer): boolean {
  return content.length >= 4 && content.readUInt32LE(0) === LOCAL_MARK;
}

/** The directory of a zip; null when it cannot be followed. */
export function readEntries(content: Buffer): ZipEntry[] | null {
  const end = findEnd(content);
  if (end < 0) return null;
  const count = content.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = content.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) return null;
  for (; entries.length < count; ) {
    if (at + 46 > end || content.readUInt32LE(at) !== ENTRY_MARK) return null;
    const nameBytes = content.readUInt16LE(at + 28);
    const next =
      at + 46 + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
    const name = content.toString('utf8', at + 46, at + 46 + nameBytes);
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: content.readUInt16LE(at + 10),
      packedBytes: content.readUInt32LE(at + 20),
      bytes: content.readUInt32LE(at + 24),
      at: content.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function findEnd(content: Buffer): number {
  const from = Math.max(0, content.length - END_BYTES - MAX_COMMENT);
  for (let at = content.length - END_BYTES; at >= from; at -= 1)
    if (content.readUInt32LE(at) === END_MARK) return at;
  return -1;
}

/** The bytes of one file of a zip; null when it cannot be unpacked or has more than `maxBytes`. */
export function readEntry(
  content: Buffer,
  { at, method, packedBytes }: ZipEntry,
  maxBytes: number,
): Buffer | null {
  if (at + 30 > content.length || content.readUInt32LE(at) !== LOCAL_MARK) return null;
  const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  const packed = content.subarray(start, start + packedBytes);
  if (method === STORED) return packed.length <= maxBytes ? packed : null;
  if (method !== DEFLATED || maxBytes < 1) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch {
    // Cut off, or a few bytes that claim to be gigabytes.
    return null;
  }
}

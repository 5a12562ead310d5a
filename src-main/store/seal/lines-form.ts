import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileSeal, HEADER_BYTES } from './seal-header';

/** nonce 12, plain offset u64, plain length u32 | sealed bytes | tag 16 | length of the frame u32, plain end u64, mark u32 */
const NONCE_BYTES = 12;
const HEAD_BYTES = NONCE_BYTES + 8 + 4;
const TAG_BYTES = 16;
export const TRAILER_BYTES = 4 + 8 + 4;
export const LINE_EXTRA = HEAD_BYTES + TAG_BYTES + TRAILER_BYTES;
const MARK = 0x4c494e45;

/** Where a frame stands in its file, and what part of the plain text it holds. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  readonly length: number;
}

/** One frame of a file to which pieces are added: the bytes of one of them. */
export function sealPiece(seal: FileSeal, offset: number, plain: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  randomBytes(NONCE_BYTES).copy(head);
  head.writeBigUInt64LE(BigInt(offset), NONCE_BYTES);
  head.writeUInt32LE(plain.length, NONCE_BYTES + 8);
  const cipher = createCipheriv('aes-256-gcm', seal.key, head.subarray(0, NONCE_BYTES));
  cipher.setAAD(placeOf(seal, head));
  const sealed = cipher.update(plain);
  cipher.final();
  const trailer = Buffer.alloc(TRAILER_BYTES);
  trailer.writeUInt32LE(plain.length + LINE_EXTRA, 0);
  trailer.writeBigUInt64LE(BigInt(offset + plain.length), 4);
  trailer.writeUInt32LE(MARK, 12);
  return Buffer.concat([head, sealed, cipher.getAuthTag(), trailer]);
}

/** The plain bytes of a frame; null when it was changed. @param bytes those of the frame alone */
export function openPiece(seal: FileSeal, bytes: Uint8Array): Buffer | null {
  const tagStart = bytes.length - TRAILER_BYTES - TAG_BYTES;
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const opener = createDecipheriv('aes-256-gcm', seal.key, head.subarray(0, NONCE_BYTES));
  opener.setAAD(placeOf(seal, head));
  opener.setAuthTag(bytes.subarray(tagStart, tagStart + TAG_BYTES));
  try {
    const plain = opener.update(bytes.subarray(HEAD_BYTES, tagStart));
    opener.final();
    return plain;
  } catch {
    return null;
  }
}

/** What the end of a file says of its last frame; null when no whole frame stands there. @param tail the last bytes, at least those of the trailer */
export function readTrailer(
  tail: Uint8Array,
  rawSize: number,
): { readonly bytes: number; readonly plainEnd: number } | null {
  if (tail.length < TRAILER_BYTES) return null;
  const trailer = viewOf(tail.subarray(tail.length - TRAILER_BYTES));
  const bytes = trailer.getUint32(0, true);
  const plainEnd = Number(trailer.getBigUint64(4, true));
  if (trailer.getUint32(12, true) !== MARK) return null;
  if (bytes < LINE_EXTRA || bytes > rawSize - HEADER_BYTES) return null;
  // A plain text is shorter than the file that holds it.
  const isPossible = plainEnd >= bytes - LINE_EXTRA && plainEnd <= rawSize;
  return isPossible ? { bytes, plainEnd } : null;
}

/** The frame that begins at a place, when head and trailer say the same of it; null otherwise. @param base where the bytes begin in their file */
export function frameFrom(bytes: Uint8Array, start: number, base = 0): Frame | null {
  const at = start - base;
  if (at < 0 || bytes.length - at < LINE_EXTRA) return null;
  const head = viewOf(bytes.subarray(at, at + HEAD_BYTES));
  const offset = Number(head.getBigUint64(NONCE_BYTES, true));
  const length = head.getUint32(NONCE_BYTES + 8, true);
  const end = start + length + LINE_EXTRA;
  if (end - base > bytes.length) return null;
  const told = readTrailer(bytes.subarray(at, end - base), Number.MAX_SAFE_INTEGER);
  const isSame = told?.bytes === end - start && told.plainEnd === offset + length;
  return isSame ? { start, end, offset, length } : null;
}

/** The frame that ends at a place; as `frameFrom`. */
export function frameBefore(bytes: Uint8Array, end: number, base = 0): Frame | null {
  const told = readTrailer(bytes.subarray(0, end - base), end);
  const frame = told === null ? null : frameFrom(bytes, end - told.bytes, base);
  return frame?.end === end ? frame : null;
}

function placeOf({ header }: FileSeal, head: Buffer): Buffer {
  return Buffer.concat([header, head.subarray(NONCE_BYTES)]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

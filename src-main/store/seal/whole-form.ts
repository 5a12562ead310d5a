import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileSeal, HEADER_BYTES } from './seal-header';

/** Plain bytes of a frame; the last may have fewer. */
export const CHUNK_BYTES = 16_384;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FRAME_EXTRA = NONCE_BYTES + TAG_BYTES;
export const FRAME_BYTES = CHUNK_BYTES + FRAME_EXTRA;

/** Of a file whose length is `rawSize`: how many plain bytes it holds. What is cut off or no such file counts as none. */
export function plainSizeOf(rawSize: number): number {
  const frames = rawSize - HEADER_BYTES;
  return Math.max(0, frames - Math.ceil(frames / FRAME_BYTES) * FRAME_EXTRA);
}

/** Where a frame begins in its file. */
export function frameStart(index: number): number {
  return HEADER_BYTES + index * FRAME_BYTES;
}

/**
 * One frame of a file that is written once, from its beginning to its end. Which one it is and whether it is the last is
 * vouched for: frames that were exchanged, left out or added are noticed.
 */
export function sealFrame(
  seal: FileSeal,
  index: number,
  isLast: boolean,
  plain: Uint8Array,
): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', seal.key, nonce);
  cipher.setAAD(placeOf(seal, index, isLast));
  const sealed = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** The plain bytes of a frame; null when it is not this one, or was changed. */
export function openFrame(
  seal: FileSeal,
  index: number,
  isLast: boolean,
  frame: Uint8Array,
): Buffer | null {
  if (frame.length < FRAME_EXTRA) return null;
  const tagStart = frame.length - TAG_BYTES;
  const opener = createDecipheriv('aes-256-gcm', seal.key, frame.subarray(0, NONCE_BYTES));
  opener.setAAD(placeOf(seal, index, isLast));
  opener.setAuthTag(frame.subarray(tagStart));
  try {
    const plain = opener.update(frame.subarray(NONCE_BYTES, tagStart));
    opener.final();
    return plain;
  } catch {
    return null;
  }
}

function placeOf({ header }: FileSeal, index: number, isLast: boolean): Buffer {
  const place = Buffer.alloc(HEADER_BYTES + 5);
  header.copy(place);
  place.writeUInt32LE(index, HEADER_BYTES);
  place.writeUInt8(isLast ? 1 : 0, HEADER_BYTES + 4);
  return place;
}

import { createHash } from 'node:crypto';

/** Small enough that hashing one piece holds nobody up (under a millisecond). */
export const PIECE_BYTES = 256 * 1024;

/** What a content is. */
export interface HashedContent {
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Answers the bytes from `start` on: `length` of them, fewer only at the end. */
export type ReadPart = (start: number, length: number) => Promise<Uint8Array>;

/**
 * Reads a content piece by piece, whatever its size, and answers its hash; `take` gets each piece on
 * the way. Throws what reading and taking throw.
 */
export async function hashContent(
  read: ReadPart,
  take: (piece: Uint8Array, position: number) => Promise<void> | void = () => undefined,
  pieceBytes = PIECE_BYTES,
): Promise<HashedContent> {
  const hash = createHash('sha256');
  for (let bytes = 0; ; ) {
    const piece = await read(bytes, pieceBytes);
    hash.update(piece);
    if (piece.length > 0) await take(piece, bytes);
    bytes += piece.length;
    if (piece.length < pieceBytes) return { sha256: hash.digest('hex'), bytes };
  }
}

import { createHash } from 'node:crypto';
import type { DiskFile } from '../disk/disk';
import { AttachmentError } from './attachment-error';
import type { ContentSource, OpenSource } from './content-source';
import { type HashedContent, PIECE_BYTES } from './hash-content';

/** How a content is copied. */
export interface CopyOptions {
  /** Most bytes it may have, by how it begins (the first 4 KB, or all of it when it is shorter). */
  readonly limitOf: (head: Uint8Array) => number | Promise<number>;
  /** Ends the copying with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told after each piece how many bytes it had. */
  readonly onPiece?: (bytes: number) => void;
  readonly pieceBytes?: number;
}

const HEAD_BYTES = 4_096;

/**
 * Copies a source piece by piece into an open, empty file, hashing on the way.
 *
 * Throws AttachmentError for the source (`source_gone`, `source_unreadable`, `source_changed`,
 * `not_a_file`, `empty`, `too_large`), the signal's reason, and the system's own error for the target.
 */
export async function copyContent(
  source: ContentSource,
  target: DiskFile,
  options: CopyOptions,
): Promise<HashedContent> {
  const opened = await source.open();
  try {
    if (opened.size === 0) throw new AttachmentError('empty');
    const limit = await options.limitOf(await readHead(opened));
    if (opened.size > limit) throw new AttachmentError('too_large');
    const copied = await copyPieces(opened, target, limit, options);
    if (copied.bytes !== opened.size) throw new AttachmentError('source_changed');
    await opened.requireUnchanged();
    return copied;
  } finally {
    await opened.close();
  }
}

async function readHead(source: OpenSource): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(HEAD_BYTES, source.size));
  return head.subarray(0, await source.read(head, 0));
}

async function copyPieces(
  source: OpenSource,
  target: DiskFile,
  limit: number,
  { signal, onPiece, pieceBytes = PIECE_BYTES }: CopyOptions,
): Promise<HashedContent> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  for (let bytes = 0; ; ) {
    signal?.throwIfAborted();
    const read = await source.read(piece, bytes);
    if (read === 0) return { sha256: hash.digest('hex'), bytes };
    // A file that is still being recorded may outgrow what it was at first.
    if (bytes + read > limit) throw new AttachmentError('too_large');
    const part = piece.subarray(0, read);
    hash.update(part);
    await target.write(part, bytes);
    bytes += read;
    onPiece?.(read);
  }
}

import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { systemCodeOf } from '../store-error';
import { AttachmentError } from './attachment-error';

/** Small enough that hashing one piece holds nobody up (under a millisecond). */
const PIECE_BYTES = 256 * 1024;

/** What a copy holds. */
export interface HashedContent {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Copies a source piece by piece into an open, empty file, hashing on the way. The source is looked
 * at before and after: one that grew, shrank, was rewritten or replaced meanwhile is refused.
 *
 * Throws AttachmentError for the source (`source_gone`, `source_unreadable`, `source_changed`,
 * `not_a_file`, `empty`, `too_large`), and the system's own error for the target.
 */
export async function copyAndHash(
  source: string,
  target: FileHandle,
  maxBytes: number,
): Promise<HashedContent> {
  const handle = await openSource(source);
  try {
    const before = await handle.stat({ bigint: true }).catch(throwUnreadable);
    if (!before.isFile()) throw new AttachmentError('not_a_file');
    if (before.size === 0n) throw new AttachmentError('empty');
    if (before.size > BigInt(maxBytes)) throw new AttachmentError('too_large');
    const copied = await copyPieces(handle, target, maxBytes);
    const isSame =
      BigInt(copied.bytes) === before.size &&
      isUnchanged(before, await handle.stat({ bigint: true }).catch(throwUnreadable)) &&
      isUnchanged(before, await stat(source, { bigint: true }).catch(throwChanged));
    if (!isSame) throw new AttachmentError('source_changed');
    return copied;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

async function openSource(source: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK, opening a pipe would wait for ever for somebody to write into it.
    return await open(source, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new AttachmentError('source_gone', { cause: error });
    if (code === 'EISDIR') throw new AttachmentError('not_a_file', { cause: error });
    throw new AttachmentError('source_unreadable', { cause: error });
  }
}

async function copyPieces(
  source: FileHandle,
  target: FileHandle,
  maxBytes: number,
): Promise<HashedContent> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let bytes = 0;
  for (;;) {
    const read = await source.read(piece, 0, PIECE_BYTES, bytes).catch(throwUnreadable);
    if (read.bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    // A file that is still being recorded may outgrow what it was at first.
    if (bytes + read.bytesRead > maxBytes) throw new AttachmentError('too_large');
    const part = piece.subarray(0, read.bytesRead);
    hash.update(part);
    await writeAll(target, part, bytes);
    bytes += read.bytesRead;
  }
}

async function writeAll(target: FileHandle, part: Buffer, position: number): Promise<void> {
  for (let done = 0; done < part.length; ) {
    const { bytesWritten } = await target.write(part, done, part.length - done, position + done);
    done += bytesWritten;
  }
}

interface Facts {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
}

function isUnchanged(before: Facts, after: Facts): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ino === after.ino;
}

function throwUnreadable(error: unknown): never {
  const code = systemCodeOf(error);
  if (code === 'EISDIR') throw new AttachmentError('not_a_file', { cause: error });
  throw new AttachmentError('source_unreadable', { cause: error });
}

function throwChanged(error: unknown): never {
  throw new AttachmentError('source_changed', { cause: error });
}

/**
 * The hash of a file that is already here, read piece by piece; the bytes too when they are wanted.
 * Throws the system's own error.
 */
export async function hashFile(path: string): Promise<HashedContent> {
  const hash = createHash('sha256');
  const bytes = await readPieces(path, (part) => updateHash(hash, part));
  return { sha256: hash.digest('hex'), bytes };
}

/** The whole file and its hash. Throws the system's own error. */
export async function readAndHash(path: string): Promise<HashedContent & { content: Buffer }> {
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  const bytes = await readPieces(path, (part) => {
    updateHash(hash, part);
    parts.push(Buffer.from(part));
  });
  return { sha256: hash.digest('hex'), bytes, content: Buffer.concat(parts, bytes) };
}

function updateHash(hash: Hash, part: Buffer): void {
  hash.update(part);
}

async function readPieces(path: string, take: (part: Buffer) => void): Promise<number> {
  const handle = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let position = 0; ; ) {
      const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, position);
      if (bytesRead === 0) return position;
      take(piece.subarray(0, bytesRead));
      position += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemCodeOf } from '../store-error';
import { AttachmentError } from './attachment-error';
import type { ContentSource, OpenSource } from './content-source';

/**
 * A file of the user's, on whatever disk. It is looked at before and after: one that grew, shrank,
 * was rewritten or replaced meanwhile is refused. Only regular files are read.
 */
export function fileSource(path: string): ContentSource {
  const measure = (): Promise<number> =>
    stat(path).then(
      (facts) => (facts.isFile() ? facts.size : 0),
      () => 0,
    );
  return { name: basename(path), measure, open: () => openFile(path) };
}

async function openFile(path: string): Promise<OpenSource> {
  const handle = await openForReading(path);
  try {
    const before = await handle.stat({ bigint: true }).catch(throwUnreadable);
    if (!before.isFile()) throw new AttachmentError('not_a_file');
    return {
      size: Number(before.size),
      read: async (piece, position) =>
        (await handle.read(piece, 0, piece.length, position).catch(throwUnreadable)).bytesRead,
      requireUnchanged: async () => {
        const after = await handle.stat({ bigint: true }).catch(throwUnreadable);
        const there = await stat(path, { bigint: true }).catch(throwChanged);
        if (!isUnchanged(before, after) || !isUnchanged(before, there))
          throw new AttachmentError('source_changed');
      },
      close: () => handle.close().catch(() => undefined),
    };
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK, opening a pipe would wait for ever for somebody to write into it.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new AttachmentError('source_gone', { cause: error });
    if (code === 'EISDIR') throw new AttachmentError('not_a_file', { cause: error });
    throw new AttachmentError('source_unreadable', { cause: error });
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

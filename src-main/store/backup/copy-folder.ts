import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BACKUP_FOLDER, makeFolders } from '../data-folder';
import { nodeDisk } from '../disk/node-disk';
import { newFileMode } from '../disk/private-mode';
import { syncFolder } from '../documents/durable-write';
import { StoreError, toWriteError } from '../store-error';
import { type DataFile, isDataName, walk } from './data-files';
import { countBytes, isCancelled, type Work } from './work';

/**
 * Copies a data folder with its backups, but without its lock, into an empty folder, syncs it,
 * reads every copy back and compares it. Nobody may write to the folder meanwhile.
 * Throws StoreError, or the signal's reason; what was copied is then removed again.
 */
export async function copyAndVerify(from: string, to: string, work: Work): Promise<void> {
  try {
    const files: DataFile[] = [];
    await walk(from, '', files, (name) => isDataName(name) || name === BACKUP_FOLDER);
    const count = countBytes(2 * files.reduce((sum, { size }) => sum + size, 0), work);
    const hashes = new Map<string, string>();
    const folders = new Set<string>([to]);
    for (const { path } of files) {
      work.signal?.throwIfAborted();
      await makeFolderOf(join(to, path), to, folders);
      hashes.set(path, await copy(join(from, path), join(to, path), count));
    }
    for (const folder of folders) await syncFolder(folder, nodeDisk);
    for (const [path, hash] of hashes) {
      work.signal?.throwIfAborted();
      if ((await hashFile(join(to, path), count)) !== hash)
        throw new StoreError('unreadable', path);
    }
  } catch (error) {
    await removeCopies(to);
    throw isCancelled(error) ? error : toWriteError(error, to);
  }
}

async function makeFolderOf(path: string, to: string, folders: Set<string>): Promise<void> {
  const folder = dirname(path);
  if (folders.has(folder)) return;
  await makeFolders(folder, nodeDisk);
  for (let one = folder; one !== to; one = dirname(one)) folders.add(one);
}

async function copy(from: string, to: string, count: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const mode = await newFileMode(to);
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        count(chunk.length);
        yield chunk;
      }
    },
    createWriteStream(to, { flags: 'wx', mode }),
  );
  const file = await open(to, 'r+');
  await file.sync().finally(() => file.close());
  return hash.digest('hex');
}

/** SHA-256 of a file, hex, read in pieces. Throws the system's errors. */
export async function hashFile(path: string, count?: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    count?.((chunk as Buffer).length);
  }
  return hash.digest('hex');
}

/** The folder was empty before: everything in it is ours. */
async function removeCopies(to: string): Promise<void> {
  const files: DataFile[] = [];
  await walk(to, '', files, () => true).catch(() => undefined);
  const tops = new Set(files.map(({ path }) => path.split('/')[0] ?? path));
  for (const name of tops)
    await rm(join(to, name), { recursive: true, force: true }).catch(() => undefined);
}

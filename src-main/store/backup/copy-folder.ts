import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BACKUP_FOLDER, makeFolders } from '../data-folder';
import { nodeDisk } from '../disk/node-disk';
import { newFileMode } from '../disk/private-mode';
import { isTemporaryName, syncFolder } from '../files/durable-write';
import { StoreError, toWriteError } from '../store-error';
import { isDataName, isDerivedPath } from './data-files';
import { requireRoom } from './room';
import { countBytes, isCancelled, type Work } from './work';

interface CopiedFile {
  /** Below the data folder, `/` between names. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Copies a data folder with its backups and whatever else lies in it, but without its lock and what
 * is derived, into a folder that is not there yet, syncs it, reads every copy back and compares it.
 * Nobody may write to the folder meanwhile. Throws StoreError (`link_inside` when the folder holds a
 * link: what it leads to would not come along), or the signal's reason; files already copied stay,
 * for the caller to remove.
 */
export async function copyAndVerify(from: string, to: string, work: Work): Promise<void> {
  try {
    const files: CopiedFile[] = [];
    await listAll(from, '', files);
    await requireRoom(to, files);
    const count = countBytes(2 * files.reduce((sum, { size }) => sum + size, 0), work);
    const hashes = new Map<string, string>();
    const folders = new Set<string>();
    for (const { path } of files) {
      work.signal?.throwIfAborted();
      await makeFolderOf(join(to, path), to, folders);
      hashes.set(path, await copy(join(from, path), join(to, path), count, work));
    }
    for (const folder of folders) await syncFolder(folder, nodeDisk);
    for (const [path, hash] of hashes) {
      work.signal?.throwIfAborted();
      if ((await hashFile(join(to, path), count)) !== hash)
        throw new StoreError('unreadable', path);
    }
  } catch (error) {
    throw isCancelled(error) ? error : toWriteError(error, to);
  }
}

async function listAll(root: string, folder: string, files: CopiedFile[]): Promise<void> {
  const entries: Dirent[] = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries) {
    const { name } = entry;
    const path = folder === '' ? name : `${folder}/${name}`;
    const isOurs = folder !== '' || isDataName(name) || name === BACKUP_FOLDER;
    if (!isOurs || isTemporaryName(name) || isDerivedPath(path)) continue;
    if (entry.isSymbolicLink()) throw new StoreError('link_inside', path);
    if (entry.isDirectory()) await listAll(root, path, files);
    else if (entry.isFile()) files.push({ path, size: (await stat(join(root, path))).size });
  }
}

async function makeFolderOf(path: string, to: string, folders: Set<string>): Promise<void> {
  const folder = dirname(path);
  if (folders.has(folder)) return;
  await makeFolders(folder, nodeDisk);
  for (let one = folder; one !== dirname(to); one = dirname(one)) folders.add(one);
}

async function copy(
  from: string,
  to: string,
  count: (bytes: number) => void,
  { signal }: Work,
): Promise<string> {
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
    signal ? { signal } : {},
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

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { makeFolders } from '../data-folder';
import type { Disk, DiskFile } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { newFileMode } from '../disk/private-mode';
import { syncFolder } from '../files/durable-write';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';
import { isUnpacked, maxManifestBytes, requireDataPaths, requirePlausible } from './backup-bounds';
import { BackupFile } from './backup-file';
import {
  decodeManifest,
  MANIFEST_ENTRY,
  MANIFEST_HASH_ENTRY,
  type Manifest,
  type ManifestFile,
} from './manifest';
import { requireRoom } from './room';
import { countBytes, isCancelled, type Work } from './work';

/** SHA-256 as hex, and what may stand behind it. */
const MAX_HASH_BYTES = 1_000;

/**
 * What a backup says of itself, without reading its files; that it can be true is checked here, for
 * every reader: its directory names the files of its list and no others, all of them names that a
 * backup holds, and as much comes out of them as real data give. Throws StoreError `backup_damaged`, `unreadable`, `folder_gone`. */
export function readManifest(path: string): Promise<Manifest> {
  return withBackup(path, async (_zip, _entries, manifest) => manifest);
}

/**
 * Reads a backup from its first byte to its last and compares every file with the manifest: none
 * missing, none too many, none changed. Throws StoreError `backup_damaged`, `unreadable`, or the signal's reason.
 */
export function verifyBackup(path: string, work: Work = {}): Promise<Manifest> {
  return withBackup(path, async (zip, entries, manifest) => {
    const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
    const count = countBytes(total, work);
    for (const file of manifest.files) {
      work.signal?.throwIfAborted();
      const stream = await openEntry(zip, requireEntry(entries, file));
      await compare(
        path,
        file,
        stream,
        count,
        new Writable({ write: (_chunk, _, next) => next() }),
      );
    }
    return manifest;
  });
}

/** How a backup is unpacked. */
export interface Unpacking {
  /** The disk that is written to, where nothing may lie in the open. */
  readonly into?: Disk;
  /** Also what others had put beside the studio's data. */
  readonly withOthers?: boolean;
}

/**
 * Writes the studio's files of a backup below a folder, each compared with the manifest and synced.
 * Throws StoreError, `disk_full` before anything is written when they do not fit; files already
 * written stay, for the caller to remove.
 */
export function extractBackup(
  path: string,
  folder: string,
  isWanted: (file: ManifestFile) => boolean,
  work: Work = {},
  { into = nodeDisk, withOthers = false }: Unpacking = {},
): Promise<Manifest> {
  return withBackup(path, async (zip, entries, manifest) => {
    const isOurs = ({ path: at }: ManifestFile): boolean => withOthers || isUnpacked(at);
    const wanted = manifest.files.filter(isOurs).filter(isWanted);
    await requireRoom(folder, wanted);
    const count = countBytes(
      wanted.reduce((sum, { size }) => sum + size, 0),
      work,
    );
    const folders = new Set<string>();
    for (const file of wanted) {
      work.signal?.throwIfAborted();
      const target = join(folder, file.path);
      try {
        if (!folders.has(dirname(target))) await makeFolders(dirname(target), into);
        folders.add(dirname(target));
        await putFile(target, into, async (sinkFor) => {
          const source = await openEntry(zip, requireEntry(entries, file));
          await compare(path, file, source, count, sinkFor());
        });
      } catch (error) {
        throw isDamage(error) ? error : toWriteError(error, file.path);
      }
    }
    for (const one of folders) await syncFolder(one, into);
    return manifest;
  });
}

/** Lets a new file be filled, and syncs it. @param fill asks for where to write once it has what to write */
async function putFile(
  target: string,
  into: Disk,
  fill: (sinkFor: () => Writable) => Promise<void>,
): Promise<void> {
  if (into === nodeDisk) {
    const mode = await newFileMode(target);
    await fill(() => createWriteStream(target, { flags: 'wx', mode }));
    return syncFile(target);
  }
  const file = await into.open(target, 'create');
  await fill(() => writingTo(file)).finally(() => file.close());
}

/** Everything that is written goes to the end of a file, which is synced when there is no more. */
function writingTo(file: DiskFile): Writable {
  let position = 0;
  return new Writable({
    write: (chunk: Buffer, _, next) => {
      const start = position;
      position += chunk.length;
      file.write(chunk, start).then(() => next(), next);
    },
    final: (next) => {
      file.sync().then(() => next(), next);
    },
  });
}

async function withBackup<T>(
  path: string,
  task: (zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest) => Promise<T>,
): Promise<T> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    const zip = await fromRandomAccessReaderPromise(new BackupFile(file), size, {
      ...{ autoClose: false, validateEntrySizes: true },
    });
    const entries = await readEntries(zip);
    requireDataPaths(entries);
    requirePlausible(entries.values(), size);
    return await task(zip, entries, await readManifestOf(zip, entries));
  } catch (error) {
    throw toBackupError(error, path);
  } finally {
    await file?.close();
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error('a name stands in the backup twice');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function readManifestOf(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<Manifest> {
  const longest = maxManifestBytes(entries.values());
  const bytes = await readSmall(zip, entries.get(MANIFEST_ENTRY), longest);
  const sha256 = await readSmall(zip, entries.get(MANIFEST_HASH_ENTRY), MAX_HASH_BYTES);
  const manifest = decodeManifest(bytes, sha256.toString('utf8'));
  if (manifest === null) throw new Error('the list of files is not whole');
  // The two lists themselves are not in the manifest.
  if (entries.size !== manifest.files.length + 2) throw new Error('files that nobody listed');
  for (const file of manifest.files) requireEntry(entries, file);
  return manifest;
}

function requireEntry(entries: ReadonlyMap<string, Entry>, file: ManifestFile): Entry {
  const entry = entries.get(file.path);
  if (entry === undefined || entry.uncompressedSize !== file.size)
    throw new Error('a file of the list is missing');
  return entry;
}

async function readSmall(
  zip: ZipFile,
  entry: Entry | undefined,
  maxBytes: number,
): Promise<Buffer> {
  if (entry === undefined || entry.uncompressedSize > maxBytes) throw new Error('no list of files');
  const chunks: Buffer[] = [];
  for await (const chunk of await openEntry(zip, entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (!entry.canDecodeFileData()) throw new Error('a way of packing that is not ours');
  return zip.openReadStreamPromise(entry);
}

async function compare(
  backup: string,
  file: ManifestFile,
  source: Readable,
  count: (bytes: number) => void,
  target: Writable,
): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        // Whatever the directory said: no byte more than the list allows is written.
        if (size > file.size) throw new StoreError('backup_damaged', basename(backup));
        hash.update(chunk);
        count(chunk.length);
        yield chunk;
      }
    },
    target,
  );
  if (hash.digest('hex') !== file.sha256) throw new StoreError('backup_damaged', basename(backup));
}

function isDamage(error: unknown): boolean {
  return systemCodeOf(error) === null || isPackingFault(error) || isCancelled(error);
}

/** What zlib says of bytes that were changed. */
function isPackingFault(error: unknown): boolean {
  const code = systemCodeOf(error);
  return code !== null && /^Z_/.test(code);
}

/** The backup library and zlib complain in their own words: all of them mean that the backup is not whole. */
function toBackupError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || isCancelled(error)) return error;
  if (systemCodeOf(error) !== null && !isPackingFault(error))
    return toReadError(error, basename(path));
  return new StoreError('backup_damaged', basename(path), { cause: error });
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

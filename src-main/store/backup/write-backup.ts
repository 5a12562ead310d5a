import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { ZipFile } from 'yazl';
import { nodeDisk } from '../disk/node-disk';
import { newFileMode } from '../disk/private-mode';
import { renameWithPatience, syncFolder } from '../files/durable-write';
import { KEYRING_FILE } from '../seal/keyring-form';
import { systemCodeOf, toReadError, toWriteError } from '../store-error';
import { TooTightError } from './backup-bounds';
import { unfinishedNameOf } from './backup-names';
import { type DataFile, isAttachmentPath, lastJournalSeq, listDataFiles } from './data-files';
import {
  encodeManifest,
  hashOf,
  MANIFEST_ENTRY,
  MANIFEST_HASH_ENTRY,
  type Manifest,
  type ManifestFile,
} from './manifest';
import { verifyBackup } from './read-backup';
import { countBytes, isCancelled, type Work } from './work';

/** What a backup says of itself besides its files. */
export type BackupFacts = Pick<
  Manifest,
  'studioId' | 'studioName' | 'reason' | 'madeAt' | 'appVersion' | 'caseCount'
>;

/** Pictures, recordings and backups do not get smaller; deflating them would only take time. */
const PACKED =
  /\.(jpe?g|png|gif|webp|heic|mp[34]|m4[av]|aac|ogg|mov|avi|wm[av]|zip|docx|xlsx|pptx)$/i;
/** A fifth of the time of the best level for a tenth more space. */
const COMPRESSION_LEVEL = 3;

/**
 * Writes a verified backup of a data folder: into a file beside its final place, synced, read back
 * from disk with every hash compared, and only then given its name. Files are streamed, so that
 * memory stays the same and the program goes on working whatever their size.
 * @param target path of the backup; its folder must be there and the name free
 * Throws StoreError, or the signal's reason; nothing is then left behind.
 */
export async function writeBackup(
  root: string,
  target: string,
  facts: BackupFacts,
  work: Work = {},
): Promise<Manifest> {
  const temporary = join(dirname(target), unfinishedNameOf(basename(target)));
  try {
    const manifest = await packAndVerify(
      { root, temporary, facts, level: COMPRESSION_LEVEL },
      work,
    );
    await renameWithPatience(temporary, target, nodeDisk);
    await syncFolder(dirname(target), nodeDisk);
    return manifest;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw isCancelled(error) ? error : toWriteError(error, basename(target));
  }
}

interface Packing {
  readonly root: string;
  readonly temporary: string;
  readonly facts: BackupFacts;
  /** How hard to deflate what gets smaller by it; 0: not at all. */
  readonly level: number;
}

async function packAndVerify(packing: Packing, work: Work): Promise<Manifest> {
  const { temporary } = packing;
  try {
    const written = await packPatiently(packing, stageOf(work, 0));
    await syncFile(temporary);
    const manifest = await verifyBackup(temporary, stageOf(work, 1));
    if (!isDeepStrictEqual(manifest, written))
      throw new Error('the backup holds another list than was written');
    return manifest;
  } catch (error) {
    // A file of zeros that a failing disk left: what is written here must be readable by every reader.
    if (packing.level === 0 || !isTooTight(error)) throw error;
    await rm(temporary, { force: true });
    return packAndVerify({ ...packing, level: 0 }, work);
  }
}

function isTooTight(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof TooTightError;
}

/** Writing and reading back are half of the work each. */
function stageOf(work: Work, stage: 0 | 1): Work {
  const { signal, onProgress } = work;
  return {
    ...(signal && { signal }),
    onProgress: ({ done, total }) => onProgress?.({ done: done + stage * total, total: 2 * total }),
  };
}

/** A draft that is cleared, or a file that is set aside, while it waits for its turn: the list is made anew. */
async function packPatiently(packing: Packing, work: Work): Promise<Manifest> {
  const { root, temporary } = packing;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await pack(packing, await listDataFiles(root), work);
    } catch (error) {
      await rm(temporary, { force: true });
      if (attempt === 3 || !(error instanceof VanishedError)) throw error;
    }
  }
}

class VanishedError extends Error {}

async function pack(
  { root, temporary, facts, level }: Packing,
  files: readonly DataFile[],
  work: Work,
): Promise<Manifest> {
  const mode = await newFileMode(temporary);
  const zip = new ZipFile();
  const packed: ManifestFile[] = [];
  const journalSeq = await lastJournalSeq(root, files).catch((error: unknown) => {
    throw toReadError(error, 'journal');
  });
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const count = countBytes(total, work);
  // Sealed bytes do not get smaller either.
  const isSealed = files.some(({ path }) => path === KEYRING_FILE);
  const fail = (error: unknown): void => void zip.emit('error', error);
  for (const file of files) {
    // Attachments are photos and recordings for the most part, and their names do not tell.
    const isPacked = isSealed || PACKED.test(file.path) || isAttachmentPath(file.path);
    const options = { compressionLevel: isPacked ? 0 : level };
    zip.addReadStreamLazy(file.path, options, (ready) => {
      ready(null, readAndHash(root, file, packed, count, fail));
    });
  }
  let manifest: Manifest | null = null;
  // Asked for when everything before it is in the backup: only then are the hashes known.
  const finish = (): Buffer => {
    const made = { kind: 'backup', schemaVersion: 1, computer: hostname() } as const;
    manifest = { ...made, ...facts, journalSeq, files: packed };
    return encodeManifest(manifest);
  };
  zip.addReadStreamLazy(MANIFEST_ENTRY, (ready) => ready(null, Readable.from([finish()])));
  zip.addReadStreamLazy(MANIFEST_HASH_ENTRY, (ready) =>
    ready(null, Readable.from([Buffer.from(hashOf(finish()))])),
  );
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  const { signal } = work;
  const file = createWriteStream(temporary, { flags: 'wx', mode });
  await pipeline(output, file, signal ? { signal } : {});
  if (manifest === null) throw new Error('the backup was not finished');
  return manifest;
}

/** The bytes of a file on their way into the backup, counted and hashed. */
function readAndHash(
  root: string,
  file: DataFile,
  packed: ManifestFile[],
  count: (bytes: number) => void,
  fail: (error: unknown) => void,
): Readable {
  const hash = createHash('sha256');
  let size = 0;
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      count(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      packed.push({ path: file.path, size, sha256: hash.digest('hex') });
      done();
    },
  });
  if (file.size === 0) return hashing.end();
  // Up to the length that was seen: a journal grows while it is copied.
  const isJournal = file.path.startsWith('journal/');
  const source = createReadStream(
    join(root, file.path),
    isJournal ? { end: file.size - 1 } : undefined,
  );
  pipeline(source, hashing).catch((error: unknown) =>
    fail(
      systemCodeOf(error) === 'ENOENT'
        ? new VanishedError(file.path)
        : toReadError(error, file.path),
    ),
  );
  return hashing;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

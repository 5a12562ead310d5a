import { open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { requireFolder } from '../data-folder';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';
import { AttachmentError } from './attachment-error';
import {
  ATTACHMENT_FOLDER,
  attachmentFolderOf,
  contentPathOf,
  isWaitingName,
  removedPathOf,
  waitingPathOf,
} from './attachment-paths';
import { copyAndHash, type HashedContent, hashFile, readAndHash } from './copy-and-hash';
import { isThere, makeFolder, placeFile } from './place-file';

/** A verified copy inside the data folder that belongs to no case yet. */
export interface WaitingContent extends HashedContent {
  readonly path: string;
}

/** Copies that wait longer than this were forgotten by a program that ended. */
const STALE_AFTER_MS = 3_600_000;

/**
 * The bytes of attachments, each file named by its SHA-256: equal contents are stored once, and
 * whether a file is still what it was can be told from its name. A file that has its name is never
 * written to again. `keep` and `retire` run one at a time, in the folder's queue of writes.
 */
export class AttachmentShelf {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /**
   * Copies a source into the data folder, synced and read back; it waits there until it is kept or
   * discarded. Throws AttachmentError for the source, StoreError for the folder; nothing then stays.
   */
  async stage(source: string, maxBytes: number): Promise<WaitingContent> {
    await requireFolder(this.root);
    const path = waitingPathOf(this.root);
    try {
      await makeFolder(dirname(path));
      const copied = await copySynced(source, path, maxBytes);
      const { sha256 } = await hashFile(path);
      if (sha256 !== copied.sha256) throw new StoreError('unreadable', ATTACHMENT_FOLDER);
      return { ...copied, path };
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      throw error instanceof AttachmentError ? error : toWriteError(error, ATTACHMENT_FOLDER);
    }
  }

  /**
   * Gives a waiting content its lasting name. Content that is here already, or was taken out once,
   * is used again if it is still whole; a damaged twin is set aside first.
   * Answers whether the file is new. Throws StoreError; the waiting copy then stays.
   */
  async keep(waiting: WaitingContent): Promise<boolean> {
    const { sha256 } = waiting;
    const path = contentPathOf(this.root, sha256);
    try {
      await this.bringBackIfWhole(sha256);
      const isNew = await placeFile(waiting.path, path);
      if (isNew) return true;
      if ((await hashFile(path)).sha256 !== sha256) {
        await setAsideDamaged(path);
        return await placeFile(waiting.path, path);
      }
      await this.discard(waiting);
      return false;
    } catch (error) {
      throw toWriteError(error, ATTACHMENT_FOLDER);
    }
  }

  /** Throws a waiting copy away. A failure harms nobody: it is swept later. */
  async discard({ path }: Pick<WaitingContent, 'path'>): Promise<void> {
    await rm(path, { force: true }).catch(() => undefined);
  }

  /** Takes a kept file back that no case came to refer to, because the save of the case was refused. */
  async takeBack(sha256: string): Promise<void> {
    await rm(contentPathOf(this.root, sha256), { force: true }).catch(() => undefined);
  }

  /**
   * The bytes of an attachment, wherever they lie, checked against their hash.
   * Throws AttachmentError `missing` or `damaged`, or StoreError.
   */
  async read(sha256: string): Promise<Buffer> {
    await requireFolder(this.root);
    let isFound = false;
    for (const path of [contentPathOf(this.root, sha256), removedPathOf(this.root, sha256)]) {
      const found = await readIfThere(path);
      if (found?.sha256 === sha256) return found.content;
      isFound ||= found !== null;
    }
    throw new AttachmentError(isFound ? 'damaged' : 'missing');
  }

  /**
   * Moves the bytes of an attachment that was taken out to `removed/`. Nothing is deleted, and `read`
   * finds them there too, should another case still use them. Throws StoreError.
   */
  async retire(sha256: string): Promise<void> {
    const path = contentPathOf(this.root, sha256);
    try {
      if (await isThere(path)) await placeFile(path, removedPathOf(this.root, sha256));
    } catch (error) {
      throw toWriteError(error, ATTACHMENT_FOLDER);
    }
  }

  /** Moves bytes that are in use back from `removed/`. Answers whether they were there and whole. Throws StoreError. */
  async bringBack(sha256: string): Promise<boolean> {
    try {
      return await this.bringBackIfWhole(sha256);
    } catch (error) {
      throw toWriteError(error, ATTACHMENT_FOLDER);
    }
  }

  /** Removes copies that no program waits for any more. A failure harms nobody. */
  async sweepWaiting(now: Date): Promise<void> {
    const folder = attachmentFolderOf(this.root);
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter(isWaitingName)) {
      const path = join(folder, name);
      const facts = await stat(path).catch(() => null);
      if (facts !== null && now.getTime() - facts.mtimeMs > STALE_AFTER_MS)
        await this.discard({ path });
    }
  }

  private async bringBackIfWhole(sha256: string): Promise<boolean> {
    const removed = removedPathOf(this.root, sha256);
    if (!(await isThere(removed))) return false;
    if ((await hashFile(removed)).sha256 !== sha256) return false;
    return placeFile(removed, contentPathOf(this.root, sha256));
  }
}

async function copySynced(source: string, path: string, maxBytes: number): Promise<HashedContent> {
  const target = await open(path, 'wx');
  try {
    const copied = await copyAndHash(source, target, maxBytes);
    await target.sync();
    return copied;
  } finally {
    await target.close();
  }
}

async function readIfThere(path: string): Promise<(HashedContent & { content: Buffer }) | null> {
  try {
    return await readAndHash(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw toReadError(error, basename(path));
  }
}

async function setAsideDamaged(path: string): Promise<void> {
  const stem = path.slice(0, -'.bin'.length);
  for (let attempt = 1; attempt <= 99; attempt += 1)
    if (await placeFile(path, `${stem}.damaged-${attempt}.bin`)) return;
  throw new StoreError('damaged', basename(path));
}

import { basename, dirname, join } from 'node:path';
import { requireFolder } from '../data-folder';
import type { Disk, DiskFile } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { syncFolder } from '../files/durable-write';
import { StoreError, systemCodeOf, toWriteError } from '../store-error';
import { AttachmentError } from './attachment-error';
import {
  ATTACHMENT_FOLDER,
  attachmentFolderOf,
  contentPathOf,
  isWaitingName,
  waitingPathOf,
} from './attachment-paths';
import type { ContentSource } from './content-source';
import { type CopyOptions, copyContent } from './copy-content';
import { type HashedContent, hashContent, type ReadPart } from './hash-content';
import { isThere, makeFolder, placeFile } from './place-file';

/** A verified copy inside the data folder that belongs to no case yet. */
export interface WaitingContent extends HashedContent {
  readonly path: string;
}

/**
 * The bytes of attachments, each file named by its SHA-256: equal contents are stored once, and
 * whether a file is still what it was can be told from its name. A file that has its name is never
 * written to again, and never moved: a case that takes an attachment out may not be the only one
 * that has it. `keep` runs one at a time, in the folder's queue of writes.
 */
export class AttachmentShelf {
  private readonly root: string;
  private readonly disk: Disk;

  constructor(root: string, disk: Disk = nodeDisk) {
    this.root = root;
    this.disk = disk;
  }

  /**
   * Copies a source into the data folder, synced and read back; it waits there until it is kept or
   * discarded. `onPiece` is told of each byte twice: when it is copied and when it is read back.
   * Throws AttachmentError for the source, StoreError for the folder, the signal's reason; nothing
   * then stays.
   */
  async stage(source: ContentSource, options: CopyOptions): Promise<WaitingContent> {
    await requireFolder(this.root, this.disk);
    const path = waitingPathOf(this.root);
    try {
      await makeFolder(dirname(path), this.disk);
      const copied = await this.copySynced(source, path, options);
      const { signal, onPiece, pieceBytes } = options;
      const compare = (piece: Uint8Array): void => {
        signal?.throwIfAborted();
        onPiece?.(piece.length);
      };
      const { sha256 } = await hashContent(this.partsOf(path), compare, pieceBytes);
      if (sha256 !== copied.sha256) throw new StoreError('unreadable', ATTACHMENT_FOLDER);
      return { ...copied, path };
    } catch (error) {
      await this.disk.remove(path).catch(() => undefined);
      throw toWriteError(error, ATTACHMENT_FOLDER);
    }
  }

  private async copySynced(
    source: ContentSource,
    path: string,
    options: CopyOptions,
  ): Promise<HashedContent> {
    const target = await this.disk.open(path, 'create');
    try {
      const copied = await copyContent(source, target, options);
      await target.sync();
      return copied;
    } finally {
      await target.close();
    }
  }

  /**
   * Gives a waiting content its lasting name, which survives a power cut from here on. Content that
   * is here already is used again if it is still whole; a damaged twin is set aside first.
   * Answers whether the file is new. Throws AttachmentError `missing` when the waiting copy is gone,
   * StoreError; the waiting copy then stays.
   */
  async keep(waiting: WaitingContent): Promise<boolean> {
    const path = contentPathOf(this.root, waiting.sha256);
    try {
      const isNew = await this.place(waiting, path);
      // Also where the name was there before: whoever made it may have lost the power or the disk
      // before it was sure to last.
      for (const folder of [dirname(path), attachmentFolderOf(this.root), this.root])
        await syncFolder(folder, this.disk);
      return isNew;
    } catch (error) {
      await requireFolder(this.root, this.disk);
      if (systemCodeOf(error) === 'ENOENT' && !(await isThere(waiting.path, this.disk)))
        throw new AttachmentError('missing', { cause: error });
      throw toWriteError(error, ATTACHMENT_FOLDER);
    }
  }

  private async place(waiting: WaitingContent, path: string): Promise<boolean> {
    if (await placeFile(waiting.path, path, this.disk)) return true;
    if (await this.isStill(path, waiting.sha256)) {
      await this.discard(waiting);
      return false;
    }
    await this.setAsideDamaged(path);
    if (await placeFile(waiting.path, path, this.disk)) return true;
    throw new StoreError('file_busy', basename(path));
  }

  private async isStill(path: string, sha256: string): Promise<boolean> {
    try {
      return (await hashContent(this.partsOf(path))).sha256 === sha256;
    } catch (error) {
      if (error instanceof StoreError && error.kind === 'damaged') return false;
      throw error;
    }
  }

  /** Throws a waiting copy away. A failure harms nobody: it is swept later. */
  async discard({ path }: Pick<WaitingContent, 'path'>): Promise<void> {
    await this.disk.remove(path).catch(() => undefined);
  }

  /** Takes a kept file back that no case came to refer to, because the save of the case was refused. */
  async takeBack(sha256: string): Promise<void> {
    await this.disk.remove(contentPathOf(this.root, sha256)).catch(() => undefined);
  }

  /**
   * The bytes of an attachment, checked against their hash; for what is small enough to be held in
   * memory. Throws AttachmentError `missing`, `unreadable` or `damaged` (also when there are more
   * than `maxBytes`), StoreError `folder_gone`.
   */
  async read(sha256: string, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    await this.readPieces(sha256, (piece, position) => {
      if (position + piece.length > maxBytes) throw new AttachmentError('damaged');
      pieces.push(piece);
    });
    return Buffer.concat(pieces);
  }

  /**
   * Writes the bytes of an attachment into an open, empty file outside, checked against their hash
   * on the way: when it throws, what was written must not be used. Throws AttachmentError `missing`,
   * `unreadable` or `damaged`, StoreError `folder_gone`, and the target's own errors.
   */
  copyOut(sha256: string, target: DiskFile): Promise<void> {
    return this.readPieces(sha256, (piece, position) => target.write(piece, position));
  }

  private async readPieces(
    sha256: string,
    take: (piece: Uint8Array, position: number) => Promise<void> | void,
  ): Promise<void> {
    await requireFolder(this.root, this.disk);
    const path = contentPathOf(this.root, sha256);
    const readPart = this.partsOf(path);
    const read = (start: number, length: number): Promise<Uint8Array> =>
      readPart(start, length).catch((error: unknown) => {
        if (systemCodeOf(error) === 'ENOENT')
          throw new AttachmentError('missing', { cause: error });
        if (error instanceof StoreError && error.kind === 'damaged')
          throw new AttachmentError('damaged', { cause: error });
        throw new AttachmentError('unreadable', { cause: error });
      });
    if ((await hashContent(read, take)).sha256 !== sha256) throw new AttachmentError('damaged');
  }

  private partsOf(path: string): ReadPart {
    return (start, length) => this.disk.readFrom(path, start, length);
  }

  /**
   * Removes copies that a program left that ended half-way. A failure harms nobody.
   * @param waiting paths of the copies that are being made or wait: only the one writer of a folder knows them all
   */
  async sweepWaiting(waiting: ReadonlySet<string>): Promise<void> {
    const folder = attachmentFolderOf(this.root);
    const names = await this.disk.list(folder).catch(() => []);
    for (const path of names.filter(isWaitingName).map((name) => join(folder, name)))
      if (!waiting.has(path)) await this.discard({ path });
  }

  private async setAsideDamaged(path: string): Promise<void> {
    const stem = path.slice(0, -'.bin'.length);
    for (let attempt = 1; attempt <= 99; attempt += 1)
      if (await placeFile(path, `${stem}.damaged-${attempt}.bin`, this.disk)) return;
    throw new StoreError('damaged', basename(path));
  }
}

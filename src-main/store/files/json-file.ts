import { basename } from 'node:path';
import { Low } from 'lowdb';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { TaskQueue } from '../task-queue';
import type { FileMark } from './file-mark';
import { GuardedFile } from './guarded-file';
import { JsonAdapter } from './json-adapter';
import { type FileCodec, type JsonFormat, jsonCodec } from './json-format';

/**
 * One JSON file of the data folder: lowdb over checked document over guarded, durable bytes.
 *
 * `data` is what is on disk: it changes only after a write has succeeded. Reads and writes of one
 * file run one after another, so that a slow read never puts old data over new.
 */
export class JsonFile<T extends object> {
  readonly path: string;
  private readonly bytes: GuardedFile;
  private readonly low: Low<T | null>;
  private readonly queue = new TaskQueue();
  private published: T | null = null;

  /** @param form a document's format, or how the file's bytes are made otherwise */
  constructor(path: string, form: JsonFormat<T> | FileCodec<T>, disk: Disk = nodeDisk) {
    this.path = path;
    this.bytes = new GuardedFile(path, disk);
    this.low = new Low<T | null>(new JsonAdapter(this.bytes, codecOf(form), basename(path)), null);
  }

  /** What memory holds: null before the first read, after `forget`, and when there is no file. */
  get data(): T | null {
    return this.published;
  }

  /** By what the file, as last read or written here, is known again; null when there was none. */
  get mark(): FileMark | null {
    return this.bytes.mark;
  }

  /** Reads the file; null when there is none. Throws StoreError. */
  load(): Promise<T | null> {
    return this.queue.run(() => this.readNow());
  }

  /** Writes the data and only then lets memory know. Throws StoreError; memory is then as before. */
  replace(next: T): Promise<void> {
    return this.queue.run(async () => {
      this.low.data = next;
      try {
        await this.low.write();
        this.published = next;
      } finally {
        this.low.data = null;
      }
    });
  }

  /** Whether the file is still the one that was last read or written here. Throws StoreError. */
  isUnchanged(): Promise<boolean> {
    return this.queue.run(() => this.bytes.isUnchanged());
  }

  /** Gives the memory back; the file is read again when it is needed. */
  forget(): void {
    this.published = null;
  }

  private async readNow(): Promise<T | null> {
    // lowdb keeps what it has when the file is gone, and keeps a second reference: neither is wanted.
    this.low.data = null;
    await this.low.read();
    this.published = this.low.data;
    this.low.data = null;
    return this.published;
  }
}

function codecOf<T extends object>(form: JsonFormat<T> | FileCodec<T>): FileCodec<T> {
  return 'decode' in form ? form : jsonCodec(form);
}

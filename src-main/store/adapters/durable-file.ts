import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { writeDurably } from '../durable-write';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';

/**
 * One file as bytes: the lowest of the stacked adapters.
 *
 * `read` answers null for a missing file and throws StoreError `unreadable` for one that is there
 * but cannot be read: the two must never be taken for each other. `write` is durable; a missing
 * sub-folder is made, a missing data folder (a drive that was pulled out) is not.
 */
export class DurableFile implements Adapter<Uint8Array> {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async read(): Promise<Uint8Array | null> {
    try {
      return await readFile(this.path);
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw toReadError(error, basename(this.path));
    }
  }

  async write(content: Uint8Array): Promise<void> {
    try {
      await writeDurably(this.path, content);
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'folder_gone') throw error;
      await this.makeFolder();
      await writeDurably(this.path, content);
    }
  }

  private async makeFolder(): Promise<void> {
    try {
      // Not recursive: the folder above must still be there.
      await mkdir(dirname(this.path));
    } catch (error) {
      if (systemCodeOf(error) === 'EEXIST') return;
      throw toWriteError(error, basename(this.path));
    }
  }
}

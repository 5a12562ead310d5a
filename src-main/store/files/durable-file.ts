import { basename, dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Disk } from '../disk/disk';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';
import { syncFolder, writeDurably } from './durable-write';

/**
 * One file as bytes: the lowest of the stacked adapters.
 *
 * `read` answers null for a missing file and throws StoreError `unreadable` for one that is there
 * but cannot be read: the two must never be taken for each other. `write` is durable; a missing
 * sub-folder is made, a missing data folder (a drive that was pulled out) is not.
 */
export class DurableFile implements Adapter<Uint8Array> {
  readonly path: string;
  private readonly disk: Disk;

  constructor(path: string, disk: Disk) {
    this.path = path;
    this.disk = disk;
  }

  async read(): Promise<Uint8Array | null> {
    try {
      return await this.disk.read(this.path);
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw toReadError(error, basename(this.path));
    }
  }

  async write(content: Uint8Array): Promise<void> {
    try {
      await writeDurably(this.path, content, this.disk);
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'folder_gone') throw error;
      await this.makeFolder();
      await writeDurably(this.path, content, this.disk);
    }
  }

  private async makeFolder(): Promise<void> {
    try {
      // Not recursive: the folder above must still be there.
      await this.disk.makeFolder(dirname(this.path));
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw toWriteError(error, basename(this.path));
    }
    await syncFolder(dirname(dirname(this.path)), this.disk);
  }
}

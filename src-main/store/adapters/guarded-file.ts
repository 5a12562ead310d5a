import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Disk } from '../disk/disk';
import { StoreError, systemCodeOf, toReadError } from '../store-error';
import { DurableFile } from './durable-file';

interface Fingerprint {
  readonly stamp: string;
  readonly hash: string;
}

/**
 * Refuses to overwrite what somebody else wrote: a sync program, a second computer, an editor.
 *
 * Remembers the file as it was last read or written. A write over anything else throws StoreError
 * `changed_outside` and leaves the file as it is. A touched file with the same content is the same file.
 */
export class GuardedFile implements Adapter<Uint8Array> {
  private readonly file: DurableFile;
  private readonly disk: Disk;
  /** undefined = never looked at; null = was missing. */
  private known: Fingerprint | null | undefined;

  constructor(path: string, disk: Disk) {
    this.file = new DurableFile(path, disk);
    this.disk = disk;
  }

  async read(): Promise<Uint8Array | null> {
    const stamp = await this.readStamp();
    const content = await this.file.read();
    this.known = content === null ? null : { stamp: stamp ?? '', hash: hashOf(content) };
    return content;
  }

  async write(content: Uint8Array): Promise<void> {
    await this.refuseForeignChange();
    const hash = hashOf(content);
    try {
      await this.file.write(content);
    } catch (error) {
      await this.knowAgain(hash);
      throw error;
    }
    this.known = { stamp: (await this.readStamp()) ?? '', hash };
  }

  /** A write that failed at its very end may have put the new content in place: that is no foreign change. */
  private async knowAgain(hash: string): Promise<void> {
    try {
      const stamp = await this.readStamp();
      const content = stamp === this.known?.stamp ? null : await this.file.read();
      if (stamp !== null && content !== null && hashOf(content) === hash)
        this.known = { stamp, hash };
    } catch {
      // It cannot be looked at now: the next write will see a difference and say so.
    }
  }

  /** Whether the file on disk is still the one that was last read or written. */
  async isUnchanged(): Promise<boolean> {
    if (this.known === undefined) return false;
    const stamp = await this.readStamp();
    if (stamp === null || this.known === null) return stamp === this.known;
    if (stamp === this.known.stamp) return true;
    const content = await this.file.read();
    if (content === null || hashOf(content) !== this.known.hash) return false;
    this.known = { stamp, hash: this.known.hash };
    return true;
  }

  private async refuseForeignChange(): Promise<void> {
    if (this.known === undefined) this.known = null;
    if (!(await this.isUnchanged()))
      throw new StoreError('changed_outside', basename(this.file.path));
  }

  private async readStamp(): Promise<string | null> {
    try {
      return (await this.disk.facts(this.file.path)).stamp;
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw toReadError(error, basename(this.file.path));
    }
  }
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

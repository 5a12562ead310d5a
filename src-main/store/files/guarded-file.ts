import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Disk, FileFacts } from '../disk/disk';
import { StoreError, systemCodeOf, toReadError } from '../store-error';
import { DurableFile } from './durable-file';
import type { FileMark } from './file-mark';

interface Fingerprint extends FileMark {
  readonly stamp: string;
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

  /** The file as it was last read or written here; null when it was missing or never looked at. */
  get mark(): FileMark | null {
    if (this.known === undefined || this.known === null) return null;
    const { hash, size, modifiedMs } = this.known;
    return { hash, size, modifiedMs };
  }

  async read(): Promise<Uint8Array | null> {
    const facts = await this.readFacts();
    try {
      const content = await this.file.read();
      this.known = content === null ? null : fingerprint(facts, hashOf(content));
      return content;
    } catch (error) {
      // Seen, though not read: it may be written over once it was kept.
      if (isDamaged(error)) this.known = fingerprint(facts, UNREADABLE);
      throw error;
    }
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
    this.known = fingerprint(await this.readFacts(), hash);
  }

  /** A write that failed at its very end may have put the new content in place: that is no foreign change. */
  private async knowAgain(hash: string): Promise<void> {
    try {
      const facts = await this.readFacts();
      const content = facts?.stamp === this.known?.stamp ? null : await this.file.read();
      if (facts !== null && content !== null && hashOf(content) === hash)
        this.known = fingerprint(facts, hash);
    } catch {
      // It cannot be looked at now: the next write will see a difference and say so.
    }
  }

  /** Whether the file on disk is still the one that was last read or written. */
  async isUnchanged(): Promise<boolean> {
    if (this.known === undefined) return false;
    const facts = await this.readFacts();
    if (facts === null || this.known === null) return facts === this.known;
    if (facts.stamp === this.known.stamp) return true;
    const content = await this.file.read().catch((error: unknown) => {
      if (isDamaged(error)) return null;
      throw error;
    });
    if (content === null || hashOf(content) !== this.known.hash) return false;
    this.known = fingerprint(facts, this.known.hash);
    return true;
  }

  private async refuseForeignChange(): Promise<void> {
    if (this.known === undefined) this.known = null;
    if (!(await this.isUnchanged()))
      throw new StoreError('changed_outside', basename(this.file.path));
  }

  private async readFacts(): Promise<FileFacts | null> {
    try {
      return await this.disk.facts(this.file.path);
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return null;
      throw toReadError(error, basename(this.file.path));
    }
  }
}

/** A file that was gone again before it was looked at has no facts: it is then known as no other. */
function fingerprint(facts: FileFacts | null, hash: string): Fingerprint {
  const { stamp, size, modifiedMs } = facts ?? { stamp: '', size: 0, modifiedMs: 0 };
  return { stamp, size, modifiedMs, hash };
}

/** The hash of what was sealed and is not whole: no other content is like it. */
const UNREADABLE = '';

function isDamaged(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'damaged';
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

import { join } from 'node:path';
import { isUntouched } from '../adapters/file-mark';
import { LEDGER_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { OpenShard, ShardSource } from '../search/long-pass';
import { hasRecords, type Span } from '../search/record-bytes';
import { StoreError } from '../store-error';
import { type LedgerShelf, ledgerFileName } from './ledger-shelf';

/** The ledgers as a search looks through them: those in memory as they are, of others the bytes, unparsed. */
export class LedgerSource implements ShardSource {
  private readonly root: string;
  private readonly disk: Disk;
  private readonly shelf: LedgerShelf;

  constructor(root: string, disk: Disk, shelf: LedgerShelf) {
    this.root = root;
    this.disk = disk;
    this.shelf = shelf;
  }

  async open(month: string): Promise<OpenShard | null> {
    const known = this.shelf.inMemory(month);
    if (known !== null) return { records: known.cases };
    const bytes = await this.bytesOf(month);
    // While they were read the ledger may have been opened and changed.
    const opened = this.shelf.inMemory(month);
    if (opened !== null) return { records: opened.cases };
    if (bytes !== null && hasRecords(bytes)) return { bytes };
    try {
      return { records: (await this.shelf.open(month)).cases };
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }

  async piece(month: string, { start, end }: Span): Promise<Buffer> {
    const bytes = await this.disk
      .readFrom(this.pathOf(month), start, end - start)
      .catch(() => null);
    return bytes === null ? Buffer.alloc(0) : bufferOf(bytes);
  }

  /** Null when the file is not all that the ledger says, or not what this program left. */
  private async bytesOf(month: string): Promise<Buffer | null> {
    if (this.shelf.pendingCases(month).size > 0) return null;
    const path = this.pathOf(month);
    const mark = this.shelf.records.of(month)?.mark ?? null;
    const facts = await this.disk.facts(path).catch(() => null);
    if (facts === null || (mark !== null && !isUntouched(mark, facts))) return null;
    const bytes = await this.disk.read(path).catch(() => null);
    return bytes === null ? null : bufferOf(bytes);
  }

  private pathOf(month: string): string {
    return join(this.root, LEDGER_FOLDER, ledgerFileName(month));
  }
}

/** The same bytes. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { isUntouched } from '../adapters/file-mark';
import type { Disk } from '../disk/disk';
import type { OpenShard, ShardSource } from '../search/long-pass';
import { hasRecords, type Span } from '../search/record-bytes';
import type { Shard } from '../shards/shard';
import { keyOf, type ShardRef } from '../shards/shard-key';
import type { ShardShelf } from '../shards/shard-shelf';
import { StoreError } from '../store-error';

/** The months as a search looks through them: those in memory as they are, of others the bytes, unparsed. */
export class CaseShards implements ShardSource {
  private readonly disk: Disk;
  private readonly shelf: ShardShelf;

  constructor(disk: Disk, shelf: ShardShelf) {
    this.disk = disk;
    this.shelf = shelf;
  }

  async open(month: string): Promise<OpenShard | null> {
    const known = this.inMemory(month);
    if (known !== null) return known;
    const bytes = await this.bytesOf(month);
    // While they were read the month may have been opened and changed.
    const opened = this.inMemory(month);
    if (opened !== null) return opened;
    if (bytes !== null && hasRecords(bytes)) return { bytes };
    try {
      return listed(await this.shelf.open(CASE_KIND, month));
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }

  async piece(month: string, { start, end }: Span): Promise<Buffer> {
    const path = this.shelf.pathOf(shardOf(month));
    const bytes = await this.disk.readFrom(path, start, end - start).catch(() => null);
    return bytes === null ? Buffer.alloc(0) : bufferOf(bytes);
  }

  private inMemory(month: string): OpenShard | null {
    const shard = this.shelf.inMemory(shardOf(month));
    return shard === null ? null : listed(shard as unknown as Shard<MediationCase>);
  }

  /** Null when the file is not all that the month says, or not what this program left. */
  private async bytesOf(month: string): Promise<Buffer | null> {
    const shard = shardOf(month);
    if (this.shelf.pendingIds(shard).size > 0) return null;
    const path = this.shelf.pathOf(shard);
    const mark = this.shelf.records.of(keyOf(shard))?.mark ?? null;
    const facts = await this.disk.facts(path).catch(() => null);
    if (facts === null || (mark !== null && !isUntouched(mark, facts))) return null;
    const bytes = await this.disk.read(path).catch(() => null);
    return bytes === null ? null : bufferOf(bytes);
  }
}

function shardOf(month: string): ShardRef {
  return { kind: CASE_KIND, name: month };
}

/** The cases of the lists. */
function listed({ slots }: Shard<MediationCase>): OpenShard {
  return {
    records: slots.filter(({ removedAt }) => removedAt === null).map(({ record }) => record),
  };
}

/** The same bytes. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

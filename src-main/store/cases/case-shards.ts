import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { Disk } from '../disk/disk';
import type { ReadRoom } from '../disk/read-room';
import { isUntouched } from '../files/file-mark';
import type { OpenShard, ShardSource } from '../search/long-pass';
import type { Span } from '../search/record-bytes';
import type { Shard } from '../shards/shard';
import { formOfBytes } from '../shards/shard-form';
import { keyOf, type ShardRef } from '../shards/shard-key';
import type { ShardShelf } from '../shards/shard-shelf';
import { StoreError } from '../store-error';

/** The months of cases as a search looks through them: those in memory as they are, of others the bytes, unparsed. */
export class CaseShards implements ShardSource {
  private readonly disk: Disk;
  private readonly shelf: ShardShelf;

  constructor(disk: Disk, shelf: ShardShelf) {
    this.disk = disk;
    this.shelf = shelf;
  }

  async open(month: string, room: ReadRoom): Promise<OpenShard | null> {
    const shard: ShardRef = { kind: CASE_KIND, name: month };
    const known = this.shelf.inMemory(shard);
    if (known !== null) return { records: recordsOf(known) };
    const bytes = await this.bytesOf(shard, room);
    // While they were read the shard may have been opened and changed.
    const opened = this.shelf.inMemory(shard);
    if (opened !== null) return { records: recordsOf(opened) };
    // What stands there in an older form, or was set out otherwise, is read as records.
    if (bytes !== null && formOfBytes(bytes) === CASE_KIND.form) return { bytes };
    try {
      return { records: recordsOf(await this.shelf.open(CASE_KIND, month)) };
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }

  async piece(month: string, { start, end }: Span): Promise<Buffer> {
    const path = this.shelf.pathOf({ kind: CASE_KIND, name: month });
    const bytes = await this.disk.readFrom(path, start, end - start).catch(() => null);
    return bytes === null ? Buffer.alloc(0) : bufferOf(bytes);
  }

  /** Null when the file is not all that the shard says, or not what this program left. */
  private async bytesOf(shard: ShardRef, room: ReadRoom): Promise<Buffer | null> {
    if (this.shelf.pendingIds(shard).size > 0) return null;
    const path = this.shelf.pathOf(shard);
    const mark = this.shelf.records.of(keyOf(shard))?.mark ?? null;
    const facts = await this.disk.facts(path).catch(() => null);
    if (facts === null || (mark !== null && !isUntouched(mark, facts))) return null;
    // One byte more: of a file that has grown meanwhile, not all would be looked through.
    const bytes = room.take(facts.size + 1);
    const length = await this.disk.readInto(path, bytes).catch(() => null);
    return length === facts.size ? bytes.subarray(0, length) : null;
  }
}

/** Of a shard what stands in the lists. */
function recordsOf({ storedRecords }: Shard): { readonly id: string }[] {
  return storedRecords.filter(({ removedAt }) => removedAt === null).map(({ record }) => record);
}

/** The same bytes. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

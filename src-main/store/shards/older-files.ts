import { dirname, join } from 'node:path';
import type { Kinds } from '@shared/domain/record/kind-list';
import { LEDGER_FOLDER, listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';
import { syncFolder } from '../files/durable-write';
import { toWriteError } from '../store-error';
import { olderFileOf, pathsOf, shardOfOlderName } from './older-form';
import { hashOf } from './own-file';
import { keyOf, type ShardRef } from './shard-key';
import type { ShardShelf } from './shard-shelf';

/**
 * The files of records that lie where older programs kept them. They go when what they hold was
 * written in its present place and read back; until then both are there, and the journal tells
 * either what it lacks.
 */
export class OlderFiles {
  private readonly root: string;
  private readonly disk: Disk;
  private shards: readonly ShardRef[];

  private constructor(root: string, disk: Disk, shards: readonly ShardRef[]) {
    this.root = root;
    this.disk = disk;
    this.shards = shards;
  }

  /** Throws StoreError when the folder cannot be read. */
  static async look(root: string, kinds: Kinds, disk: Disk): Promise<OlderFiles> {
    const names = await listFolder(root, LEDGER_FOLDER, disk);
    const shards = kinds.list.flatMap((kind) =>
      names.flatMap((name) => shardOfOlderName(kind, name) ?? []),
    );
    return new OlderFiles(root, disk, shards);
  }

  /** Keys of the shards that lie there and are to be written in their present place. */
  keys(): string[] {
    return this.shards.map(keyOf);
  }

  /** Takes away those files whose shard stands in its present place as it was written. Throws StoreError. */
  async remove(shelf: ShardShelf): Promise<void> {
    const left: ShardRef[] = [];
    for (const shard of this.shards) if (!(await this.removeOne(shard, shelf))) left.push(shard);
    this.shards = left;
    if (left.length === 0) await this.removeFolder();
  }

  /** Takes the folder away when nothing is in it, as after a power cut; where damaged files lie aside it stays. */
  async removeFolder(): Promise<void> {
    const folder = join(this.root, LEDGER_FOLDER);
    const isGone = await this.disk.removeFolder(folder).then(
      () => true,
      () => false,
    );
    if (isGone) await syncFolder(this.root, this.disk);
  }

  private async removeOne(shard: ShardRef, shelf: ShardShelf): Promise<boolean> {
    const older = olderFileOf(shard);
    const mark = shelf.records.of(keyOf(shard))?.mark;
    const [present = ''] = pathsOf(this.root, shard);
    if (older === null || mark === undefined || mark === null) return false;
    const written = await this.disk.read(present).catch(() => null);
    if (written === null || hashOf(written) !== mark.hash) return false;
    const path = join(this.root, older);
    try {
      await this.disk.remove(path);
      await syncFolder(dirname(path), this.disk);
    } catch (error) {
      throw toWriteError(error, older);
    }
    return true;
  }
}

import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { Disk } from './disk/disk';
import { nodeDisk } from './disk/node-disk';
import { emptyShard, withStored } from './shards/shard';
import { ShardFile } from './shards/shard-file';

/** Makes a data folder out of an empty or missing one: its studio.json appears whole or not at all. Throws StoreError. */
export async function writeNewStudio(
  root: string,
  studio: Studio,
  disk: Disk = nodeDisk,
): Promise<void> {
  const ref = { kind: STUDIO_KIND, name: STUDIO_KIND.key };
  const record = studioSchema.parse(studio);
  const shard = withStored(emptyShard(ref.kind, ref.name), { record, removedAt: null });
  await new ShardFile(root, ref, disk).replace(shard);
}

import type { Kind } from '@shared/domain/record/define-kind';
import { listFolder } from '../data-folder';
import type { Disk } from '../disk/disk';

const ENDING = '.json';

/** Names of the shards of a kind that have a file in the present place. Throws StoreError. */
export async function namesOfShards(root: string, disk: Disk, kind: Kind): Promise<string[]> {
  if (kind.isSingle) return [kind.key];
  const files = await listFolder(root, kind.key, disk);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter((name) => kind.isShardName(name));
}

import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { syncFolder } from '../files/durable-write';
import { JsonFile } from '../files/json-file';
import type { JsonFormat } from '../files/json-format';
import type { RecordRef } from '../journal/journal-line';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';

/** What is to be destroyed in a data folder: from the moment that it stands there, every opening for writing goes on with it. */
export interface DestructionPlan {
  readonly records: readonly RecordRef[];
  /** SHA-256 of the contents (材料) that these records named, at any time. */
  readonly contents: readonly string[];
}

/** At the top of the data folder, sealed where the folder is. */
export const DESTRUCTION_FILE = 'destruction.json';

const FORMAT: JsonFormat<DestructionPlan> = {
  kind: 'destruction',
  schema: z.strictObject({
    records: z.array(
      z.strictObject({
        kind: z.string().min(1),
        id: z.string().min(1),
        shard: z.string().min(1),
      }),
    ),
    contents: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  }),
  migrations: [],
};

/** The plan that stands in a folder; null when nothing is being destroyed there. Throws StoreError. */
export async function readDestructionPlan(
  root: string,
  disk: Disk,
): Promise<DestructionPlan | null> {
  return planFile(root, disk).load();
}

/** Throws StoreError; nothing is then destroyed. */
export function writeDestructionPlan(
  root: string,
  disk: Disk,
  plan: DestructionPlan,
): Promise<void> {
  return planFile(root, disk).replace(plan);
}

/** Says that all of it is done. Throws StoreError. */
export async function removeDestructionPlan(root: string, disk: Disk): Promise<void> {
  await removeIfThere(join(root, DESTRUCTION_FILE), disk);
  await syncFolder(root, disk);
}

/** Throws StoreError `destruction_unfinished` when something is being destroyed in a folder that is opened for reading. */
export async function refuseUnfinishedDestruction(root: string, disk: Disk): Promise<void> {
  const isThere = await disk.facts(join(root, DESTRUCTION_FILE)).then(
    () => true,
    (error: unknown) => {
      if (systemCodeOf(error) === 'ENOENT') return false;
      throw toReadError(error, DESTRUCTION_FILE);
    },
  );
  if (isThere) throw new StoreError('destruction_unfinished', root);
}

/** Removes a file; one that is not there is removed already. Answers whether it was there. Throws StoreError. */
export async function removeIfThere(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.remove(path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return false;
    throw toWriteError(error, path);
  }
}

function planFile(root: string, disk: Disk): JsonFile<DestructionPlan> {
  return new JsonFile(join(root, DESTRUCTION_FILE), FORMAT, disk);
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Disk, DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';

/** The computer's disk, its syncs counted and, on request, slowed. */
export interface WatchedDisk {
  readonly disk: Disk;
  readonly syncs: () => number;
}

/** @param slowMs so long each fdatasync takes in addition, as on a hard disk */
export function watchDisk(slowMs = 0): WatchedDisk {
  let count = 0;
  const watch = (file: DiskFile): DiskFile => ({
    write: (bytes, position) => file.write(bytes, position),
    truncate: (length) => file.truncate(length),
    datasync: async () => {
      count += 1;
      await file.datasync();
      if (slowMs > 0) await wait(slowMs);
    },
    sync: () => file.sync(),
    close: () => file.close(),
  });
  return {
    disk: { ...nodeDisk, open: async (path, mode) => watch(await nodeDisk.open(path, mode)) },
    syncs: () => count,
  };
}

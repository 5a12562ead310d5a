import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Disk, DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';

/** The computer's disk, its syncs counted and, on request, slowed. */
export interface WatchedDisk {
  readonly disk: Disk;
  readonly syncs: () => number;
}

/** Does something that takes so long at least, as on a slower disk; the program may work meanwhile. */
export async function slowedTo(slowMs: number, act: () => Promise<void>): Promise<void> {
  const end = performance.now() + slowMs;
  await Promise.all([act(), slowMs > 0 ? wait(slowMs) : undefined]);
  // A timer counts from when the loop last looked at the clock, and so may be early.
  while (performance.now() < end) await nextTurn();
}

/** @param slowMs so long each fdatasync takes at least, as on a hard disk */
export function watchDisk(slowMs = 0): WatchedDisk {
  let count = 0;
  const watch = (file: DiskFile): DiskFile => ({
    write: (bytes, position) => file.write(bytes, position),
    truncate: (length) => file.truncate(length),
    datasync: () => {
      count += 1;
      return slowedTo(slowMs, () => file.datasync());
    },
    sync: () => file.sync(),
    close: () => file.close(),
  });
  return {
    disk: { ...nodeDisk, open: async (path, mode) => watch(await nodeDisk.open(path, mode)) },
    syncs: () => count,
  };
}

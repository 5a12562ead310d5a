import type { Disk, DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';

/** What a program is answered by a disk that has lost its power. */
export class PowerCutError extends Error {}

/** The real disk of this computer, until so many steps that change something have been done: from then on nothing reaches it. */
export interface CutDisk {
  readonly disk: Disk;
  /** Steps that were asked for so far. */
  readonly steps: () => number;
}

/**
 * Nothing is synced: it is the program that is cut off, and what it had done stays.
 * @param stepsLeft how many changing steps still reach the disk
 */
export function makeCutDisk(stepsLeft: number): CutDisk {
  let asked = 0;
  const step = <A extends unknown[], R>(act: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      asked += 1;
      if (asked > stepsLeft) throw new PowerCutError('the power is gone');
      return act(...given);
    };
  };
  const cutFile = (file: DiskFile): DiskFile => ({
    write: step((bytes, position) => file.write(bytes, position)),
    truncate: step((length) => file.truncate(length)),
    datasync: () => Promise.resolve(),
    sync: () => Promise.resolve(),
    close: () => file.close(),
  });
  const disk: Disk = {
    ...nodeDisk,
    open: step(async (path, mode) => cutFile(await nodeDisk.open(path, mode))),
    makeFolder: step(nodeDisk.makeFolder),
    removeFolder: step(nodeDisk.removeFolder),
    rename: step(nodeDisk.rename),
    link: step(nodeDisk.link),
    remove: step(nodeDisk.remove),
    syncFolder: () => Promise.resolve(),
  };
  return { disk, steps: () => asked };
}

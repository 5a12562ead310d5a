import type { Disk, DiskFile } from '../disk/disk';
import type { FolderLock } from './folder-lock';

/** What a disk asks of a lock. */
type AskedLock = Pick<FolderLock, 'confirm' | 'requireStill'>;

/**
 * A disk that asks the lock before everything that changes something, whichever part of the store
 * does it and whenever: a writer that lost the folder while its computer slept touches nothing more.
 * Data that were synced are confirmed: `datasync` resolves only when the lock was still ours after
 * it. What is refused throws StoreError `held_elsewhere`.
 */
export function lockedDisk(disk: Disk, lock: AskedLock): Disk {
  const guarded =
    <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      await lock.confirm();
      return act(...given);
    };
  return {
    read: (path) => disk.read(path),
    readFrom: (path, start, length) => disk.readFrom(path, start, length),
    readInto: (path, bytes) => disk.readInto(path, bytes),
    list: (folder) => disk.list(folder),
    facts: (path) => disk.facts(path),
    syncFolder: (path) => disk.syncFolder(path),
    open: guarded(async (path, mode) => lockedFile(await disk.open(path, mode), lock)),
    makeFolder: guarded((path) => disk.makeFolder(path)),
    removeFolder: guarded((path) => disk.removeFolder(path)),
    rename: guarded((from, to) => disk.rename(from, to)),
    link: guarded((path, name) => disk.link(path, name)),
    remove: guarded((path) => disk.remove(path)),
  };
}

function lockedFile(file: DiskFile, lock: AskedLock): DiskFile {
  return {
    write: async (bytes, position) => {
      await lock.confirm();
      await file.write(bytes, position);
    },
    truncate: async (length) => {
      await lock.confirm();
      await file.truncate(length);
    },
    datasync: async () => {
      await file.datasync();
      await lock.requireStill();
    },
    sync: () => file.sync(),
    close: () => file.close(),
  };
}

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk, DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { FolderLock } from '@main/store/lock/folder-lock';
import { lockedDisk } from '@main/store/lock/locked-disk';
import { StudioStore } from '@main/store/studio-store';
import { day, TODAY } from '../../../support/day';
import { describeOn, STAMP } from '../../../support/open-store';

export interface Writer {
  readonly lock: FolderLock;
  readonly store: StudioStore;
  /** What happens while the writer sleeps, between asking the lock and the next thing it does to a file. */
  sleepBefore: ((what: 'write' | 'create' | 'rename', path: string) => Promise<void>) | null;
  readonly close: () => Promise<void>;
}

/** A disk that lets its writer fall asleep at the very last moment: after the lock was asked. */
function sleepingDisk(writer: Pick<Writer, 'sleepBefore'>): Disk {
  const nap = async (what: 'write' | 'create' | 'rename', path: string): Promise<void> => {
    await writer.sleepBefore?.(what, path);
  };
  return {
    ...nodeDisk,
    open: async (path, mode) => {
      if (mode === 'create') await nap('create', path);
      const file = await nodeDisk.open(path, mode);
      const watched: DiskFile = {
        write: async (bytes, position) => {
          await nap('write', path);
          await file.write(bytes, position);
        },
        truncate: (length) => file.truncate(length),
        datasync: () => file.datasync(),
        sync: () => file.sync(),
        close: () => file.close(),
      };
      return watched;
    },
    rename: async (from, to) => {
      await nap('rename', to);
      await nodeDisk.rename(from, to);
    },
  };
}

/** Opens a data folder for writing as the program does, lock in hand. */
export async function openWriter(
  root: string,
  computer: string,
  at = '2026-11-19T09:00:00+08:00',
): Promise<Writer> {
  const now = (): Date => new Date(at);
  const owner = { computer, user: '王芳', pid: process.pid };
  const lock = await FolderLock.take(root, { now, owner });
  if (lock.holder !== null) throw new Error(`held by ${lock.holder.computer}`);
  const nap: Pick<Writer, 'sleepBefore'> = { sleepBefore: null };
  const store = await StudioStore.open(root, {
    access: 'write',
    disk: lockedDisk(sleepingDisk(nap), lock),
    writer: lock,
    followsAfterMs: null,
    now,
    stamp: () => STAMP,
    describer: (studio) => describeOn(at < '2026-12' ? TODAY : day('2026-12-01'), studio),
  });
  const close = async (): Promise<void> => {
    await store.close();
    await lock.release();
  };
  return Object.assign(nap, { lock, store, close });
}

/** As after a sleep of five minutes. */
export function makeLockStale(root: string): void {
  const at = new Date(Date.now() - 300_000);
  utimesSync(join(root, 'studio.lock'), at, at);
}

import { rm } from 'node:fs/promises';
import { isOfSealed } from '@main/store/backup/manifest';
import { readManifest } from '@main/store/backup/read-backup';
import { nodeDisk } from '@main/store/disk/node-disk';
import { readKeyring } from '@main/store/seal/keyring-file';
import { StoreError, toWriteError } from '@main/store/store-error';
import type { BackupEntry } from '@shared/ipc/routes-safekeeping';
import type { BackupService } from '../safekeeping/backup-service';
import type { LongWork } from '../safekeeping/long-work';
import { refuseByRule } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { resealBackup } from './reseal-backup';

export interface PlainBackupsOptions {
  readonly current: CurrentStudio;
  readonly backups: BackupService;
  readonly work: LongWork;
}

/** What became of older backups, by their ids. */
export interface Resealed {
  readonly done: string[];
  /** They stay as they are: damaged, or the disk is full. */
  readonly failed: string[];
}

/** The backups from before the data were sealed: whoever finds one reads all that was in the studio then. */
export class PlainBackups {
  private readonly options: PlainBackupsOptions;

  constructor(options: PlainBackupsOptions) {
    this.options = options;
  }

  /** Those of this studio in its places, newest first; none while it is not sealed. Throws StoreError. */
  async list(): Promise<BackupEntry[]> {
    const { current, backups } = this.options;
    const keyring = await readKeyring(current.store.root, nodeDisk);
    if (keyring === null) return [];
    const plain: BackupEntry[] = [];
    for (const entry of (await backups.overview()).backups)
      if (await this.isPlain(await backups.pathOf(entry.id))) plain.push(entry);
    return plain;
  }

  /**
   * Seals them with the key of the data, one after the other, see `resealBackup`. Throws ServiceError or StoreError.
   */
  reseal(ids: readonly string[]): Promise<Resealed> {
    const { backups, work } = this.options;
    return work.run('reseal', async (running) => {
      const done: string[] = [];
      const failed: string[] = [];
      for (const [index, id] of ids.entries()) {
        running.signal.throwIfAborted();
        const path = await this.requirePlain(await backups.pathOf(id));
        const isDone = await resealBackup(this.options.current, path, running).then(
          () => true,
          (error: unknown) => {
            if (error instanceof StoreError) return false;
            throw error;
          },
        );
        (isDone ? done : failed).push(id);
        running.onProgress({ done: index + 1, total: ids.length });
      }
      return { done, failed };
    });
  }

  /** Removes them for good, on the director's word. Only plain ones are removed. Throws ServiceError or StoreError. */
  async discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const path = await this.requirePlain(await this.options.backups.pathOf(id));
      await rm(path).catch((error: unknown) => {
        throw toWriteError(error, path);
      });
    }
  }

  private async requirePlain(path: string): Promise<string> {
    if (await this.isPlain(path)) return path;
    throw refuseByRule({ code: 'NOT_NOW', data: { why: '这一份备份不是加密以前的，没有动它。' } });
  }

  /** One that cannot be read is told of as well: what is in it may be readable all the same. */
  private isPlain(path: string): Promise<boolean> {
    return readManifest(path).then(
      (manifest) => manifest.studioId === this.options.current.studio.id && !isOfSealed(manifest),
      (error: unknown) => error instanceof StoreError && error.kind === 'backup_damaged',
    );
  }
}

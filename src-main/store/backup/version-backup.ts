import { join } from 'node:path';
import type { Studio } from '@shared/domain/studio/studio';
import { BACKUP_FOLDER } from '../data-folder';
import { freePath, listBackups, preparePlace } from './backup-place';
import { writeBackup } from './write-backup';

export interface VersionBackupOptions {
  readonly root: string;
  readonly studio: () => Studio;
  /** How many cases stand in the lists. */
  readonly caseCount: () => number;
  readonly appVersion?: string;
  /** Another way to keep it. */
  readonly keepVersion?: () => Promise<void>;
  readonly now: () => Date;
  /** The studio's wall-clock time for the backup's name, `YYYYMMDD-HHmmss`. */
  readonly stamp: () => string;
  /** Asks whether the folder is of an older version than this program writes. Throws StoreError. */
  readonly isOlder: () => Promise<boolean>;
}

/**
 * Keeps a folder of an older version as it is, before the first file in it is written in the newer
 * one: a whole, verified backup in the folder itself (a drive may be away, the folder is not).
 */
export class VersionBackup {
  private readonly options: VersionBackupOptions;
  private making: Promise<void> | null = null;
  private isMade = false;

  constructor(options: VersionBackupOptions) {
    this.options = options;
  }

  /** Whether it is made, or known to be needed by nobody: that is asked before the first write, not while the folder is opened. */
  get isThere(): boolean {
    return this.isMade;
  }

  /** Makes the backup unless it is there. Throws StoreError; nothing may then be written. */
  async ensure(): Promise<void> {
    if (this.isMade) return;
    this.making ??= this.make().finally(() => {
      this.making = null;
    });
    await this.making;
    this.isMade = true;
  }

  private async make(): Promise<void> {
    const { keepVersion, isOlder } = this.options;
    if (!(await isOlder())) return;
    if (keepVersion !== undefined) return keepVersion();
    const { root, studio, appVersion = '', now, stamp } = this.options;
    const caseCount = this.options.caseCount();
    const folder = join(root, BACKUP_FOLDER);
    await preparePlace(folder);
    const reason = 'before_migration';
    const path = freePath(folder, { stamp: stamp(), reason }, await listBackups(folder));
    const { id: studioId, profile } = studio();
    const madeAt = now().toISOString();
    const facts = {
      studioId,
      studioName: profile.name,
      reason,
      appVersion,
      madeAt,
      caseCount,
    } as const;
    await writeBackup(root, path, facts);
  }
}

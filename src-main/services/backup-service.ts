import { join } from 'node:path';
import {
  freePath,
  listBackups,
  preparePlace,
  type StoredBackup,
  thinBackups,
} from '@main/store/backup/backup-place';
import { listDataFiles } from '@main/store/backup/data-files';
import { readManifest } from '@main/store/backup/read-archive';
import { backupDay } from '@main/store/backup/thinning';
import type { Work } from '@main/store/backup/work';
import { writeArchive } from '@main/store/backup/write-archive';
import type { PreferencesRepository } from '@main/store/documents/preferences-repository';
import { StoreError } from '@main/store/store-error';
import type { BackupReason } from '@shared/domain/safekeeping/backup-reasons';
import type { Notes, OpenDialog, Shell } from './ports';
import {
  type BackupFolders,
  type BackupSpot,
  findBackupFolders,
} from './safekeeping/backup-folders';
import type { LongWork } from './safekeeping/long-work';
import { ServiceError } from './service-error';
import { stampOf } from './studio-day';
import type { StudioDesk } from './studio-desk';

/** A backup as the window lists it; the contract's `backupEntry` has the same form. */
export interface BackupEntry {
  id: string;
  fileName: string;
  folder: string;
  spot: BackupSpot;
  reason: BackupReason;
  /** Instant, ISO. */
  madeAt: string;
  size: number;
}

/** How things stand with the backups. */
export interface BackupOverview {
  /** The place that the user chose, or null for the data folder itself. */
  place: string | null;
  isPlaceThere: boolean;
  localFolder: string;
  backups: BackupEntry[];
}

/** A backup that was made. `isFallback`: the chosen place was missing, so it lies in the data folder. */
export interface MadeBackup {
  entry: BackupEntry;
  isFallback: boolean;
}

export interface BackupServiceOptions {
  readonly desk: StudioDesk;
  readonly preferences: PreferencesRepository;
  readonly openDialog: OpenDialog;
  readonly shell: Shell;
  readonly notes: Notes;
  readonly work: LongWork;
  readonly appVersion: string;
}

/** Makes backups, keeps as many as the rule asks for, and says which there are. */
export class BackupService {
  private readonly options: BackupServiceOptions;

  constructor(options: BackupServiceOptions) {
    this.options = options;
  }

  /** Throws StoreError, or ServiceError NO_DATA_FOLDER. */
  async overview(): Promise<BackupOverview> {
    const folders = await this.folders();
    return {
      place: this.options.preferences.preferences.backupFolder,
      isPlaceThere: folders.isChosenThere,
      localFolder: folders.local,
      backups: await this.list(folders),
    };
  }

  /** Makes a backup by the user's click. Throws ServiceError or StoreError; nothing is then left behind. */
  makeNow(): Promise<MadeBackup> {
    return this.options.work.run('backup', (work) => this.make('manual', work));
  }

  /**
   * Makes the day's first backup, when there is none of today and something changed since the last.
   * Answers null when none is due.
   */
  makeDaily(): Promise<MadeBackup | null> {
    return this.makeIfDue(
      'daily',
      ({ today, newest }) => newest === null || backupDay(newest) < today,
    );
  }

  /** Makes a backup before the program ends, when something changed since the last; null otherwise. */
  makeClosing(): Promise<MadeBackup | null> {
    return this.makeIfDue('closing', () => true);
  }

  /** Makes a backup inside other work. Throws ServiceError BACKUP_FAILED: what starts with a backup must not go on. */
  async makeBefore(reason: BackupReason, work: Work): Promise<MadeBackup> {
    try {
      return await this.make(reason, work.signal ? { signal: work.signal } : {});
    } catch (error) {
      if (work.signal?.aborted) throw error;
      const { local } = await this.folders();
      throw new ServiceError('BACKUP_FAILED', { data: { folder: local } }, { cause: error });
    }
  }

  /** Asks for the place of the backups; null when the user closed the dialog. Throws StoreError. */
  async choosePlace(): Promise<{ place: string } | null> {
    const { openDialog, preferences, desk } = this.options;
    const chosen = await openDialog.chooseFolder(
      preferences.preferences.backupFolder ?? desk.store.root,
    );
    if (chosen === null) return null;
    await preparePlace(
      (await findBackupFolders(desk.store.root, desk.studio, chosen)).chosen ?? chosen,
    );
    await preferences.save({ backupFolder: chosen });
    return { place: chosen };
  }

  /** Backups go into the data folder again; those in the place before stay there. Throws StoreError. */
  async usePlaceInData(): Promise<void> {
    await this.options.preferences.save({ backupFolder: null });
  }

  /** Shows a backup in the file manager. Throws ServiceError NOT_FOUND. */
  async show(id: string): Promise<void> {
    await this.options.shell.showInFolder(await this.pathOf(id));
  }

  /** Path of a listed backup. Throws ServiceError NOT_FOUND. */
  async pathOf(id: string): Promise<string> {
    const found = (await this.list(await this.folders())).find((entry) => entry.id === id);
    if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: id } });
    return join(found.folder, found.fileName);
  }

  private async makeIfDue(
    reason: BackupReason,
    isDue: (state: { today: string; newest: StoredBackup | null }) => boolean,
  ): Promise<MadeBackup | null> {
    const { desk, work } = this.options;
    if (!desk.isOpen || desk.holder !== null) return null;
    return work.runAfter('backup', async (running) => {
      const folders = await this.folders();
      const target = folders.isChosenThere && folders.chosen ? folders.chosen : folders.local;
      const newest = (await listBackups(target).catch(() => []))[0] ?? null;
      if (!isDue({ today: desk.today(), newest })) return null;
      if (newest !== null && !(await this.hasChangedSince(newest))) return null;
      return this.make(reason, running);
    });
  }

  private async make(reason: BackupReason, work: Work): Promise<MadeBackup> {
    const { notes } = this.options;
    const folders = await this.folders();
    if (folders.chosen !== null && folders.isChosenThere) {
      try {
        return {
          entry: await this.write(folders.chosen, 'chosen', reason, work),
          isFallback: false,
        };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        notes.warn('backup not made in the chosen place', error);
      }
    }
    const entry = await this.write(folders.local, 'local', reason, work);
    return { entry, isFallback: folders.chosen !== null };
  }

  private async write(
    folder: string,
    spot: BackupSpot,
    reason: BackupReason,
    work: Work,
  ): Promise<BackupEntry> {
    const { desk, appVersion } = this.options;
    const { id, profile } = desk.studio;
    await preparePlace(folder);
    const now = desk.clock.now();
    const stamp = stampOf({ now: () => now });
    const path = freePath(folder, { stamp, reason }, await listBackups(folder));
    const caseCount = desk.store.archive.keys().length;
    const facts = { studioId: id, studioName: profile.name, reason, appVersion, caseCount };
    await writeArchive(desk.store.root, path, { ...facts, madeAt: now.toISOString() }, work);
    await thinBackups(folder, desk.today()).catch(() => []);
    const made = (await listBackups(folder)).find((one) => one.path === path);
    if (made === undefined) throw new StoreError('unreadable', path);
    return toEntry(made, folder, spot);
  }

  /** Whether any file was written, added or removed since a backup was begun. */
  private async hasChangedSince(backup: StoredBackup): Promise<boolean> {
    try {
      const manifest = await readManifest(backup.path);
      const files = await listDataFiles(this.options.desk.store.root);
      if (files.length !== manifest.files.length) return true;
      const sizes = new Map(manifest.files.map(({ path, size }) => [path, size]));
      const since = Date.parse(manifest.madeAt);
      return files.some(
        ({ path, size, modifiedMs }) => sizes.get(path) !== size || modifiedMs >= since,
      );
    } catch {
      return true;
    }
  }

  private folders(): Promise<BackupFolders> {
    const { desk, preferences } = this.options;
    return findBackupFolders(desk.store.root, desk.studio, preferences.preferences.backupFolder);
  }

  private async list({ local, chosen, isChosenThere }: BackupFolders): Promise<BackupEntry[]> {
    const inData = (await listBackups(local)).map((one) => toEntry(one, local, 'local'));
    if (chosen === null || !isChosenThere) return inData;
    const elsewhere = await listBackups(chosen).catch(() => []);
    return [...elsewhere.map((one) => toEntry(one, chosen, 'chosen')), ...inData].sort((a, b) =>
      a.madeAt < b.madeAt ? 1 : -1,
    );
  }
}

function toEntry(stored: StoredBackup, folder: string, spot: BackupSpot): BackupEntry {
  const { fileName, reason, size, stamp } = stored;
  return {
    id: `${spot}/${fileName}`,
    fileName,
    folder,
    spot,
    reason,
    size,
    madeAt: instantOf(stamp),
  };
}

/** The studio's wall-clock time of a name as an instant. */
function instantOf(stamp: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/.exec(stamp) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`;
}

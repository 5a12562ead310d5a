import { join } from 'node:path';
import { backupDay, compareByNow } from '@main/store/backup/backup-names';
import {
  freePath,
  listBackups,
  preparePlace,
  type StoredBackup,
  thinBackups,
} from '@main/store/backup/backup-place';
import { holdsPresent } from '@main/store/backup/holds-present';
import type { Manifest } from '@main/store/backup/manifest';
import { readManifest } from '@main/store/backup/read-backup';
import type { Work } from '@main/store/backup/work';
import { writeBackup } from '@main/store/backup/write-backup';
import type { PreferencesRepository } from '@main/store/files/preferences-repository';
import { StoreError } from '@main/store/store-error';
import type { BackupReason } from '@shared/domain/safekeeping/backup-reasons';
import type { OutputOf } from '@shared/ipc/contract';
import type { BackupEntry, BackupOverview } from '@shared/ipc/routes-safekeeping';
import type { Places } from '../folder/places';
import type { Notes, OpenDialog, Shell } from '../ports';
import { ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { stampOf, todayOf } from '../studio-day';
import { type BackupFolders, type BackupSpot, findBackupFolders } from './backup-folders';
import type { LongWork } from './long-work';

/** A backup that was made, and whether it lies elsewhere than where it should. */
type MadeBackup = OutputOf<'safekeeping.backUp'>;

export interface BackupServiceOptions {
  readonly current: CurrentStudio;
  readonly preferences: PreferencesRepository;
  readonly openDialog: OpenDialog;
  readonly shell: Shell;
  readonly notes: Notes;
  readonly work: LongWork;
  readonly places: Places;
  readonly appVersion: string;
}

/** Makes backups, keeps as many as the rule asks for, and says which there are. */
export class BackupService {
  private readonly options: BackupServiceOptions;

  constructor(options: BackupServiceOptions) {
    this.options = options;
  }

  /** Throws StoreError, or ServiceError NO_DATA_FOLDER. */
  async overview(): Promise<Omit<BackupOverview, 'undoId' | 'task'>> {
    const folders = await this.folders();
    return {
      place: folders.place,
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
   * Makes the day's first backup, when there is none of today and none that holds what is there now.
   * Answers null when none is due. Later days in the names of others do not matter: a clock was wrong.
   */
  makeDaily(): Promise<MadeBackup | null> {
    return this.makeIfDue('daily', async (backups) => !(await this.hasOneOfToday(backups)));
  }

  /** Makes a backup before the program ends, when none holds what is there now; null otherwise. */
  makeClosing(): Promise<MadeBackup | null> {
    return this.makeIfDue('closing', async () => true);
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

  /** Asks for the place of the backups; null when the user closed the dialog. Throws ServiceError PLACE_REFUSED or StoreError. */
  async choosePlace(): Promise<{ place: string } | null> {
    const { openDialog, preferences, current, places } = this.options;
    const chosen = await openDialog.chooseFolder(
      preferences.preferences.backupFolder ?? current.store.root,
    );
    if (chosen === null) return null;
    const isInData = (await places.forBackups(chosen)) === null;
    const found = await findBackupFolders(current.store.root, current.studio, chosen);
    if (isInData) {
      await preferences.save({ backupFolder: null });
      return { place: found.local };
    }
    await preparePlace(found.chosen ?? chosen);
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
    isDue: (backups: readonly StoredBackup[]) => Promise<boolean>,
  ): Promise<MadeBackup | null> {
    const { current, work } = this.options;
    if (!current.isOpen || current.holder !== null) return null;
    return work.runAfter('backup', async (running) => {
      const folders = await this.folders();
      const target = folders.isChosenThere && folders.chosen ? folders.chosen : folders.local;
      const backups = await listBackups(target).catch(() => []);
      if (!(await isDue(backups)) || (await this.isHeldBy(backups))) return null;
      return this.make(reason, running);
    });
  }

  /** Whether one of them was made today: a file that only bears the name of one was not. */
  private async hasOneOfToday(backups: readonly StoredBackup[]): Promise<boolean> {
    const today = this.options.current.today();
    for (const backup of backups.filter((one) => backupDay(one) === today)) {
      const manifest = await this.readOwn(backup);
      if (manifest !== null && todayOf({ now: () => new Date(manifest.madeAt) }) === today)
        return true;
    }
    return false;
  }

  /** Whether what is there now lies in the last of them, by the clock as it is or as it once was. */
  private async isHeldBy(backups: readonly StoredBackup[]): Promise<boolean> {
    const { current } = this.options;
    const stamp = stampOf(current.clock);
    const last = [
      backups.find((one) => one.stamp <= stamp),
      backups.find((one) => one.stamp > stamp),
    ];
    for (const backup of last) {
      const manifest = backup === undefined ? null : await this.readOwn(backup);
      const isHeld =
        manifest !== null &&
        (await holdsPresent(manifest, current.store.root, current.clock.now()).catch(() => false));
      if (isHeld) return true;
    }
    return false;
  }

  /** What a backup of this studio says of itself; null when it cannot be read or is another's. */
  private async readOwn({ path }: StoredBackup): Promise<Manifest | null> {
    const manifest = await readManifest(path).catch(() => null);
    return manifest?.studioId === this.options.current.studio.id ? manifest : null;
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
    const { current, appVersion } = this.options;
    const { id, profile } = current.studio;
    await preparePlace(folder);
    const now = current.clock.now();
    const stamp = stampOf({ now: () => now });
    const path = freePath(folder, { stamp, reason }, await listBackups(folder));
    const caseCount = current.store.cases.keys().length;
    const facts = { studioId: id, studioName: profile.name, reason, appVersion, caseCount };
    await writeBackup(current.store.root, path, { ...facts, madeAt: now.toISOString() }, work);
    await thinBackups(folder, current.today()).catch(() => []);
    const made = (await listBackups(folder)).find((one) => one.path === path);
    if (made === undefined) throw new StoreError('unreadable', path);
    return toEntry(made, folder, spot);
  }

  private folders(): Promise<BackupFolders> {
    const { current, preferences } = this.options;
    return findBackupFolders(
      current.store.root,
      current.studio,
      preferences.preferences.backupFolder,
    );
  }

  /** Newest first; those that are ahead of the clock come last. */
  private async list({ local, chosen, isChosenThere }: BackupFolders): Promise<BackupEntry[]> {
    const now = stampOf(this.options.current.clock);
    const listed = async (folder: string, spot: BackupSpot) =>
      (await listBackups(folder)).map((stored) => ({ stored, folder, spot }));
    const isElsewhere = chosen !== null && isChosenThere;
    const all = [
      ...(isElsewhere ? await listed(chosen, 'chosen').catch(() => []) : []),
      ...(await listed(local, 'local')),
    ];
    return all
      .sort((a, b) => compareByNow(a.stored, b.stored, now))
      .map(({ stored, folder, spot }) => toEntry(stored, folder, spot));
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

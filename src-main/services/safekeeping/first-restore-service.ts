import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isOfSealed } from '@main/store/backup/manifest';
import { extractBackup, readManifest } from '@main/store/backup/read-backup';
import { dropStaging, incomingFolder } from '@main/store/backup/staging';
import { swapBack, swapIn } from '@main/store/backup/swap';
import type { Work } from '@main/store/backup/work';
import { BACKUP_FOLDER, inspectFolder, makeFolders } from '@main/store/data-folder';
import type { PreferencesRepository } from '@main/store/files/preferences-repository';
import type { StretchPassword } from '@main/store/seal/stretch-password';
import { partsOf } from '@shared/domain/kernel/local-date';
import { caseCounter } from '@shared/domain/studio/numbering';
import type { ParsedInput } from '@shared/ipc/define';
import type { APP_ROUTES, Bootstrap, PickedBackup } from '@shared/ipc/routes-app';
import { type Places, SUGGESTED_NAME } from '../folder/places';
import type { OpenDialog } from '../ports';
import { nameFolder, ServiceError } from '../service-error';
import type { BootstrapService } from '../studio/bootstrap-service';
import { carryNumbers } from '../studio/carry-numbers';
import type { CurrentStudio } from '../studio/current-studio';
import { keyOfUnpacked } from './bring-to-key';
import type { LongWork } from './long-work';
import { readUnpacked } from './read-unpacked';

export interface FirstRestoreOptions {
  readonly current: CurrentStudio;
  readonly bootstrap: BootstrapService;
  readonly preferences: PreferencesRepository;
  readonly openDialog: OpenDialog;
  readonly work: LongWork;
  /** The user's documents folder. */
  readonly documents: string;
  readonly places: Places;
  readonly stretch: StretchPassword;
}

/**
 * 从备份恢复 where no studio lies open: on a new computer, or when the data folder is beyond opening.
 * The backup goes into a folder of its own; nothing that is there is touched.
 */
export class FirstRestoreService {
  private readonly options: FirstRestoreOptions;
  /** Backups that the user picked, by id: no path is taken from the window. */
  private readonly picked = new Map<string, string>();

  constructor(options: FirstRestoreOptions) {
    this.options = options;
  }

  /** Asks for a backup and reads what it says of itself; null when the user closed the dialog. Throws StoreError. */
  async pick(): Promise<PickedBackup | null> {
    const startIn = await this.findBackups();
    const path = await this.options.openDialog.chooseFile({
      label: '备份',
      extensions: ['zip'],
      ...(startIn !== null && { startIn }),
    });
    if (path === null) return null;
    const manifest = await readManifest(path);
    const { studioName, madeAt, reason, appVersion, caseCount, computer } = manifest;
    const fileName = basename(path);
    const id = `first/${fileName}`;
    this.picked.set(id, path);
    return {
      ...{ id, fileName, studioName, madeAt, reason, appVersion },
      caseCount: caseCount ?? null,
      computer: computer ?? null,
      isSealed: isOfSealed(manifest),
      dataFolder: await this.suggestFolder(),
    };
  }

  /**
   * Puts a picked backup into an empty or missing folder and opens it. The files come into their
   * place along a plan, as in any restore: after a power cut there is either no studio in the folder,
   * or one whose opening finishes what was begun. Throws ServiceError or StoreError; nothing is then
   * left behind. `locked`: the backup is sealed and wants a secret; `other_key`: the secret is not its own.
   */
  async restore({
    id,
    dataFolder,
    lastOrdinal,
    secret,
  }: ParsedInput<(typeof APP_ROUTES)['setup.restoreBackup']>): Promise<Bootstrap> {
    const { bootstrap, work, places } = this.options;
    const path = this.picked.get(id);
    if (path === undefined) throw new ServiceError('NOT_FOUND', { data: { name: id } });
    const root = await places.forStudio(dataFolder);
    const undo = await work.run('restore', (running) =>
      nameFolder(root, () => this.unpack(path, root, secret, running)),
    );
    try {
      await bootstrap.openAndRemember(root);
    } catch (error) {
      await undo();
      throw error;
    }
    await this.passOver(lastOrdinal);
    return bootstrap.bootstrap();
  }

  /** What was numbered on paper since the backup was made is not numbered so again. */
  private async passOver(lastOrdinal: number | null): Promise<void> {
    const { current } = this.options;
    if (lastOrdinal === null || !current.isOpen) return;
    const counter = caseCounter(partsOf(current.today()).year);
    await carryNumbers(current, { [counter]: lastOrdinal }, '换电脑恢复以前在纸上编的号');
  }

  /** Answers a function that takes it back as long as nobody has opened it. */
  private async unpack(
    path: string,
    root: string,
    secret: string | null,
    work: Work,
  ): Promise<() => Promise<void>> {
    const contents = await inspectFolder(root);
    if (contents === 'studio' || contents === 'other_files')
      throw new ServiceError('DATA_FOLDER_NOT_EMPTY', {
        data: { folder: root, contents, task: 'restore' },
      });
    const undoFolders = await makeFolders(root);
    const token = randomBytes(6).toString('hex');
    const undo = async (): Promise<void> => {
      await swapBack(root);
      await dropStaging(root, token);
      await undoFolders();
    };
    try {
      const folder = incomingFolder(root, token);
      const { studioId } = await extractBackup(path, folder, () => true, work);
      const { current, stretch } = this.options;
      const key = await keyOfUnpacked(folder, { key: current.key, stretch, secret });
      if (key !== null) current.key.take(key);
      const unpacked = { folder, fileName: basename(path), studioId };
      // What cannot be opened must not take anybody's place.
      const { expected } = await readUnpacked(current, unpacked, () => null);
      await swapIn(root, token, expected);
    } catch (error) {
      await undo();
      throw error;
    }
    return undo;
  }

  /** Where the backups of the studio lie that was last open here; null when nothing is known. */
  private async findBackups(): Promise<string | null> {
    const { dataFolder, backupFolder } = this.options.preferences.preferences;
    const places = [backupFolder, dataFolder === null ? null : join(dataFolder, BACKUP_FOLDER)];
    for (const place of places) if (place !== null && (await isFolder(place))) return place;
    return null;
  }

  private async suggestFolder(): Promise<string> {
    const { documents } = this.options;
    for (let ordinal = 1; ; ordinal += 1) {
      const again = ordinal === 1 ? '' : `-恢复${ordinal === 2 ? '' : ordinal - 1}`;
      const folder = join(documents, `${SUGGESTED_NAME}${again}`);
      const contents = await inspectFolder(folder).catch(() => 'other_files');
      if (contents === 'missing' || contents === 'empty') return folder;
    }
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

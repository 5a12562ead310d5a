import { nanoid } from 'nanoid';
import { seekIn } from '../cases/seek-cases';
import { keyFromFile } from '../folder/key-from-file';
import type { Clock } from '../ports';
import { LongWork } from '../safekeeping/long-work';
import { nameFolder, ServiceError } from '../service-error';
import { CurrentStudio } from '../studio/current-studio';
import { ImportService } from './import-service';

export interface ImportingOptions {
  readonly clock: Clock;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  readonly appVersion: string;
  /** The program of the thread that reads; null to read where it is asked for. */
  readonly ledgerThread: string | null;
  /** Whether anything is to be saved: then nobody else may have the folder open. */
  readonly isToSave: boolean;
  /** A file that holds a password or the printed code, for sealed data. */
  readonly keyFile?: string | undefined;
}

/**
 * Opens a data folder to import into it without a window. Throws ServiceError (DATA_FOLDER_HELD while a window has it open
 * and something is to be saved).
 */
export async function openForImport(
  dataFolder: string,
  { clock, resources, appVersion, ledgerThread, isToSave, keyFile }: ImportingOptions,
): Promise<{ readonly current: CurrentStudio; readonly imports: ImportService }> {
  const access = isToSave ? 'write' : 'read';
  const key = await nameFolder(dataFolder, () => keyFromFile(dataFolder, keyFile));
  const current = new CurrentStudio({ clock, resources, appVersion, access, key });
  await nameFolder(dataFolder, () => current.open(dataFolder)).catch((error: unknown) => {
    if (error instanceof ServiceError && error.code === 'NOT_FOUND')
      throw new ServiceError('DATA_FOLDER_NOT_A_STUDIO', { data: { folder: dataFolder } });
    throw error;
  });
  const { holder } = current;
  if (isToSave && holder !== null) {
    await current.close();
    throw new ServiceError('DATA_FOLDER_HELD', {
      data: { file: holder.isThisComputer ? '这台电脑的另一个窗口' : holder.computer },
    });
  }
  const imports = new ImportService({
    performing: {
      current,
      makeId: () => nanoid(),
      onChanged: () => undefined,
      seek: seekIn(current),
    },
    openDialog: {
      chooseFolder: async () => null,
      chooseFile: async () => null,
      chooseFiles: async () => [],
    },
    work: new LongWork(() => undefined),
    ...{ ledgerThread, notes: { warn: () => undefined } },
  });
  if (isToSave) await imports.mend();
  return { current, imports };
}

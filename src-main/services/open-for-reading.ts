import { ExportedFiles } from './exports/exported-files';
import { keyFromFile } from './folder/key-from-file';
import { Places } from './folder/places';
import { PaperworkService } from './papers/paperwork-service';
import type { Clock } from './ports';
import { ReportService } from './reports/report-service';
import { nameFolder, ServiceError } from './service-error';
import { CurrentStudio } from './studio/current-studio';

/** A studio opened without a window: what can be read and exported, with nothing in its folder touched. */
export interface ReadingServices {
  readonly current: CurrentStudio;
  readonly places: Pick<Places, 'forExports'>;
  readonly reports: Pick<ReportService, 'preview' | 'exportInto'>;
  readonly paperwork: Pick<PaperworkService, 'preview' | 'exportByNumber'>;
}

export interface ReadingOptions {
  readonly clock: Clock;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  /** The program's own folder, which an update or a removal empties. */
  readonly program: string;
  /** A file that holds a password or the printed code, for sealed data. */
  readonly keyFile?: string | undefined;
}

/**
 * Opens a data folder for reading, for the command line: no dialogs, no lock, no write, not even
 * setting a damaged file aside. Throws ServiceError.
 */
export async function openStudioForReading(
  dataFolder: string,
  { clock, resources, program, keyFile }: ReadingOptions,
): Promise<ReadingServices> {
  const key = await nameFolder(dataFolder, () => keyFromFile(dataFolder, keyFile));
  const current = new CurrentStudio({ clock, resources, key, access: 'read' });
  await nameFolder(dataFolder, () => current.open(dataFolder)).catch((error: unknown) => {
    if (error instanceof ServiceError && error.code === 'NOT_FOUND')
      throw new ServiceError('DATA_FOLDER_NOT_A_STUDIO', { data: { folder: dataFolder } });
    throw error;
  });
  const exportedFiles = new ExportedFiles({ openFile: nobody, showInFolder: nobody });
  const saveDialog = { askWhereToSave: () => Promise.resolve(null) };
  // What the command line writes is its caller's; a folder that is only read keeps no notes.
  const exportLog = { note: () => Promise.resolve() };
  const places = new Places({ emptied: [program], dataFolder: () => current.dataFolder });
  return {
    ...{ current, places },
    reports: new ReportService({ current, saveDialog, exportedFiles, exportLog, places }),
    paperwork: new PaperworkService({ current, saveDialog, exportedFiles, exportLog, places }),
  };
}

/** There is nobody at a screen to show a file to. */
function nobody(): Promise<void> {
  return Promise.resolve();
}

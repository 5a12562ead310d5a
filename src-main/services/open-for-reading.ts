import { ExportedFiles } from './exports/exported-files';
import { Places } from './folder/places';
import { PaperworkService } from './papers/paperwork-service';
import type { Clock } from './ports';
import { ReportService } from './reports/report-service';
import { nameFolder, ServiceError } from './service-error';
import { StudioDesk } from './studio/studio-desk';

/** A studio opened without a window: what can be read and exported, with nothing in its folder touched. */
export interface ReadingServices {
  readonly desk: StudioDesk;
  readonly reports: Pick<ReportService, 'preview' | 'exportInto'>;
  readonly paperwork: Pick<PaperworkService, 'preview' | 'exportByNumber'>;
}

export interface ReadingOptions {
  readonly clock: Clock;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  /** The program's own folder, which an update or a removal empties. */
  readonly program: string;
}

/**
 * Opens a data folder for reading, for the command line: no dialogs, no lock, no write, not even
 * setting a damaged file aside. Throws ServiceError.
 */
export async function openStudioForReading(
  dataFolder: string,
  { clock, resources, program }: ReadingOptions,
): Promise<ReadingServices> {
  const desk = new StudioDesk({ clock, resources, access: 'read' });
  await nameFolder(dataFolder, () => desk.open(dataFolder)).catch((error: unknown) => {
    if (error instanceof ServiceError && error.code === 'NOT_FOUND')
      throw new ServiceError('DATA_FOLDER_NOT_A_STUDIO', { data: { folder: dataFolder } });
    throw error;
  });
  const exportedFiles = new ExportedFiles({ openFile: nobody, showInFolder: nobody });
  const saveDialog = { askWhereToSave: () => Promise.resolve(null) };
  const notes = { warn: () => undefined };
  const places = new Places({ emptied: [program], dataFolder: () => desk.dataFolder });
  return {
    desk,
    reports: new ReportService({ desk, saveDialog, exportedFiles, notes, places }),
    paperwork: new PaperworkService({ desk, saveDialog, exportedFiles, places }),
  };
}

/** There is nobody at a screen to show a file to. */
function nobody(): Promise<void> {
  return Promise.resolve();
}

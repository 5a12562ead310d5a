import type { ExportLog } from '../exports/export-log';
import type { ExportedFiles } from '../exports/exported-files';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import type { CurrentStudio } from '../studio/current-studio';

/** What reports are made with. */
export interface ReportServiceOptions {
  readonly current: Pick<CurrentStudio, 'store' | 'studio' | 'today'>;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: Pick<ExportedFiles, 'remember'>;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Pick<Places, 'forFile' | 'forExports'>;
}

import type { ExportLog } from '../exports/export-log';
import type { ExportedFiles } from '../exports/exported-files';
import type { Places } from '../folder/places';
import type { OpenDialog, SaveDialog } from '../ports';
import type { PerformOptions } from '../records/perform-on';

/** What the services of packages and of the street's desk are built on. */
export interface StreetOptions {
  readonly performing: PerformOptions;
  readonly openDialog: OpenDialog;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
  /** Folder in which a dialog begins. */
  readonly documents: string;
}

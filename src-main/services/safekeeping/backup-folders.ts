import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_FOLDER } from '@main/store/data-folder';
import type { Studio } from '@shared/domain/studio/studio';
import { safeFileName } from '../exports/safe-file-name';
import { isInside } from '../folder/real-place';

/** Where a backup lies: in the place that the user chose, or in the data folder itself. */
export type BackupSpot = 'chosen' | 'local';

/** The folders of a studio's backups. */
export interface BackupFolders {
  readonly local: string;
  /** The place that the user chose; null when none was chosen. */
  readonly place: string | null;
  /** Below that place, one for each studio; null when none was chosen. */
  readonly chosen: string | null;
  /** Whether the chosen place is there: a drive that is not plugged in is missing. */
  readonly isChosenThere: boolean;
}

/** Finds the folders; nothing is made. */
export async function findBackupFolders(
  root: string,
  studio: Studio,
  place: string | null,
): Promise<BackupFolders> {
  const local = join(root, BACKUP_FOLDER);
  // A place in the data, from before such were refused: each backup would hold the ones before it.
  if (place === null || (await isInside(place, root).catch(() => false)))
    return { local, place: null, chosen: null, isChosenThere: false };
  const isChosenThere = await stat(place).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return { local, place, chosen: join(place, folderNameOf(studio)), isChosenThere };
}

/** Two studios may share a USB stick: the name tells people, the end of the id tells programs. */
function folderNameOf({ id, profile }: Studio): string {
  const name = safeFileName(
    `${profile.name}-备份-${id.replace(/[^A-Za-z0-9]/g, '').slice(0, 6)}`,
    'x',
  );
  return name.slice(0, -2);
}

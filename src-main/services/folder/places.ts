import { dirname, isAbsolute, join, normalize } from 'node:path';
import { BACKUP_FOLDER, inspectFolder } from '@main/store/data-folder';
import { toReadError } from '@main/store/store-error';
import {
  type PlaceFault,
  type PlaceUse,
  placeSentence,
} from '@shared/domain/safekeeping/place-sentence';
import { refuseField, ServiceError } from '../service-error';
import { foldersAbove, isInside, realPlace } from './real-place';

/** What a studio's folder is called when nobody chose another name. */
export const SUGGESTED_NAME = '调解工作室资料';

export interface PlacesOptions {
  /** Folders that the program itself empties: at an update, at its removal, at its start. */
  readonly emptied: readonly string[];
  /** The open data folder, or null. */
  readonly dataFolder: () => string | null;
}

/** A folder that the window names, as a whole path. Throws ServiceError VALIDATION_FAILED. */
export function requireAbsolute(folder: string, field: string): string {
  if (folder.includes('\0') || !isAbsolute(folder))
    throw refuseField(field, '请选择完整的文件夹位置，例如 D:\\调解工作室资料');
  return normalize(folder);
}

/**
 * The one rule for every place that somebody chooses to put something: never where the program
 * empties a folder, never where it would get lost in the data or go with them. Judged is where a path
 * really leads, whatever links, upper or lower case, or drive letters are on the way.
 */
export class Places {
  private readonly options: PlacesOptions;

  constructor(options: PlacesOptions) {
    this.options = options;
  }

  /** For a studio that is made or restored. Throws ServiceError VALIDATION_FAILED for the field, or StoreError. */
  forStudio(folder: string): Promise<string> {
    return this.forData(folder, 'studio', 'dataFolder');
  }

  /** For the data that move. Throws ServiceError VALIDATION_FAILED for the field, or StoreError. */
  forMove(folder: string): Promise<string> {
    return this.forData(folder, 'move', 'folder');
  }

  /** As `forMove`, for a folder that was chosen in a dialog, where there is no field. Throws ServiceError PLACE_REFUSED or StoreError. */
  async forMoveChosen(folder: string): Promise<void> {
    refuse(folder, 'move', await this.faultOfData(folder));
  }

  /**
   * For backups; answers null for the data folder's own place for them.
   * Throws ServiceError PLACE_REFUSED or StoreError.
   */
  async forBackups(folder: string): Promise<string | null> {
    const { dataFolder } = this.options;
    const data = dataFolder();
    const own = data === null ? null : join(data, BACKUP_FOLDER);
    if (own !== null && (await asking(folder, () => isInside(folder, own)))) return null;
    await this.require(folder, 'backup');
    return folder;
  }

  /** For an exported file. Throws ServiceError PLACE_REFUSED or StoreError. */
  forFile(path: string): Promise<void> {
    return this.require(dirname(path), 'export');
  }

  /** For a folder of exported files. Throws ServiceError PLACE_REFUSED or StoreError. */
  forExports(folder: string): Promise<void> {
    return this.require(folder, 'export');
  }

  private async forData(folder: string, use: PlaceUse, field: string): Promise<string> {
    const place = requireAbsolute(folder, field);
    const fault = await this.faultOfData(place);
    if (fault !== null) throw refuseField(field, placeSentence(use, fault));
    return place;
  }

  private async require(folder: string, use: PlaceUse): Promise<void> {
    refuse(folder, use, await asking(folder, () => this.faultOf(folder)));
  }

  private faultOfData(folder: string): Promise<PlaceFault | null> {
    return asking(folder, async () => {
      const own = await this.faultOf(folder);
      return own ?? ((await isInOtherStudio(folder)) ? 'other_studio' : null);
    });
  }

  private async faultOf(folder: string): Promise<PlaceFault | null> {
    const { emptied, dataFolder } = this.options;
    for (const one of emptied) if (await isInside(folder, one)) return 'program';
    const data = dataFolder();
    return data !== null && (await isInside(folder, data)) ? 'data' : null;
  }
}

function refuse(folder: string, use: PlaceUse, fault: PlaceFault | null): void {
  if (fault !== null) throw new ServiceError('PLACE_REFUSED', { data: { folder, use, fault } });
}

/** A studio in another's folder would go when that one is moved and its old folder deleted. */
async function isInOtherStudio(folder: string): Promise<boolean> {
  // What cannot be looked into is nobody's studio here.
  for (const outer of foldersAbove(await realPlace(folder)))
    if ((await inspectFolder(outer).catch(() => 'other_files')) === 'studio') return true;
  return false;
}

async function asking<T>(folder: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw toReadError(error, folder);
  }
}

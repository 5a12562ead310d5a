import type { ExpectedStudio } from '@main/store/backup/restore-plan';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import type { CurrentStudio } from '../studio/current-studio';

/** A backup whose files were unpacked beside the data. */
export interface Unpacked {
  readonly folder: string;
  /** Name of the backup, for a sentence about it. */
  readonly fileName: string;
  /** The studio that the backup says it is of. */
  readonly studioId: string;
}

/**
 * Opens an unpacked backup for reading before it takes anybody's place, and says by what it will be
 * known again once it has. Throws StoreError `newer_version`, or `backup_damaged` when no whole studio of that name is in it.
 */
export async function readUnpacked<T>(
  current: Pick<CurrentStudio, 'readAside'>,
  { folder, fileName, studioId }: Unpacked,
  look: (store: StudioStore) => T | Promise<T>,
): Promise<{ expected: ExpectedStudio; seen: T }> {
  try {
    return await current.readAside(folder, async (store) => {
      if (store.studio.id !== studioId) throw new StoreError('backup_damaged', fileName);
      const expected = { studioId, caseCount: store.cases.keys().length };
      return { expected, seen: await look(store) };
    });
  } catch (error) {
    const isBroken =
      error instanceof StoreError && (error.kind === 'damaged' || error.kind === 'not_found');
    throw isBroken ? new StoreError('backup_damaged', fileName, { cause: error }) : error;
  }
}

import { isHalfExchanged } from '@main/store/backup/staging';
import { StoreError } from '@main/store/store-error';
import { ServiceError, toServiceError } from '../service-error';
import type { CurrentStudio } from './current-studio';

/**
 * Opens a data folder. When a restore was cut off there and nobody can go by its plan, the refusal
 * says how many cases lie there, provided that they are whole: then the user may go on with them.
 * Throws ServiceError or StoreError.
 */
export async function openOrOfferPresent(
  current: CurrentStudio,
  folder: string,
  open: () => Promise<void>,
): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'plan_unusable') throw error;
    const cases = await countPresent(current, folder);
    const data = toServiceError(error, folder)?.details.data;
    throw new ServiceError(
      'RESTORE_PLAN_UNUSABLE',
      { data: { ...data, ...(cases !== null && { cases }) } },
      { cause: error },
    );
  }
}

/** How many cases lie in a folder as it stands; null when half of them may lie elsewhere or it cannot be opened. */
async function countPresent(current: CurrentStudio, folder: string): Promise<number | null> {
  if (await isHalfExchanged(folder)) return null;
  try {
    return await current.readAside(folder, (store) => store.cases.keys().length);
  } catch {
    return null;
  }
}

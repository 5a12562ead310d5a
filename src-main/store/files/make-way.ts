import { basename } from 'node:path';
import type { Disk } from '../disk/disk';
import { isNewer, StoreError } from '../store-error';
import type { JsonFile } from './json-file';
import { keepCopy } from './set-aside';

/** A file of any kind, as far as it is looked at. */
type LookedAtFile = Pick<JsonFile<object>, 'path' | 'load' | 'isUnchanged' | 'forget'>;

/**
 * Lets a file that follows the journal be written again after another program changed it: what
 * stands there is kept under a dated name, since what nobody did in the program does not count.
 * Does nothing while the file is as it was left. Throws StoreError: `changed_outside` when it
 * cannot be kept, `unreadable`; the file is then left as it is.
 * @param stamp wall-clock time for the name
 * @returns whether something was kept
 */
export async function makeWay(file: LookedAtFile, stamp: string, disk: Disk): Promise<boolean> {
  if (await file.isUnchanged()) return false;
  // One that was taken away is simply written again.
  if (!(await look(file))) return false;
  if ((await keepCopy(file.path, 'replaced', stamp, disk)) === null)
    throw new StoreError('changed_outside', basename(file.path));
  return true;
}

/** Reads what stands there, so that it may be written over; of what kind it is makes no difference. */
async function look(file: LookedAtFile): Promise<boolean> {
  try {
    return (await file.load()) !== null;
  } catch (error) {
    if (isNewer(error) || (error instanceof StoreError && error.kind === 'damaged')) return true;
    throw error;
  } finally {
    file.forget();
  }
}

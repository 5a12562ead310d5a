import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DERIVED_NAMES, STAGING_PREFIX } from '../data-folder';
import { LOCK_FILE } from '../lock/lock-record';
import { copyAndVerify } from './copy-folder';
import { dropStaging, incomingFolder } from './staging';
import { dropPlan, planSwap } from './swap';
import type { Work } from './work';

/** What an opening makes beside the data. */
const MADE_BY_OPENING = [...DERIVED_NAMES, LOCK_FILE];

/**
 * Copies a data folder to where it is to lie: first aside, compared file by file, then along a plan
 * that the first opening carries out. Until that plan is there, the folder is an empty one with
 * rubbish in it, whatever happens to the program. Throws StoreError, or the signal's reason; what was
 * copied stays, for `removeCopy`.
 * @returns the names that will lie in the folder
 */
export async function copyAside(
  from: string,
  to: string,
  token: string,
  work: Work,
): Promise<readonly string[]> {
  await copyAndVerify(from, incomingFolder(to, token), work);
  return planSwap(to, token);
}

/** Removes what `copyAside` put into a folder that was empty before, opened or not. What cannot be removed stays. */
export async function removeCopy(
  to: string,
  token: string,
  names: readonly string[],
): Promise<void> {
  await dropPlan(to);
  if (names.length > 0)
    for (const name of [...names, ...MADE_BY_OPENING])
      await rm(join(to, name), { recursive: true, force: true }).catch(() => undefined);
  await dropStaging(to, token);
}

const HALF_COPY = /^\.restore-[0-9a-f]{12}$/;

/** Removes what copies that were cut off left in a folder that holds no studio. Throws the system's errors. */
export async function sweepHalfCopies(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (HALF_COPY.test(name)) await dropStaging(folder, name.slice(STAGING_PREFIX.length));
}

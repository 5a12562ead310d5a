import { readdir } from 'node:fs/promises';
import { findKeptStaging, isHalfExchanged } from '../backup/staging';
import { isSwapping } from '../backup/swap';
import { RESTORE_PLAN } from '../data-folder';
import { readAsideName } from '../files/set-aside';
import { StoreError } from '../store-error';
import { type Finding, findingOf } from './finding';

/** What a restore left in a data folder: one that was cut off, a plan that nobody can go by, and what is kept of either. Throws StoreError when that cannot be read. */
export async function checkRestore(root: string): Promise<Finding[]> {
  const unfinished = await checkPlan(root);
  if (unfinished !== null) return [findingOf(unfinished, { file: RESTORE_PLAN })];
  const names = await readdir(root).catch(() => []);
  const plans = names.filter((name) => isPlanSetAside(name));
  const kept = [...plans, ...(await findKeptStaging(root))];
  return kept.map((file) => findingOf('restore_left_over', { file }));
}

async function checkPlan(
  root: string,
): Promise<'restore_unfinished' | 'restore_plan_unusable' | null> {
  try {
    if (await isSwapping(root)) return 'restore_unfinished';
    return (await isHalfExchanged(root)) ? 'restore_plan_unusable' : null;
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'plan_unusable')
      return 'restore_plan_unusable';
    throw error;
  }
}

function isPlanSetAside(name: string): boolean {
  return `${readAsideName(name)?.stem}.json` === RESTORE_PLAN;
}

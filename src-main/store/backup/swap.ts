import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeFolders, RESTORE_PLAN, STAGING_PREFIX } from '../data-folder';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { renameWithPatience, syncFolder } from '../files/durable-write';
import { setAside } from '../files/set-aside';
import { StoreError, toWriteError } from '../store-error';
import { isBesidesName, isExchangedName, isStudioName } from './data-files';
import {
  type ExpectedStudio,
  type RestorePlan,
  readPlan,
  removePlan,
  unusablePlan,
  writePlan,
} from './restore-plan';
import {
  INCOMING,
  incomingFolder,
  isHalfExchanged,
  lookAt,
  OUTGOING,
  REFUSED,
  sweepStaging,
} from './staging';

/** What went out and is no longer needed; a folder of that name may be removed at any time. */
const RUBBISH = 'rubbish';

/**
 * Exchanges the studio's data for what was unpacked; lock, backups and what the user keeps beside
 * them stay. The plan is on disk before the first rename, so that an exchange that the power cuts off
 * is gone on with at the next opening (`resumeSwap`); one that fails (a file held open) is taken back.
 * What went out stays until `acceptSwap`; until then `swapBack` brings it back.
 * Throws StoreError; everything is then as before.
 */
export async function swapIn(
  root: string,
  token: string,
  expected: ExpectedStudio | null = null,
  disk: Disk = nodeDisk,
): Promise<void> {
  try {
    if (await isSwapping(root)) throw new StoreError('restore_unfinished', root);
    const plan = await drawPlan(root, token, expected);
    await refuseLinks(root, plan);
    try {
      await putPlan(root, plan, disk);
      await goIn(root, plan, disk);
    } catch (error) {
      // What cannot be put back now is gone on with at the next opening.
      await swapBack(root, disk).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw toWriteError(error, root);
  }
}

/**
 * Puts the plan of an exchange with an empty folder on disk and leaves it to the next opening to carry
 * it out; what others had put beside the data comes in with them. Answers the names that will come in.
 * Throws StoreError; there is then no plan.
 */
export async function planSwap(root: string, token: string): Promise<readonly string[]> {
  try {
    const besides = (await readdir(incomingFolder(root, token))).filter(isBesidesName).sort();
    const plan = { ...(await drawPlan(root, token, null)), besides };
    await putPlan(root, plan, nodeDisk);
    return [...plan.incoming, ...besides];
  } catch (error) {
    await dropPlan(root);
    throw toWriteError(error, root);
  }
}

/** Takes back a plan of which nothing was carried out yet. What cannot be removed is gone on with at the next opening. */
export async function dropPlan(root: string): Promise<void> {
  await removePlan(root, nodeDisk).catch(() => undefined);
}

/** Whether an exchange is under way or was cut off, and is the one with this token. */
export async function isPlanOf(root: string, token: string): Promise<boolean> {
  const plan = await readPlan(root).catch(() => null);
  return plan?.staging === `${STAGING_PREFIX}${token}`;
}

async function drawPlan(
  root: string,
  token: string,
  expected: ExpectedStudio | null,
): Promise<RestorePlan> {
  return {
    state: 'going_in',
    staging: `${STAGING_PREFIX}${token}`,
    outgoing: (await readdir(root)).filter(isExchangedName).sort(),
    incoming: (await readdir(incomingFolder(root, token))).filter(isStudioName).sort(),
    besides: [],
    expected,
  };
}

async function putPlan(root: string, plan: RestorePlan, disk: Disk): Promise<void> {
  await makeFolders(join(root, plan.staging, OUTGOING), disk);
  await writePlan(root, plan, disk);
}

/**
 * Brings what went out back into its place, at whatever step the exchange stands; what had come in
 * lies in the staging folder again. Nothing happens when there is no exchange to take back. Throws StoreError.
 */
export async function swapBack(root: string, disk: Disk = nodeDisk): Promise<void> {
  try {
    const plan = await readUsablePlan(root);
    if (plan === null || plan.state === 'accepted') return;
    // On a full disk it cannot be noted which way it goes; the names can be put back all the same.
    await writePlan(root, { ...plan, state: 'going_back' }, disk).catch(() => undefined);
    await goBack(root, plan, disk);
  } catch (error) {
    throw toWriteError(error, root);
  }
}

/**
 * Goes on with an exchange that was cut off, and removes what was only prepared. Answers the plan
 * when the new data are in their place and wait to be opened and found whole: `acceptSwap` or
 * `swapBack` then ends it. To be called with the lock in hand, before anything is read.
 * Throws StoreError, `plan_unusable` when nobody can tell what is to be done.
 */
export async function resumeSwap(root: string, disk: Disk = nodeDisk): Promise<RestorePlan | null> {
  try {
    const plan = await readUsablePlan(root);
    if (plan?.state === 'going_in') {
      await goIn(root, plan, disk);
      return plan;
    }
    if (plan?.state === 'going_back') await goBack(root, plan, disk);
    if (plan?.state === 'accepted') await clear(root, plan, disk).catch(() => undefined);
    // Without its plan nobody can tell which of the two is the studio.
    if (plan === null && (await isHalfExchanged(root))) throw unusablePlan();
    await sweepStaging(root);
    return null;
  } catch (error) {
    throw toWriteError(error, root);
  }
}

/**
 * The new data were opened and found whole: from here on they are the studio's, and what went out is
 * removed. What cannot be removed now is swept at the next opening. Throws StoreError; nothing is then accepted.
 */
export async function acceptSwap(root: string, disk: Disk = nodeDisk): Promise<void> {
  const plan = await readPlan(root);
  if (plan?.state !== 'going_in') return;
  await writePlan(root, { ...plan, state: 'accepted' }, disk);
  await clear(root, plan, disk).catch(() => undefined);
}

/** Whether an exchange is under way or was cut off: what lies there may be neither the one nor the other. Throws StoreError `plan_unusable`. */
export async function isSwapping(root: string): Promise<boolean> {
  const plan = await readUsablePlan(root);
  return plan !== null && plan.state !== 'accepted';
}

/** Keeps a plan that nobody can go by under a dated name, so that the data that lie there count. Throws StoreError. */
export async function setPlanAside(root: string, stamp: string): Promise<void> {
  if (await isHalfExchanged(root)) throw unusablePlan();
  const kept = await setAside(join(root, RESTORE_PLAN), stamp, nodeDisk);
  if (kept === null) throw new StoreError('read_only', root);
}

async function readUsablePlan(root: string): Promise<RestorePlan | null> {
  const plan = await readPlan(root);
  // Of an accepted one nothing is asked but to be forgotten.
  if (plan !== null && plan.state !== 'accepted') await requireOwnPlaces(root, plan);
  return plan;
}

/** Where the forms of a name lie. */
function placesOf(root: string, { staging }: RestorePlan) {
  const at = (folder: string) => (name: string) => join(root, staging, folder, name);
  return {
    home: (name: string) => join(root, name),
    going: at(INCOMING),
    gone: at(OUTGOING),
    refused: at(REFUSED),
  };
}

/** Every step can be repeated: what has moved already is left alone. */
async function goIn(root: string, plan: RestorePlan, disk: Disk): Promise<void> {
  const { home, going, gone } = placesOf(root, plan);
  for (const name of plan.outgoing)
    if (!(await isThere(gone(name))) && (await isThere(home(name))))
      await renameWithPatience(home(name), gone(name), disk);
  await syncFolder(join(root, plan.staging, OUTGOING), disk);
  await syncFolder(root, disk);
  for (const name of [...plan.incoming, ...plan.besides])
    if (await isThere(going(name))) await renameWithPatience(going(name), home(name), disk);
  await syncFolder(join(root, plan.staging, INCOMING), disk);
  await syncFolder(root, disk);
}

/** The same in the other direction; what the new data's opening made goes out with them. */
async function goBack(root: string, plan: RestorePlan, disk: Disk): Promise<void> {
  const { home, going, gone, refused } = placesOf(root, plan);
  for (const name of (await readdir(root)).filter(isExchangedName)) {
    const isOld = plan.outgoing.includes(name) && !(await isThere(gone(name)));
    if (isOld || (await lookAt(home(name))) === 'other') continue;
    const target = plan.incoming.includes(name) ? going(name) : refused(name);
    await makeFolders(join(target, '..'), disk);
    await renameWithPatience(home(name), target, disk);
  }
  await syncFolder(join(root, plan.staging, INCOMING), disk);
  await syncFolder(root, disk);
  for (const name of plan.outgoing)
    if (await isThere(gone(name))) await renameWithPatience(gone(name), home(name), disk);
  await syncFolder(join(root, plan.staging, OUTGOING), disk);
  await syncFolder(root, disk);
  await removePlan(root, disk);
}

/** After the acceptance, in an order in which it may be cut off anywhere. */
async function clear(root: string, plan: RestorePlan, disk: Disk): Promise<void> {
  const staging = join(root, plan.staging);
  if ((await lookAt(staging)) === 'folder') {
    const gone = join(staging, OUTGOING);
    // From a name under which it is needed to one under which it is not.
    if (await isThere(gone)) await renameWithPatience(gone, join(staging, RUBBISH), disk);
    await syncFolder(staging, disk);
  }
  await removePlan(root, disk);
  await sweepStaging(root);
}

/**
 * Throws StoreError `plan_unusable` unless everything that a plan can move lies in the data folder
 * itself. A plan names single names only, so it is enough that none of the folders and names on the
 * way is a link; and no name may have a new one waiting where a new one stands already.
 */
async function requireOwnPlaces(root: string, plan: RestorePlan): Promise<void> {
  const { home, going, gone } = placesOf(root, plan);
  await requireOwnFolders(join(root, plan.staging));
  for (const name of new Set([...plan.outgoing, ...plan.incoming, ...plan.besides]))
    for (const at of [home, going, gone])
      if ((await lookAt(at(name))) === 'other') throw unusablePlan();
  for (const name of plan.incoming) {
    const isHereNew = !plan.outgoing.includes(name) || (await isThere(gone(name)));
    if (isHereNew && (await isThere(home(name))) && (await isThere(going(name))))
      throw unusablePlan();
  }
}

async function requireOwnFolders(staging: string): Promise<void> {
  for (const folder of [staging, join(staging, INCOMING), join(staging, OUTGOING)])
    if ((await lookAt(folder)) !== 'folder') throw unusablePlan();
  if (!['missing', 'folder'].includes(await lookAt(join(staging, REFUSED)))) throw unusablePlan();
}

/** A part of the data that is a link lies somewhere else: no exchange of names can bring it back. Throws StoreError `linked_elsewhere`. */
async function refuseLinks(root: string, plan: RestorePlan): Promise<void> {
  const { home, going } = placesOf(root, plan);
  for (const path of [...plan.outgoing.map(home), ...plan.incoming.map(going)])
    if ((await lookAt(path)) === 'other') throw new StoreError('linked_elsewhere', basename(path));
}

async function isThere(path: string): Promise<boolean> {
  return (await lookAt(path)) !== 'missing';
}

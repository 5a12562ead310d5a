import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolders, RESTORE_PLAN, STAGING_PREFIX } from '../data-folder';
import { nodeDisk } from '../disk/node-disk';
import { renameWithPatience, syncFolder, writeDurably } from '../documents/durable-write';
import { systemCodeOf, toWriteError } from '../store-error';
import { isPlannedName, isReplacedName } from './data-files';

/** Inside the staging folder: what comes in, what went out. */
const INCOMING = 'new';
const OUTGOING = 'old';

const planSchema = z.object({
  kind: z.literal('restore-plan'),
  schemaVersion: z.literal(1),
  staging: z.string().regex(/^\.restore-[\w-]+$/),
  outgoing: z.array(z.string().refine(isPlannedName)),
  incoming: z.array(z.string().refine(isPlannedName)),
});
type Plan = z.infer<typeof planSchema>;

/** The folder in which a restore is prepared: in the data folder, so that its files only need renaming. */
export function stagingFolder(root: string, token: string): string {
  return join(root, `${STAGING_PREFIX}${token}`);
}

/** Where the files of a restore are unpacked. */
export function incomingFolder(root: string, token: string): string {
  return join(stagingFolder(root, token), INCOMING);
}

/**
 * Exchanges the studio's data for what was unpacked; lock and backups stay. The plan is on disk
 * before the first rename, so that an exchange that the power cuts off is finished at the next
 * opening (`finishSwap`); one that fails (a file held open) is taken back. What went out stays in
 * the staging folder until `dropStaging`. Throws StoreError; everything is then as before.
 */
export async function swapIn(root: string, token: string): Promise<void> {
  const plan = await drawPlan(root, token);
  try {
    await putPlan(root, plan);
    await carryOut(root, plan);
  } catch (error) {
    await takeBack(root, plan);
    throw toWriteError(error, root);
  }
}

/**
 * Puts the plan of an exchange on disk and leaves it to the next opening to carry it out. Answers the
 * names that will come in. Throws StoreError; there is then no plan.
 */
export async function planSwap(root: string, token: string): Promise<readonly string[]> {
  const plan = await drawPlan(root, token);
  try {
    await putPlan(root, plan);
  } catch (error) {
    await dropPlan(root);
    throw toWriteError(error, root);
  }
  return plan.incoming;
}

/** Takes back a plan of which nothing was carried out yet. What cannot be removed is finished at the next opening. */
export async function dropPlan(root: string): Promise<void> {
  await rm(join(root, RESTORE_PLAN), { force: true }).catch(() => undefined);
}

async function drawPlan(root: string, token: string): Promise<Plan> {
  return {
    kind: 'restore-plan',
    schemaVersion: 1,
    staging: `${STAGING_PREFIX}${token}`,
    outgoing: (await readdir(root)).filter(isReplacedName),
    incoming: await readdir(incomingFolder(root, token)),
  };
}

async function putPlan(root: string, plan: Plan): Promise<void> {
  await makeFolders(join(root, plan.staging, OUTGOING), nodeDisk);
  await writeDurably(join(root, RESTORE_PLAN), Buffer.from(JSON.stringify(plan)), nodeDisk);
}

/** Undoes a finished exchange from what went out. Throws StoreError. */
export async function swapBack(root: string, token: string): Promise<void> {
  const staging = stagingFolder(root, token);
  await rename(join(staging, INCOMING), join(staging, 'refused')).catch(() => undefined);
  await rename(join(staging, OUTGOING), join(staging, INCOMING));
  await swapIn(root, token);
}

/**
 * Finishes an exchange that was cut off, and removes what was only prepared. To be called with the
 * lock in hand, before anything is read. Throws StoreError.
 */
export async function finishSwap(root: string): Promise<void> {
  const plan = await readPlan(root);
  try {
    if (plan !== null) await carryOut(root, plan);
    for (const name of await readdir(root).catch(() => []))
      if (name.startsWith(STAGING_PREFIX))
        await rm(join(root, name), { recursive: true, force: true });
  } catch (error) {
    throw toWriteError(error, root);
  }
}

/** Whether an exchange is under way or was cut off: what lies there now is neither the one nor the other. */
export async function isSwapping(root: string): Promise<boolean> {
  return (await readPlan(root)) !== null;
}

/** Whether an exchange is under way or was cut off, and is the one with this token. */
export async function isPlanOf(root: string, token: string): Promise<boolean> {
  const plan = await readPlan(root).catch(() => null);
  return plan?.staging === `${STAGING_PREFIX}${token}`;
}

/** Removes what a restore left behind. What cannot be removed is swept at the next opening. */
export async function dropStaging(root: string, token: string): Promise<void> {
  await rm(stagingFolder(root, token), { recursive: true, force: true }).catch(() => undefined);
}

async function readPlan(root: string): Promise<Plan | null> {
  try {
    return planSchema.parse(JSON.parse(await readFile(join(root, RESTORE_PLAN), 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Every step can be repeated: what has moved already is left alone. */
async function carryOut(root: string, plan: Plan): Promise<void> {
  const staging = join(root, plan.staging);
  for (const name of plan.outgoing) {
    if (await isThere(join(staging, OUTGOING, name))) continue;
    if (await isThere(join(root, name)))
      await renameWithPatience(join(root, name), join(staging, OUTGOING, name), nodeDisk);
  }
  for (const name of plan.incoming) {
    const from = join(staging, INCOMING, name);
    if (await isThere(from)) await renameWithPatience(from, join(root, name), nodeDisk);
  }
  await syncFolder(join(staging, OUTGOING), nodeDisk);
  await syncFolder(root, nodeDisk);
  await rm(join(root, RESTORE_PLAN), { force: true });
  await syncFolder(root, nodeDisk);
}

async function takeBack(root: string, plan: Plan): Promise<void> {
  const staging = join(root, plan.staging);
  for (const name of plan.incoming) {
    const isOurs = !plan.outgoing.includes(name) || (await isThere(join(staging, OUTGOING, name)));
    if (!isOurs || !(await isThere(join(root, name)))) continue;
    if (!(await isThere(join(staging, INCOMING, name))))
      await rename(join(root, name), join(staging, INCOMING, name)).catch(() => undefined);
  }
  for (const name of plan.outgoing) {
    if (await isThere(join(staging, OUTGOING, name)))
      await rename(join(staging, OUTGOING, name), join(root, name)).catch(() => undefined);
  }
  const isWhole = !(await anyThere(join(staging, OUTGOING), plan.outgoing));
  // As long as something is still on the wrong side, the plan must be there to be finished.
  if (isWhole) await rm(join(root, RESTORE_PLAN), { force: true }).catch(() => undefined);
}

async function anyThere(folder: string, names: readonly string[]): Promise<boolean> {
  for (const name of names) if (await isThere(join(folder, name))) return true;
  return false;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

import type { Stats } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RESTORE_PLAN, STAGING_PREFIX } from '../data-folder';
import type { Disk } from '../disk/disk';
import { syncFolder, writeDurably } from '../files/durable-write';
import { StoreError, systemCodeOf, toReadError } from '../store-error';
import { isBesidesName, isExchangedName, isStudioName } from './data-files';

/** By what restored data are known to be those that were looked at before they came in. */
export interface ExpectedStudio {
  readonly studioId: string;
  readonly caseCount: number;
}

/**
 * How far an exchange has come.
 *
 * `going_in`: names are being exchanged, or all of them are and the new data wait to be opened and
 * found whole; what went out lies in the staging folder. `going_back`: they were not, and what went
 * out comes back. `accepted`: they were, and what went out is rubbish.
 */
export interface RestorePlan {
  readonly state: 'going_in' | 'going_back' | 'accepted';
  /** Name of the staging folder at the top of the data folder. */
  readonly staging: string;
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
  /** What comes in beside the studio's data when a folder moves; nothing goes out then. */
  readonly besides: readonly string[];
  /** Null when an older program wrote the plan. */
  readonly expected: ExpectedStudio | null;
}

/** What the staging folder of a restore is called. */
const STAGING_NAME = new RegExp(`^\\${STAGING_PREFIX}[\\w-]+$`);

export function isStagingName(name: string): boolean {
  return STAGING_NAME.test(name);
}

/** A plan may be written by anybody who can write into the folder: it can name the program's own data and nothing else. In an exchange with an empty folder also other names in it. */
const names = {
  kind: z.literal('restore-plan'),
  staging: z.string().refine(isStagingName),
  outgoing: z.array(z.string().refine(isExchangedName)),
  incoming: z.array(z.string().refine(isStudioName)),
};
const planSchema = z.union([
  z
    .strictObject({
      ...names,
      schemaVersion: z.literal(2),
      state: z.enum(['going_in', 'going_back', 'accepted']),
      besides: z.array(z.string().refine(isBesidesName)).default([]),
      expected: z.object({ studioId: z.string(), caseCount: z.int().min(0) }).nullable(),
    })
    .refine(({ besides, outgoing }) => besides.length === 0 || outgoing.length === 0),
  z.strictObject({ ...names, schemaVersion: z.literal(1) }).transform((plan) => ({
    ...plan,
    state: 'going_in' as const,
    besides: [],
    expected: null,
  })),
]);

/** Far more than the longest plan. */
const MAX_PLAN_BYTES = 1024 * 1024;

/** The plan of an exchange that is under way or was cut off, or null. Throws StoreError, `plan_unusable` when nobody can go by it. */
export async function readPlan(root: string): Promise<RestorePlan | null> {
  const path = join(root, RESTORE_PLAN);
  const found = await lookForPlan(path, root);
  if (found === null) return null;
  if (!found.isFile() || found.size > MAX_PLAN_BYTES) throw unusablePlan();
  try {
    const { state, staging, outgoing, incoming, besides, expected } = planSchema.parse(
      JSON.parse(await readFile(path, 'utf8')),
    );
    return { state, staging, outgoing, incoming, besides, expected };
  } catch (error) {
    const known = toReadError(error, root);
    throw known instanceof StoreError && known.kind === 'folder_gone' ? known : unusablePlan(error);
  }
}

async function lookForPlan(path: string, root: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw toReadError(error, root);
  }
}

/** Puts a plan on disk, in place of the one before. Throws StoreError. */
export async function writePlan(root: string, plan: RestorePlan, disk: Disk): Promise<void> {
  const document = { kind: 'restore-plan', schemaVersion: 2, ...plan };
  await writeDurably(join(root, RESTORE_PLAN), Buffer.from(JSON.stringify(document)), disk);
}

/** Throws the system's errors. */
export async function removePlan(root: string, disk: Disk): Promise<void> {
  await disk.remove(join(root, RESTORE_PLAN)).catch((error: unknown) => {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  });
  await syncFolder(root, disk);
}

export function unusablePlan(cause?: unknown): StoreError {
  return new StoreError('plan_unusable', RESTORE_PLAN, { cause });
}

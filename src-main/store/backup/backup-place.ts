import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { closeToOthers, newFolderMode } from '../disk/private-mode';
import { systemCodeOf, toReadError, toWriteError } from '../store-error';
import {
  type BackupName,
  compareNewestFirst,
  formatBackupName,
  isUnfinishedBackup,
  parseBackupName,
} from './backup-names';
import { chooseSuperfluous, dayOfKeeping } from './thinning';

/** A backup as its place lists it, unread. */
export interface StoredBackup extends BackupName {
  readonly fileName: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** The backups that lie in a folder, newest first; none when the folder is missing. Throws StoreError. */
export async function listBackups(folder: string): Promise<StoredBackup[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw toReadError(error, folder);
  }
  const backups: StoredBackup[] = [];
  for (const fileName of names) {
    const name = parseBackupName(fileName);
    if (name === null) continue;
    const path = join(folder, fileName);
    const size = await stat(path).then(
      (entry) => (entry.isFile() ? entry.size : null),
      () => null,
    );
    if (size !== null) backups.push({ ...name, fileName, path, size });
  }
  return backups.sort(compareNewestFirst);
}

/**
 * Makes the folder of the backups ready: makes it inside a place that must already be there (a drive
 * that is not plugged in is missing, not empty) and removes what a broken-off backup left. Throws StoreError.
 */
export async function preparePlace(folder: string): Promise<void> {
  try {
    await stat(dirname(folder));
    await mkdir(folder, await newFolderMode(folder)).catch((error: unknown) => {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    });
    await closeToOthers(folder, (name) => parseBackupName(name) !== null);
    for (const name of await readdir(folder))
      if (isUnfinishedBackup(name)) await rm(join(folder, name), { force: true });
  } catch (error) {
    throw toWriteError(error, folder);
  }
}

/** Path of a new backup whose name is free. */
export function freePath(
  folder: string,
  { stamp, reason }: Omit<BackupName, 'ordinal'>,
  taken: readonly StoredBackup[],
): string {
  const names = new Set(taken.map(({ fileName }) => fileName));
  let ordinal = 1;
  while (names.has(formatBackupName({ stamp, reason, ordinal }))) ordinal += 1;
  return join(folder, formatBackupName({ stamp, reason, ordinal }));
}

/** Removes the backups that the rule of keeping does not ask for; answers their file names. What cannot be removed stays. */
export async function thinBackups(folder: string, today: LocalDate): Promise<string[]> {
  const removed: string[] = [];
  const backups = await listBackups(folder);
  for (const { path, fileName } of chooseSuperfluous(backups, dayOfKeeping(backups, today))) {
    const isGone = await rm(path).then(
      () => true,
      () => false,
    );
    if (isGone) removed.push(fileName);
  }
  return removed;
}

import { BACKUP_FOLDER, JOURNAL_FOLDER, STAGING_PREFIX } from '../data-folder';
import { finalNameOf } from '../files/durable-write';
import { LOCK_FILE } from '../lock/lock-record';
import { KEYRING_FILE } from './keyring-form';
import type { Layout } from './seal-header';

/**
 * Whether a name at the top of a data folder is never sealed: who may write and who can open must be told without the key, a
 * restore moves names alone, and backups are sealed as they are made.
 */
export function staysPlain(top: string): boolean {
  const name = finalNameOf(top);
  const isLock = name.startsWith(LOCK_FILE) || name.startsWith(`.${LOCK_FILE}`);
  const isOurs = name === KEYRING_FILE || name === BACKUP_FOLDER;
  return isLock || isOurs || name.startsWith(STAGING_PREFIX);
}

/** How a file below the data folder is laid; a temporary name tells what it will be called. */
export function layoutOf(names: readonly string[]): Layout {
  const isJournal =
    names[0] === JOURNAL_FOLDER && finalNameOf(names.at(-1) ?? '').endsWith('.jsonl');
  return isJournal ? 'lines' : 'whole';
}

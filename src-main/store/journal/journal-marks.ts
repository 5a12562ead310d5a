import type { Disk } from '../disk/disk';
import { isUntouched } from '../files/file-mark';
import { toReadError } from '../store-error';
import {
  compareNames,
  formatJournalName,
  type JournalName,
  journalPath,
  parseJournalName,
} from './journal-names';

/** By what a file of the journal is known again without reading it. */
export interface JournalMark {
  readonly size: number;
  /** Milliseconds since 1970, by the clock of the disk. */
  readonly modifiedMs: number;
}

/** The files of the journal as they were last left, by name. Empty when nothing is known. */
export type JournalMarks = Readonly<Record<string, JournalMark>>;

/** What the disk says of each file now. Throws StoreError. */
export async function markJournal(
  root: string,
  disk: Disk,
  names: readonly JournalName[],
): Promise<JournalMarks> {
  const marks = names.map(async (name): Promise<[string, JournalMark]> => {
    const fileName = formatJournalName(name);
    try {
      const { size, modifiedMs } = await disk.facts(journalPath(root, name));
      return [fileName, { size, modifiedMs }];
    } catch (error) {
      throw toReadError(error, fileName);
    }
  });
  return Object.fromEntries(await Promise.all(marks));
}

/**
 * What has happened to the files that reading from a checkpoint passes over, as far as sizes and
 * times tell: `untouched`; `continued`, the checkpoint's own file alone is another than it was, as
 * after any line that followed it; or `changed`, an earlier one is another, is gone or has come.
 * @param current the file that holds the checkpoint's line
 */
export function compareMarks(
  recorded: JournalMarks,
  found: JournalMarks,
  current: string,
): 'untouched' | 'continued' | 'changed' {
  const names = Object.keys(recorded);
  if (names.length === 0) return 'untouched';
  const here = parseJournalName(current);
  const isEarlier = (fileName: string): boolean => {
    const name = parseJournalName(fileName);
    return name !== null && here !== null && compareNames(name, here) < 0;
  };
  const isSame = (name: string): boolean =>
    isUntouched(recorded[name] ?? null, found[name] ?? null);
  const earlier = new Set([...names, ...Object.keys(found)].filter(isEarlier));
  if (![...earlier].every(isSame)) return 'changed';
  return isSame(current) ? 'untouched' : 'continued';
}

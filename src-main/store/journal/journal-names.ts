import { join } from 'node:path';
import { wallClockOf } from '@shared/domain/kernel/wall-clock';
import { JOURNAL_FOLDER } from '../data-folder';

/** A file of the journal: `2026-11.jsonl`, or `2026-11-2.jsonl` when the first could not be gone on with. */
export interface JournalName {
  readonly month: string;
  readonly part: number;
}

const NAME = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d+))?\.jsonl$/;

/** Reads a file name; null when it is none of the journal's. */
export function parseJournalName(name: string): JournalName | null {
  const [, month, part] = NAME.exec(name) ?? [];
  return month === undefined ? null : { month, part: part === undefined ? 1 : Number(part) };
}

export function formatJournalName({ month, part }: JournalName): string {
  return part === 1 ? `${month}.jsonl` : `${month}-${part}.jsonl`;
}

export function journalPath(root: string, name: JournalName): string {
  return join(root, JOURNAL_FOLDER, formatJournalName(name));
}

/** Order of writing. */
export function compareNames(a: JournalName, b: JournalName): number {
  if (a.month !== b.month) return a.month < b.month ? -1 : 1;
  return a.part - b.part;
}

/**
 * The file that a line of this instant belongs to: its month in Asia/Shanghai, whatever zone the
 * computer is set to. A clock that was set back never leads back to an earlier file: order of files
 * is order of lines.
 */
export function nameFor(at: Date, newest: JournalName | null): JournalName {
  const clock = wallClockOf(at);
  const month = `${clock.year}-${clock.month}`;
  return newest !== null && newest.month >= month ? newest : { month, part: 1 };
}

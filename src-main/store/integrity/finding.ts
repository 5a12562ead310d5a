import type { FindingKind } from '@shared/domain/safekeeping/finding-kinds';

/** One thing that was found, with what a sentence about it needs. */
export interface Finding {
  kind: FindingKind;
  /** Below the data folder. */
  file: string | null;
  /** Number of the case that it concerns. */
  number: string | null;
  /** What exactly: the place in the case that names something missing, a file's name. */
  detail: string | null;
}

/** `damage`: something is lost or wrong; `note`: nothing is lost, but worth knowing. */
export function severityOf(kind: FindingKind): 'damage' | 'note' {
  return NOTES.has(kind) ? 'note' : 'damage';
}

const NOTES: ReadonlySet<FindingKind> = new Set([
  'file_set_aside',
  'journal_bodies_gone',
  'records_destroyed',
  'case_destroyed',
  'attachment_unused',
  'stranger_file',
  'restore_left_over',
]);

/**
 * Whether the program can put it right from what it has: the journal tells what ledgers and
 * studio.json held, and the ledgers what the index should.
 */
export function isRepairable(kind: FindingKind, hasJournal: boolean): boolean {
  if (kind === 'index_differs') return true;
  return hasJournal && REBUILT.has(kind);
}

const REBUILT: ReadonlySet<FindingKind> = new Set([
  'studio_damaged',
  'studio_differs',
  'shard_damaged',
  'shard_differs',
]);

/** A finding of a file or of nothing in particular. */
export function findingOf(kind: FindingKind, facts: Partial<Omit<Finding, 'kind'>> = {}): Finding {
  return { kind, file: null, number: null, detail: null, ...facts };
}

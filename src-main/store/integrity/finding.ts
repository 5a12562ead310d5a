/** What an integrity check can find. Worded in `src-shared/ipc/finding-sentence.ts`. */
export const FINDING_KINDS = [
  'studio_damaged',
  'studio_differs',
  'ledger_damaged',
  'ledger_differs',
  'journal_damaged',
  'journal_behind',
  'file_damaged',
  'file_newer',
  'file_unreadable',
  'file_set_aside',
  'number_twice',
  'case_twice',
  'reference_missing',
  'attachment_missing',
  'attachment_damaged',
  'attachment_misplaced',
  'attachment_unused',
  'stranger_file',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

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
  'attachment_unused',
  'stranger_file',
]);

/** Whether the program can put it right from what it has: the journal tells what ledgers and studio.json held. */
export function isRepairable(kind: FindingKind, hasJournal: boolean): boolean {
  return kind === 'attachment_misplaced' || (hasJournal && REBUILT.has(kind));
}

const REBUILT: ReadonlySet<FindingKind> = new Set([
  'studio_damaged',
  'studio_differs',
  'ledger_damaged',
  'ledger_differs',
]);

/** A finding of a file or of nothing in particular. */
export function findingOf(kind: FindingKind, facts: Partial<Omit<Finding, 'kind'>> = {}): Finding {
  return { kind, file: null, number: null, detail: null, ...facts };
}

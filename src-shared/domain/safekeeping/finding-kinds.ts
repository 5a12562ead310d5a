/** What an integrity check (检查资料) can find. Worded in `src-shared/ipc/finding-sentence.ts`. */
export const FINDING_KINDS = [
  'studio_damaged',
  'studio_differs',
  'ledger_damaged',
  'ledger_differs',
  'index_differs',
  'journal_damaged',
  'journal_end_damaged',
  'journal_behind',
  'journal_rewritten',
  'file_damaged',
  'file_newer',
  'file_unreadable',
  'file_set_aside',
  'number_twice',
  'case_twice',
  'reference_missing',
  'attachment_missing',
  'attachment_damaged',
  'attachment_unused',
  'stranger_file',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What the user must know of a data folder that was opened. Worded in the window's `notice-wording.ts`. */
export const NOTICE_KINDS = [
  'shard_set_aside',
  'shard_rebuilt',
  'shard_unreadable',
  'shard_from_newer_version',
  'shard_untold',
  'studio_rebuilt',
  'studio_untold',
  'journal_damaged',
  'journal_end_lost',
  'journal_late',
  'draft_set_aside',
  'submission_set_aside',
  'restore_taken_back',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'daily',
  'closing',
  'manual',
  'before_restore',
  'before_migration',
  'before_repair',
  'before_protection',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

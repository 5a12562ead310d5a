import { isLocalDate, type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import { BACKUP_REASONS, type BackupReason } from '@shared/domain/safekeeping/backup-reasons';

/** As they stand in the file's name: the folder is meant to be understood by looking at it. */
const REASON_WORDS = {
  daily: '每日',
  closing: '关闭时',
  manual: '手动',
  before_restore: '恢复前',
  before_migration: '升级前',
  before_repair: '修复前',
  before_protection: '改加密前',
} as const satisfies Record<BackupReason, string>;

/** What the name of a backup tells. */
export interface BackupName {
  /** The studio's wall-clock time (Asia/Shanghai), `YYYYMMDD-HHmmss`. */
  readonly stamp: string;
  readonly reason: BackupReason;
  /** 1, or higher for a second backup of the same second. */
  readonly ordinal: number;
}

const NAME = /^备份-(\d{8}-\d{6})-([^-]+?)(?:-(\d{1,2}))?\.zip$/;
const STAMP = /^(\d{4})(\d{2})(\d{2})-(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;

/** `备份-20261121-213000-每日.zip` */
export function formatBackupName({ stamp, reason, ordinal }: BackupName): string {
  const again = ordinal === 1 ? '' : `-${ordinal}`;
  return `备份-${stamp}-${REASON_WORDS[reason]}${again}.zip`;
}

/** Reads a file's name; null when it is no backup's: a day or an hour that is none was not written by this program. */
export function parseBackupName(name: string): BackupName | null {
  const [, stamp, word, ordinal] = NAME.exec(name.normalize('NFC')) ?? [];
  const reason = BACKUP_REASONS.find((one) => REASON_WORDS[one] === word);
  if (stamp === undefined || reason === undefined || !isStamp(stamp)) return null;
  return { stamp, reason, ordinal: ordinal === undefined ? 1 : Number(ordinal) };
}

function isStamp(stamp: string): boolean {
  const [, year, month, day] = STAMP.exec(stamp) ?? [];
  return isLocalDate(`${year}-${month}-${day}`);
}

/** The day (Asia/Shanghai) on which a backup was made, as its name tells. */
export function backupDay({ stamp }: Pick<BackupName, 'stamp'>): LocalDate {
  return localDate(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`);
}

/**
 * Newest first; behind them those that are ahead of now, which were made when the clock was wrong.
 * @param now the studio's wall-clock time, as it stands in names
 */
export function compareByNow(a: BackupName, b: BackupName, now: string): number {
  return Number(a.stamp > now) - Number(b.stamp > now) || compareNewestFirst(a, b);
}

/** Newest first. */
export function compareNewestFirst(a: BackupName, b: BackupName): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? 1 : -1;
  return b.ordinal - a.ordinal;
}

const UNFINISHED = /^\.备份-.*\.zip\.tmp$/;

/** Name of a backup while it is being written and not yet verified. */
export function unfinishedNameOf(name: string): string {
  return `.${name}.tmp`;
}

export function isUnfinishedBackup(name: string): boolean {
  return UNFINISHED.test(name.normalize('NFC'));
}

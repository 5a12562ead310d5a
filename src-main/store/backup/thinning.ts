import { addDays, daysBetween, type LocalDate } from '@shared/domain/kernel/local-date';
import type { BackupReason } from '@shared/domain/safekeeping/backup-reasons';
import { type BackupName, backupDay, compareNewestFirst } from './backup-names';

/** For so many days before today the last backup of each day is kept. */
export const DAILY_FOR_DAYS = 30;

// The way back from something done on purpose: not to be outlived by the next ordinary backup.
const WAYS_BACK: ReadonlySet<BackupReason> = new Set([
  'before_restore',
  'before_repair',
  'before_protection',
]);

// Older programs can read nothing else: there is one for each version that the folder went through.
const FOR_EVER: BackupReason = 'before_migration';

/** A leap of the clock over more than these days is believed once there are backups of so many days behind it. */
const DAYS_TO_BELIEVE_A_LEAP = 3;

/**
 * The day from which the days of keeping are counted: today, or the day of the last backup before a
 * leap of the clock that is not believed yet. A clock that is years ahead for an afternoon would make
 * everything old at once.
 */
export function dayOfKeeping(backups: readonly BackupName[], today: LocalDate): LocalDate {
  const days = [...new Set(backups.map(backupDay))].filter((day) => day <= today);
  const newest = days.sort().reverse().slice(0, DAYS_TO_BELIEVE_A_LEAP);
  const leap = newest.findIndex(
    (day, at) => daysBetween(day, newest[at - 1] ?? today) > DAILY_FOR_DAYS,
  );
  return newest[leap] ?? today;
}

/**
 * Which backups may be removed: kept are all of today (and of days to come, after a clock was set
 * back), the last of each of the 30 days before, the last of each month for ever, for those 30 days
 * every backup that was made as the way back from a restore, a repair or a change of protection, and for ever those that were
 * made before an upgrade.
 * @param today the studio's day
 * @returns the backups to remove, in the order given
 */
export function chooseSuperfluous<T extends BackupName>(
  backups: readonly T[],
  today: LocalDate,
): T[] {
  const dailyFrom = addDays(today, -DAILY_FOR_DAYS);
  const lastOfDay = new Set<string>();
  const lastOfMonth = new Set<string>();
  const kept = new Set<T>();
  for (const backup of [...backups].sort(compareNewestFirst)) {
    if (backup.reason === FOR_EVER) {
      // In nobody's place: what it holds is of an older version.
      kept.add(backup);
      continue;
    }
    const day = backupDay(backup);
    const month = day.slice(0, 7);
    const isRecent = day >= dailyFrom;
    const isKept =
      day >= today ||
      (isRecent && (!lastOfDay.has(day) || WAYS_BACK.has(backup.reason))) ||
      !lastOfMonth.has(month);
    lastOfDay.add(day);
    lastOfMonth.add(month);
    if (isKept) kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup));
}

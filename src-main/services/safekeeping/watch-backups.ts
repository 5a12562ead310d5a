import type { Notes } from '../ports';
import type { BackupService } from './backup-service';

/** The first look comes when the start is over, the next ones now and then. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 600_000;

/**
 * Makes the day's backup while the program runs. Looks at the clock now and then instead of waiting
 * for midnight, so that a computer that slept is right when it wakes. A failure is noted and tried
 * again at the next look.
 * @returns a function that ends the watch
 */
export function watchBackups(backups: BackupService, notes: Notes): () => void {
  const look = (): void => {
    backups.makeDaily().catch((error: unknown) => notes.warn('daily backup not made', error));
  };
  const first = setTimeout(look, FIRST_LOOK_MS);
  const timer = setInterval(look, LOOK_EVERY_MS);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

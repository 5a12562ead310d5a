import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import { wallClockOf } from '@shared/domain/kernel/wall-clock';
import type { Clock } from './ports';

/** The studio's day (Asia/Shanghai). */
export function todayOf(clock: Clock): LocalDate {
  const { year, month, day } = wallClockOf(clock.now());
  return localDate(`${year}-${month}-${day}`);
}

/** The studio's time of day: 14:30. */
export function timeOf(clock: Clock): string {
  const { hour, minute } = wallClockOf(clock.now());
  return `${hour}:${minute}`;
}

/** The studio's wall-clock time for a file name: `20261121-213000`. */
export function stampOf(clock: Clock): string {
  const { year, month, day, hour, minute, second } = wallClockOf(clock.now());
  return `${year}${month}${day}-${hour}${minute}${second}`;
}

const LOOK_EVERY_MS = 20_000;

/**
 * Calls back with the new day soon after midnight in Asia/Shanghai. Looks at the clock instead of
 * counting hours, so that a computer that slept through the night is right when it wakes.
 * @returns a function that ends the watch
 */
export function watchDay(
  clock: Clock,
  onNewDay: (today: LocalDate) => void,
  lookEveryMs = LOOK_EVERY_MS,
): () => void {
  let known = todayOf(clock);
  const timer = setInterval(() => {
    const today = todayOf(clock);
    if (today === known) return;
    known = today;
    onNewDay(today);
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { Clock } from './ports';

// The studio's wall clock, whatever zone the computer is set to.
const WALL_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function partsOfNow(clock: Clock): Record<string, string> {
  return Object.fromEntries(
    WALL_CLOCK.formatToParts(clock.now()).map(({ type, value }) => [type, value]),
  );
}

/** The studio's day (Asia/Shanghai). */
export function todayOf(clock: Clock): LocalDate {
  const { year, month, day } = partsOfNow(clock);
  return localDate(`${year}-${month}-${day}`);
}

/** The studio's time of day: 14:30. */
export function timeOf(clock: Clock): string {
  const { hour, minute } = partsOfNow(clock);
  return `${hour}:${minute}`;
}

/** The studio's wall-clock time for a file name: `20261121-213000`. */
export function stampOf(clock: Clock): string {
  const { year, month, day, hour, minute, second } = partsOfNow(clock);
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

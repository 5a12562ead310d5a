/** China has had one time and no summer time since 1992: reckoned, for a formatter takes a hundred times as long. */
const EAST_MS = 8 * 3_600_000;

/** An instant, ISO, by the studio's wall clock: `2026-11-19 09:00`. */
export function wallClock(at: string): string {
  const text = new Date(Date.parse(at) + EAST_MS).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

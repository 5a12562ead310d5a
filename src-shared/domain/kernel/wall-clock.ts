/** What the studio's clock on the wall shows: each part with its zeros, `2026`, `11`, `05`, `09`, `30`, `00`. */
export interface WallClock {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const AHEAD_MS = 8 * 3_600_000;

/**
 * The studio's wall clock (Asia/Shanghai) at an instant, whatever zone the computer is set to.
 *
 * Eight hours before UTC all the year: so it is since 1992, and no record of this program is older. By arithmetic, for
 * the system's calendar takes longer to be made ready than the first list to be answered.
 * Throws RangeError for a Date that is none.
 */
export function wallClockOf(at: Date): WallClock {
  const [date = '', time = ''] = new Date(at.getTime() + AHEAD_MS).toISOString().split('T');
  return {
    // Years beyond four digits have a sign and two digits more.
    year: date.slice(0, -6),
    month: date.slice(-5, -3),
    day: date.slice(-2),
    hour: time.slice(0, 2),
    minute: time.slice(3, 5),
    second: time.slice(6, 8),
  };
}

/** An instant, ISO, by the studio's wall clock: `2026-11-19 09:00`. */
export function minuteOf(at: string): string {
  const { year, month, day, hour, minute } = wallClockOf(new Date(at));
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

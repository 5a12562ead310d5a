/** Wrong passwords in a row, and when the last was tried. */
export interface WrongTries {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

export const NO_TRIES: WrongTries = { count: 0, lastAt: 0 };

const LONGEST_WAIT_SECONDS = 60;

/**
 * How many seconds the next try must wait: 1, 2, 4 … at most a minute, never for ever. A clock that was set back makes it
 * no longer than that.
 */
export function secondsToWait({ count, lastAt }: WrongTries, now: number): number {
  if (count === 0) return 0;
  const wait = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(count - 1, 10));
  const passed = Math.max(0, (now - lastAt) / 1_000);
  return Math.max(0, Math.ceil(wait - passed));
}

/** With one more. */
export function triedWrong({ count }: WrongTries, now: number): WrongTries {
  return { count: count + 1, lastAt: now };
}

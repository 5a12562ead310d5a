/** Wrong secrets in a row, and when the last was tried. */
export interface WrongTries {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
  /** Wrong 短密码 in a row by whose they are; those of one person are not made up for by the right one of another. */
  readonly pins: Readonly<Record<string, number>>;
}

export const NO_TRIES: WrongTries = { count: 0, lastAt: 0, pins: {} };

const LONGEST_WAIT_SECONDS = 60;

/**
 * How many seconds the next try must wait: 1, 2, 4 … at most a minute, never for ever. A clock that was set back makes it
 * no longer than that.
 */
export function secondsToWait(
  { count, lastAt }: Pick<WrongTries, 'count' | 'lastAt'>,
  now: number,
): number {
  if (count === 0) return 0;
  const wait = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(count - 1, 10));
  const passed = Math.max(0, (now - lastAt) / 1_000);
  return Math.max(0, Math.ceil(wait - passed));
}

/** With one more. @param pinOf whose 短密码 it was tried as */
export function triedWrong(tries: WrongTries, now: number, pinOf: string | null): WrongTries {
  const count = tries.count + 1;
  if (pinOf === null) return { ...tries, count, lastAt: now };
  const pins = { ...tries.pins, [pinOf]: wrongPinsOf(tries, pinOf) + 1 };
  return { count, lastAt: now, pins };
}

/** After a right one. @param personId whose it was; null where it was nobody's, such as the printed code */
export function triedRight({ pins }: WrongTries, personId: string | null): WrongTries {
  return {
    ...NO_TRIES,
    pins: Object.fromEntries(Object.entries(pins).filter(([id]) => id !== personId)),
  };
}

/** How many wrong 短密码 were tried for somebody since the last right secret of theirs. */
export function wrongPinsOf({ pins }: WrongTries, personId: string): number {
  return Object.hasOwn(pins, personId) ? (pins[personId] ?? 0) : 0;
}

import { NO_TRIES, secondsToWait, triedWrong } from '@shared/domain/account/wrong-tries';
import { expect, it } from 'vitest';

it('waits 1, 2, 4 … at most a minute, and never for ever (bug: a mediator who forgot is shut out for the day)', () => {
  let tries = NO_TRIES;
  const waits = Array.from({ length: 9 }, () => {
    tries = triedWrong(tries, 0, null);
    return secondsToWait(tries, 0);
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(secondsToWait(tries, 60_000)).toBe(0);
  expect(secondsToWait({ count: 40, lastAt: 5_000_000 }, 0)).toBe(60);
  expect(secondsToWait(NO_TRIES, 0)).toBe(0);
});

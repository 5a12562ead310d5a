import { watchReminders } from '@main/services/schedule/watch-reminders';
import type { Reminder } from '@shared/domain/case/schedule/reminders';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeAcceptedCase, makePlannedSession } from '../../support/make-case';
import { startWithStudio } from '../../support/run-services';

const LOOK_EVERY_MS = 5;

let end: () => void = () => undefined;
afterEach(() => end());

/** A case with a session at 15:00 on the program's own day. */
function withSession() {
  const session = { ...makePlannedSession(), heldOn: day('2026-11-19'), startsAt: '15:00' };
  return { ...makeAcceptedCase(), sessions: [session] };
}

describe('watching for sessions', () => {
  it('asks for the sessions of the day once, until a record has changed (bug: every 20 seconds all cases are asked)', async () => {
    const program = await startWithStudio();
    const { current, schedule, whoWorks } = program.services;
    const told: Reminder[] = [];
    let asked = 0;
    const counting = {
      sessions: (...question: Parameters<typeof schedule.sessions>) => {
        asked += 1;
        return schedule.sessions(...question);
      },
    };
    let [now, looks] = ['2026-11-19T09:00:00+08:00', 0];
    const clock = {
      now: () => {
        looks += 1;
        return new Date(now);
      },
    };
    const notes = { info: () => undefined, warn: () => undefined, fault: () => undefined };
    end = watchReminders(
      { current, schedule: counting as typeof schedule, whoWorks },
      clock,
      notes as never,
      (reminder) => told.push(reminder),
      LOOK_EVERY_MS,
    );
    onTestFinished(() => end());
    const lookAgain = async () => {
      const before = looks;
      await expect.poll(() => looks, { interval: LOOK_EVERY_MS }).toBeGreaterThan(before + 8);
    };
    await lookAgain();
    await lookAgain();
    expect(asked).toBe(1);
    await putCase(program, '2026-11-01', withSession());
    await lookAgain();
    const since = asked;
    expect(since).toBeGreaterThan(1);
    expect(told).toEqual([]);
    // The hour alone has come: nothing is asked anew, and the session is told of once.
    now = '2026-11-19T14:50:00+08:00';
    await lookAgain();
    await lookAgain();
    expect(asked).toBe(since);
    expect(told.map(({ title }) => title)).toEqual(['15:00 有一场调解']);
    // The next day is asked for.
    now = '2026-11-20T08:00:00+08:00';
    await lookAgain();
    expect(asked).toBe(since + 1);
  });
});

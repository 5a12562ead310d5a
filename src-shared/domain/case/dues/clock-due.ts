import { addDays } from '../../kernel/local-date';
import { clockOn, clocksOf, isPressing } from '../clocks/clocks';
import { defineCaseDue, seenOnNoDay } from './case-due';

/** The end of a time limit that runs. A right that was not used by then is gone, and asks nothing of anybody. */
export const CLOCK_DUE = defineCaseDue<'clock'>({
  kind: 'clock',
  label: '期限',
  staysOpen: true,
  isLimit: true,
  of: (mediationCase, ctx) =>
    clocksOf(mediationCase, seenOnNoDay(ctx, mediationCase.registration.registeredOn))
      .filter(({ state }) => state !== 'stopped')
      .map((clock) => ({ kind: 'clock', on: clock.dueOn, clock })),
  lapsesOn: ({ on, clock }) => (isPressing(clockOn(clock, addDays(on, 1))) ? null : on),
  seenOn: (due, today) => ({ ...due, clock: clockOn(due.clock, today) }),
});

import { addDays, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, latenessByDay } from '../../record/due';
import type { Clock } from '../clocks/clock';
import { CLOCK_KIND_LABELS } from '../clocks/clock-words';
import { clockOn, clocksOf, isPressing } from '../clocks/clocks';
import { defineCaseDue, seenOnNoDay } from './case-due';

export interface ClockDue extends AnyDue {
  readonly kind: 'clock';
  readonly clock: Clock;
}

/** The end of a time limit that runs. A right that was not used by then is gone, and asks nothing of anybody. */
export const CLOCK_DUE = defineCaseDue<ClockDue>({
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
  lateness: ({ on, clock }, today) =>
    clock.state === 'overdue' ? 'late' : latenessByDay(on, today),
  words: ({ clock: { kind, daysLeft, isProvisional } }) => ({
    what: `${CLOCK_KIND_LABELS[kind]}到期`,
    mark: `${wordDaysLeft(daysLeft)}${isProvisional ? '（暂定）' : ''}`,
  }),
  part: ({ clock }) => clock.kind,
  dayGroups: [
    {
      key: 'clocks',
      title: '快到期和已到期的期限',
      half: 'mediation',
      when: 'open',
      nothing: null,
    },
  ],
});

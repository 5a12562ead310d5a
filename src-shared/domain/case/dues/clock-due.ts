import { addDays, wordDaysLeft } from '../../kernel/local-date';
import { type AnyDue, type DayGroup, latenessByDay } from '../../record/due';
import type { ClockDefinition } from '../clocks/case-clock';
import type { Clock } from '../clocks/clock';
import { CASE_CLOCKS, type ClockKind } from '../clocks/clock-list';
import { clockOf, clockOn, isPressing, isRunning } from '../clocks/clocks';
import { type CaseDue, defineCaseDue, seenOnNoDay } from './case-due';

export interface ClockDue extends AnyDue {
  /** Which limit. */
  readonly kind: ClockKind;
  readonly clock: Clock;
}

const CLOCKS: DayGroup = {
  key: 'clocks',
  title: '快到期和已到期的期限',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

/** The ends of the time limits that run, one definition a limit. A right that was not used by then is gone, and asks nothing of anybody. */
export const CLOCK_DUES: readonly CaseDue<ClockDue>[] = CASE_CLOCKS.map(dueOf);

function dueOf({ kind, what, isLimit, dayGroup }: ClockDefinition<ClockKind>): CaseDue<ClockDue> {
  return defineCaseDue<ClockDue>({
    kind,
    label: '期限',
    staysOpen: true,
    isLimit,
    of: (mediationCase, ctx) => {
      const seen = seenOnNoDay(ctx, mediationCase.registration.registeredOn);
      const clock = clockOf(kind, mediationCase, seen);
      return clock === null || !isRunning(clock) ? [] : [{ kind, on: clock.dueOn, clock }];
    },
    lapsesOn: ({ on, clock }) => (isPressing(clockOn(clock, addDays(on, 1))) ? null : on),
    seenOn: (due, today) => ({ ...due, clock: clockOn(due.clock, today) }),
    lateness: ({ on, clock }, today) =>
      clock.state === 'overdue' ? 'late' : latenessByDay(on, today),
    words: ({ clock: { daysLeft, isProvisional } }) => ({
      what,
      mark: `${wordDaysLeft(daysLeft)}${isProvisional ? '（暂定）' : ''}`,
    }),
    dayGroups: [dayGroup ?? CLOCKS],
  });
}

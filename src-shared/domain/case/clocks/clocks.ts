import { endOfSpan, wordSpan } from '../../calendar/span';
import { daysBetween, type LocalDate } from '../../kernel/local-date';
import { currentArchiving } from '../model/archiving';
import { isLedgerOnly } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import type { ClockDefinition } from './case-clock';
import type { Clock } from './clock';
import { CASE_CLOCKS, type ClockKind, clockDefinitionOf } from './clock-list';
import type { ClockState } from './clock-words';

/** From this many days on, something due is shown as due soon. */
export const DUE_SOON_IN_DAYS = 7;

/** What must be known to say on which day a time limit ends; `today` only for how it stands. */
export type ClockContext = Pick<ViewContext, 'today' | 'calendar' | 'settings'>;

/** The case's time limits as they stand on `ctx.today`. None of a case that ended in an old ledger. */
export function clocksOf(mediationCase: MediationCase, ctx: ClockContext): Clock[] {
  return CASE_CLOCKS.map(({ kind }) => clockOf(kind, mediationCase, ctx)).filter(
    (clock) => clock !== null,
  );
}

/** One of them; null where the case has no such limit. */
export function clockOf(
  kind: ClockKind,
  mediationCase: MediationCase,
  ctx: ClockContext,
): Clock | null {
  if (isLedgerOnly(mediationCase)) return null;
  const { of }: ClockDefinition<ClockKind> = clockDefinitionOf({ kind });
  const run = of(mediationCase, ctx.settings);
  if (run === null) return null;
  const { startsOn, startedBy, span, basis, pauses, pausedOn = null } = run;
  // Nothing is written any more in a file that is in the archive, so that nothing is asked for.
  const isStopped = run.isStopped || currentArchiving(mediationCase) !== null;
  const due = endOfSpan(startsOn, span, ctx.calendar, pauses);
  const stands = { startsOn, startedBy, length: wordSpan(span), ...due, basis };
  const stoppedBy = run.stoppedBy ?? null;
  if (isStopped || pausedOn !== null) {
    const daysLeft = daysBetween(isStopped ? ctx.today : (pausedOn ?? ctx.today), due.dueOn);
    return { kind, ...stands, stoppedBy, daysLeft, state: isStopped ? 'stopped' : 'paused' };
  }
  const daysLeft = daysBetween(ctx.today, due.dueOn);
  return { kind, ...stands, stoppedBy, daysLeft, state: stateOf(daysLeft) };
}

/** Whether it goes on as days go by: it was neither stopped nor paused. */
export function isRunning({ state }: Pick<Clock, 'state'>): boolean {
  return state !== 'stopped' && state !== 'paused';
}

/**
 * Whether somebody still has to mind this clock. A right of the parties that ran out asks nothing of anybody: using it was
 * theirs, and it is gone.
 */
export function isPressing(clock: Clock): boolean {
  return isRunning(clock) && !(clock.state === 'overdue' && clockDefinitionOf(clock).isRight);
}

/** The same time limit seen from another day, the case unchanged. */
export function clockOn(clock: Clock, today: LocalDate): Clock {
  if (clock.state === 'paused') return clock;
  const daysLeft = daysBetween(today, clock.dueOn);
  return { ...clock, daysLeft, state: clock.state === 'stopped' ? 'stopped' : stateOf(daysLeft) };
}

function stateOf(daysLeft: number): ClockState {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= DUE_SOON_IN_DAYS ? 'due_soon' : 'running';
}

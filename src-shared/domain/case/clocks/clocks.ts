import { endOfPeriod } from '../../calendar/period-end';
import type { DueDay } from '../../calendar/rest-day';
import { daysBetween, formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { isOpen } from '../model/case-status';
import { isLaborDispute } from '../model/dispute-category';
import { effectiveOn } from '../model/effective-day';
import { isLedgerOnly } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import type { Clock } from './clock';
import type { ClockState } from './clock-words';
import { defaultMediationLimit } from './mediation-limit';

/** From this many days on, something due is shown as due soon. */
export const DUE_SOON_IN_DAYS = 7;

/** Days from the effective day within which both parties may apply together (《人民调解法》第33条). */
export const CONFIRMATION_LIMIT_IN_DAYS = 30;

const CONFIRMATION_BASIS = '《人民调解法》第33条：自协议生效之日起30日内由双方共同申请';

/**
 * The case's time limits as they stand on `ctx.today`: none before acceptance, the confirmation's from the effective day. None
 * of a case that ended in an old ledger.
 */
export function clocksOf(mediationCase: MediationCase, ctx: ViewContext): Clock[] {
  if (isLedgerOnly(mediationCase)) return [];
  return [mediationClock(mediationCase, ctx), confirmationClock(mediationCase, ctx)].filter(
    (clock) => clock !== null,
  );
}

/**
 * The time to mediate: from acceptance, for labour disputes from the application (《劳动争议调解仲裁法》第14条). The latest
 * extension, agreed to a day of its own, replaces the counted end. Stopped by any end of the mediation.
 */
export function mediationClock(mediationCase: MediationCase, ctx: ViewContext): Clock | null {
  const { acceptance, registration, extensions } = mediationCase;
  if (acceptance === null) return null;
  const startsOn = isLaborDispute(registration.category)
    ? registration.requestedOn
    : acceptance.acceptedOn;
  const isStopped = !isOpen(mediationCase.status);
  const extension = extensions.at(-1);
  if (extension !== undefined) {
    const due = { dueOn: extension.untilOn, isRolled: false, isProvisional: false };
    const limitInDays = daysBetween(startsOn, extension.untilOn);
    const basis = `双方当事人同意延期至${formatChineseDate(extension.untilOn)}`;
    return makeClock('mediation', { startsOn, limitInDays, basis, due, isStopped }, ctx.today);
  }
  const { limitInDays } = acceptance;
  const due = endOfPeriod(startsOn, limitInDays, ctx.calendar);
  const usual = defaultMediationLimit(registration, ctx.settings);
  const basis = usual.days === limitInDays ? usual.basis : `受理时确定的调解期限：${limitInDays}日`;
  return makeClock('mediation', { startsOn, limitInDays, basis, due, isStopped }, ctx.today);
}

/**
 * The time for a joint application for 司法确认: 30 days from the effective day (《人民调解法》第33条, 《民事诉讼法》第205条).
 * Stopped once applied; an application taken back sets it going again. 结案 does not stop it: the right is the
 * parties', not the studio's.
 */
export function confirmationClock(mediationCase: MediationCase, ctx: ViewContext): Clock | null {
  const startsOn = effectiveOn(mediationCase);
  if (startsOn === null) return null;
  const state = mediationCase.judicialConfirmation?.state ?? null;
  const application = state === 'withdrawn' ? null : state;
  return makeClock(
    'judicial_confirmation',
    {
      startsOn,
      limitInDays: CONFIRMATION_LIMIT_IN_DAYS,
      basis: CONFIRMATION_BASIS,
      due: endOfPeriod(startsOn, CONFIRMATION_LIMIT_IN_DAYS, ctx.calendar),
      isStopped: application !== null,
      application,
    },
    ctx.today,
  );
}

/**
 * Whether somebody still has to mind this clock. A confirmation clock that ran out asks nothing of anybody: applying was
 * the parties' right, and the right is gone.
 */
export function isPressing(clock: Clock): boolean {
  if (clock.state === 'stopped') return false;
  return clock.kind === 'mediation' || clock.state !== 'overdue';
}

/** The same time limit seen from another day, the case unchanged. */
export function clockOn(clock: Clock, today: LocalDate): Clock {
  const daysLeft = daysBetween(today, clock.dueOn);
  return { ...clock, daysLeft, state: clock.state === 'stopped' ? 'stopped' : stateOf(daysLeft) };
}

interface ClockFacts {
  readonly startsOn: LocalDate;
  readonly limitInDays: number;
  readonly basis: string;
  readonly due: DueDay;
  readonly isStopped: boolean;
  readonly application?: Clock['application'];
}

function makeClock(kind: Clock['kind'], facts: ClockFacts, today: LocalDate): Clock {
  const { startsOn, limitInDays, basis, due, isStopped, application = null } = facts;
  const daysLeft = daysBetween(today, due.dueOn);
  const state = isStopped ? 'stopped' : stateOf(daysLeft);
  return { kind, startsOn, limitInDays, ...due, state, daysLeft, application, basis };
}

function stateOf(daysLeft: number): ClockState {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= DUE_SOON_IN_DAYS ? 'due_soon' : 'running';
}

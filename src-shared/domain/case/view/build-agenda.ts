import { daysBetween, type LocalDate } from '../../kernel/local-date';
import { assertNever } from '../../kernel/ruling';
import { dueDayOf, obligationStandings, standingOn } from '../agreement/obligations';
import { isReworkOpen } from '../agreement/rework';
import { clockOn, clocksOf, isPressing } from '../clocks/clocks';
import { followUpDueOn } from '../clocks/follow-up-due';
import { isOpen } from '../model/case-status';
import { caseTitle } from '../model/case-title';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import type { AgendaItem, Due } from './agenda';

/** The days of which an agenda speaks, both counted. */
export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What the case asks of the studio from `range.from` to `range.to`; see `duesWithin`. */
export function agendaItemsOf(
  mediationCase: MediationCase,
  range: DayRange,
  ctx: ViewContext,
): AgendaItem[] {
  const { id, number } = mediationCase;
  const reference = { caseId: id, number, title: caseTitle(mediationCase) };
  return duesWithin(duesOf(mediationCase, ctx), range, ctx.today).map((due) => ({
    ...due,
    ...reference,
  }));
}

/**
 * Everything that the case asks for, on whatever day, as long as it is as it is. Today stands in it only where
 * `dueSeenOn` turns it over, so that the list can be kept and read on another day.
 */
export function duesOf(mediationCase: MediationCase, ctx: ViewContext): Due[] {
  return [
    ...sessionDues(mediationCase),
    ...clockDues(mediationCase, ctx),
    ...obligationDues(mediationCase, ctx),
    ...followUpDues(mediationCase, ctx),
    ...reworkDues(mediationCase),
  ];
}

/**
 * Of the dues those of the range, as they stand today, ordered by day. When the range takes in today, what fell due
 * before it and is still open comes first, with its own day.
 */
export function duesWithin(dues: readonly Due[], range: DayRange, today: LocalDate): Due[] {
  const isInRange = (on: LocalDate) => range.from <= on && on <= range.to;
  return dues
    .map((due) => dueSeenOn(due, today))
    .filter((due) => due.kind !== 'clock' || isPressing(due.clock))
    .filter(
      ({ kind, on }) =>
        isInRange(on) || (kind !== 'session' && takesOverdue(range, today) && on < today),
    )
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** Whether what fell due before the range belongs to it: it does to today's. */
export function takesOverdue(range: DayRange, today: LocalDate): boolean {
  return range.from <= today && today <= range.to;
}

/** What a case asks for, seen from another day, the case unchanged. */
export function dueSeenOn(due: Due, today: LocalDate): Due {
  switch (due.kind) {
    case 'clock':
      return { ...due, clock: clockOn(due.clock, today) };
    case 'obligation':
      return { ...due, standing: standingOn(due.standing, due.on, today) };
    case 'follow_up':
      return { ...due, daysLeft: daysBetween(today, due.on) };
    case 'session':
    case 'rework':
      return due;
    default:
      return assertNever(due);
  }
}

function sessionDues(mediationCase: MediationCase): Due[] {
  if (!isOpen(mediationCase.status)) return [];
  return mediationCase.sessions.map(({ id, heldOn, startsAt, place }) => ({
    kind: 'session',
    on: heldOn,
    sessionId: id,
    startsAt,
    place,
  }));
}

function clockDues(mediationCase: MediationCase, ctx: ViewContext): Due[] {
  return clocksOf(mediationCase, ctx)
    .filter(({ state }) => state !== 'stopped')
    .map((clock) => ({ kind: 'clock', on: clock.dueOn, clock }));
}

function obligationDues(mediationCase: MediationCase, ctx: ViewContext): Due[] {
  const inForceOn = effectiveOn(mediationCase);
  if (inForceOn === null) return [];
  // After 结案 too: what is still owed is to be paid, and can be recorded (《人民调解法》第31条).
  return obligationStandings(mediationCase, ctx.today).flatMap((standing) => {
    const on = dueDayOf(standing.obligation, inForceOn);
    if (standing.state === 'fulfilled' || on === null) return [];
    return [{ kind: 'obligation' as const, on, standing }];
  });
}

function followUpDues(mediationCase: MediationCase, ctx: ViewContext): Due[] {
  const on = followUpDueOn(mediationCase, ctx.settings);
  if (on === null) return [];
  return [{ kind: 'follow_up', on, daysLeft: daysBetween(ctx.today, on) }];
}

function reworkDues(mediationCase: MediationCase): Due[] {
  return mediationCase.followUps
    .filter(isReworkOpen)
    .map(({ visitedOn }) => ({ kind: 'rework', on: visitedOn }));
}

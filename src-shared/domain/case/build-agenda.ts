import { effectiveOn } from '../agreement/effective-day';
import { dueDayOf, obligationStandings } from '../agreement/obligations';
import { isReworkOpen } from '../agreement/rework';
import { clocksOf, isPressing } from '../deadline/clocks';
import { followUpDueOn } from '../deadline/follow-up-due';
import { daysBetween, type LocalDate } from '../kernel/local-date';
import type { AgendaItem } from './agenda';
import { isOpen } from './case-status';
import { caseTitle } from './case-title';
import type { MediationCase } from './mediation-case';
import type { RuleContext } from './rule-context';

/**
 * What the case asks of the studio from `range.from` to `range.to`, both counted, ordered by day. When the range takes in
 * today or starts before it, what fell due earlier and is still open comes first, with its own day.
 */
export function agendaItemsOf(
  mediationCase: MediationCase,
  range: { readonly from: LocalDate; readonly to: LocalDate },
  ctx: RuleContext,
): AgendaItem[] {
  const isInRange = (on: LocalDate) => range.from <= on && on <= range.to;
  const takesOverdue = range.from <= ctx.today && ctx.today <= range.to;
  const due = dueItems(mediationCase, ctx).filter(
    ({ on }) => isInRange(on) || (takesOverdue && on < ctx.today),
  );
  const sessions = sessionItems(mediationCase).filter(({ on }) => isInRange(on));
  return [...sessions, ...due].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function referenceTo(mediationCase: MediationCase) {
  const { id, number } = mediationCase;
  return { caseId: id, number, title: caseTitle(mediationCase) };
}

function sessionItems(mediationCase: MediationCase): AgendaItem[] {
  if (!isOpen(mediationCase.status)) return [];
  const reference = referenceTo(mediationCase);
  return mediationCase.sessions.map(({ id, heldOn, startsAt, place }) => ({
    kind: 'session',
    ...reference,
    on: heldOn,
    sessionId: id,
    startsAt,
    place,
  }));
}

function dueItems(mediationCase: MediationCase, ctx: RuleContext): AgendaItem[] {
  return [
    ...clockItems(mediationCase, ctx),
    ...obligationItems(mediationCase, ctx),
    ...followUpItems(mediationCase, ctx),
    ...reworkItems(mediationCase),
  ];
}

function clockItems(mediationCase: MediationCase, ctx: RuleContext): AgendaItem[] {
  const reference = referenceTo(mediationCase);
  return clocksOf(mediationCase, ctx)
    .filter(isPressing)
    .map((clock) => ({ kind: 'clock', ...reference, on: clock.dueOn, clock }));
}

function obligationItems(mediationCase: MediationCase, ctx: RuleContext): AgendaItem[] {
  if (mediationCase.status !== 'agreement_reached') return [];
  const reference = referenceTo(mediationCase);
  const inForceOn = effectiveOn(mediationCase);
  return obligationStandings(mediationCase, ctx.today).flatMap((standing) => {
    const on = dueDayOf(standing.obligation, inForceOn);
    if (standing.state === 'fulfilled' || on === null) return [];
    return [{ kind: 'obligation' as const, ...reference, on, standing }];
  });
}

function followUpItems(mediationCase: MediationCase, ctx: RuleContext): AgendaItem[] {
  const on = followUpDueOn(mediationCase, ctx.settings);
  if (on === null) return [];
  const daysLeft = daysBetween(ctx.today, on);
  return [{ kind: 'follow_up', ...referenceTo(mediationCase), on, daysLeft }];
}

function reworkItems(mediationCase: MediationCase): AgendaItem[] {
  const reference = referenceTo(mediationCase);
  return mediationCase.followUps
    .filter(isReworkOpen)
    .map(({ visitedOn }) => ({ kind: 'rework', ...reference, on: visitedOn }));
}

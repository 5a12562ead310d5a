import type { LocalDate } from '../../kernel/local-date';
import { caseTitle } from '../model/case-title';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import type { AgendaItem, Due } from './agenda';
import { dueSeenOn, duesOf, lapseDayOf, staysOpen } from './case-dues';
import { latenessOf } from './lateness';

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
    ...{ ...due, lateness: latenessOf(due, ctx.today) },
    ...reference,
  }));
}

/**
 * Of the dues those of the range, as they stand today, ordered by day. When the range takes in today, what fell due
 * before it and is still open comes first, with its own day.
 */
export function duesWithin(dues: readonly Due[], range: DayRange, today: LocalDate): Due[] {
  return dues
    .filter((due) => isAskedWithin(due, lapseDayOf(due), range, today))
    .map((due) => dueSeenOn(due, today))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** Whether something is asked for in these days, seen from today. @param lapsesOn its last day, if it has one */
export function isAskedWithin(
  due: Pick<Due, 'kind' | 'on'>,
  lapsesOn: LocalDate | null,
  range: DayRange,
  today: LocalDate,
): boolean {
  if (lapsesOn !== null && lapsesOn < today) return false;
  if (range.from <= due.on && due.on <= range.to) return true;
  return staysOpen(due) && takesOverdue(range, today) && due.on < today;
}

/** Whether what fell due before the range belongs to it: it does to today's. */
export function takesOverdue(range: DayRange, today: LocalDate): boolean {
  return range.from <= today && today <= range.to;
}

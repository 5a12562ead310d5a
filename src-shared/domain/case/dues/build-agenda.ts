import type { LocalDate } from '../../kernel/local-date';
import { type DaySpan, isAskedIn } from '../../record/due';
import type { AgendaItem } from './agenda';
import { type Due, definitionOf, dueSeenOn, lapseDayOf } from './case-dues';

/** The days of which an agenda speaks, both counted. */
export type DayRange = DaySpan;

/** How a case is named in an agenda. */
export type CaseReference = Pick<AgendaItem, 'caseId' | 'number' | 'applicants' | 'respondents'>;

/** Of what a case asks for that of the range, in words; see `duesWithin`. */
export function agendaItemsOf(
  dues: readonly Due[],
  ofCase: CaseReference,
  range: DayRange,
  today: LocalDate,
): AgendaItem[] {
  return duesWithin(dues, range, today).map((due) => agendaItemOf(due, ofCase, today));
}

function agendaItemOf(due: Due, ofCase: CaseReference, today: LocalDate): AgendaItem {
  const { kind, on } = due;
  const definition = definitionOf(due);
  const lateness = definition.lateness(due, today);
  return {
    ...{ kind, key: `${kind}-${ofCase.caseId}-${definition.part(due)}` },
    ...ofCase,
    ...{ on, startsAt: definition.startsAt?.(due) ?? null, lateness },
    ...{ label: definition.label, ...definition.words(due, today, lateness) },
  };
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
  return isAskedIn(definitionOf(due), due.on, lapsesOn, range, today);
}

/** Whether what fell due before the range belongs to it: it does to today's. */
export function takesOverdue(range: DayRange, today: LocalDate): boolean {
  return range.from <= today && today <= range.to;
}

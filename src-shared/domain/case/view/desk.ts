import type { LocalDate } from '../../kernel/local-date';
import { DESK_GROUPS, type DeskGroup } from './desk-words';
import { NEXT_STEPS, type NextStep, type WAITED_FOR } from './next-steps';
import { urgencyOfColor } from './waiting';

/** By what it is told where an open case lies on the desk: as the columns of the index hold it, none of it of today. */
export interface DeskMarks {
  /** Null where an index of an older version does not say. */
  readonly step: NextStep | null;
  readonly waitsFor: (typeof WAITED_FOR)[number] | null;
  readonly waitingOn: LocalDate;
  /** Place of its colour in the order of urgency, see `urgencyOfColor`. */
  readonly colour: number;
  /** Place in the order of the numbers, see `serialOrder`. */
  readonly order: number;
}

/** How a case stands today with what it asks for on a day. */
export interface DeskDays {
  /** Something that stays to be done fell due before today. */
  readonly hasLate: boolean;
  /** Something falls on today. */
  readonly hasToday: boolean;
}

/** A case with the place that it has on the desk. */
export interface OnDesk extends DeskMarks {
  readonly group: DeskGroup;
}

const RED = urgencyOfColor('red');

/** Where a case lies on the desk today. */
export function deskGroupOf(marks: DeskMarks, days: DeskDays, today: LocalDate): DeskGroup {
  const isAhead = marks.waitingOn > today;
  const isUnwritten = marks.waitsFor === 'session' && marks.waitingOn < today;
  // Red that only waits for its day is no news, see `isAlarm`.
  if (days.hasLate || isUnwritten || (marks.colour === RED && !isAhead)) return 'urgent';
  if (days.hasToday) return 'today';
  return isAhead ? 'ahead' : 'step';
}

/**
 * Which of two cases lies on top: by their groups; what cannot wait by its colour, what waits for its step in the order of
 * the path of a case (登记 before 征询 … before 结案), what waits for a day by that day; among equals the one that waits
 * longest, then the earlier number.
 */
export function compareOnDesk(a: OnDesk, b: OnDesk): number {
  if (a.group !== b.group) return DESK_GROUPS.indexOf(a.group) - DESK_GROUPS.indexOf(b.group);
  const byStep = a.group === 'step' ? placeOfStep(a) - placeOfStep(b) : 0;
  const byColour = a.group === 'ahead' ? 0 : a.colour - b.colour;
  return byStep || byColour || compareDays(a.waitingOn, b.waitingOn) || a.order - b.order;
}

// The list of the steps is in the order of the path; what is not known comes last.
function placeOfStep({ step }: DeskMarks): number {
  return step === null ? NEXT_STEPS.length : NEXT_STEPS.indexOf(step);
}

function compareDays(a: LocalDate, b: LocalDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

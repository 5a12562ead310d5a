import type { LocalDate } from '../kernel/local-date';

/** Something that a record asks for on a day, as the record stands. Nothing in it depends on today but what `seenOn` turns over. */
export interface AnyDue {
  /** Key of its definition. */
  readonly kind: string;
  readonly on: LocalDate;
}

/** What columns hold of something that a record asks for: what, on which day, and the last day on which it is asked for. */
export interface DueMark extends AnyDue {
  readonly lapsesOn: LocalDate | null;
}

/**
 * One thing that records `R` ask for. `D` is what is told of it, `C` what may be known besides the record: never today,
 * so that what is asked for can be written down when the record is saved, and read on another day.
 */
export interface DueDefinition<R, D extends AnyDue, C> {
  readonly kind: D['kind'];
  /** What it is called: 履行到期. */
  readonly label: string;
  /** Whether it is still asked for after its day, until it is done. */
  readonly staysOpen: boolean;
  /** Whether it is the end of a time limit: lists are sorted by the earliest of a record. */
  readonly isLimit: boolean;
  readonly of: (record: R, ctx: C) => readonly D[];
  /** The last day on which it is asked for at all: a right that is gone then. Null for what has to be done all the same. */
  readonly lapsesOn: (due: D) => LocalDate | null;
  /** The same as it is seen from a day. */
  readonly seenOn: (due: D, today: LocalDate) => D;
}

/** Defines a due; it never lapses and looks the same from every day unless it says otherwise. */
export function defineDue<R, D extends AnyDue, C>(
  definition: Omit<DueDefinition<R, D, C>, 'lapsesOn' | 'seenOn' | 'isLimit'> &
    Partial<Pick<DueDefinition<R, D, C>, 'lapsesOn' | 'seenOn' | 'isLimit'>>,
): DueDefinition<R, D, C> {
  return { isLimit: false, lapsesOn: () => null, seenOn: (due) => due, ...definition };
}

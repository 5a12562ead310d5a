import { z } from 'zod';
import { daysBetween, type LocalDate } from '../kernel/local-date';

/** How pressing something is today: it has time, its day is near, or its day is over. */
export const LATENESS = ['calm', 'soon', 'late'] as const;
export type Lateness = (typeof LATENESS)[number];

/** From so many days before its day on something is near: a habit of the program, not of the law. */
const NEAR_DAYS = 7;

/** A heading of 今日 and where it stands; groups of one place are in the order of the list of dues. */
export const dayGroupSchema = z.object({
  key: z.string(),
  /** The heading: 待回访. */
  title: z.string(),
  /** Whether it belongs to the mediation itself or to what follows an agreement: a column of the page. */
  half: z.enum(['mediation', 'follow_through']),
  /** In a column what is of today stands first, then what is open, then what lies ahead. */
  when: z.enum(['today', 'open', 'ahead']),
  /** Said when there is nothing; null for a heading that is left out then. */
  nothing: z.string().nullable(),
});
export type DayGroup = z.infer<typeof dayGroupSchema>;

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

/** A line of the agenda in words. */
export interface DueWords {
  /** What is to be done, in a few words. */
  readonly what: string;
  /** The mark at the end of the line, in the colour of its lateness; null when it needs none. */
  readonly mark: string | null;
}

/**
 * One thing that records `R` ask for. `D` is what is told of it, `C` what may be known besides the record: never today,
 * so that what is asked for can be written down when the record is saved, and read on another day.
 */
export interface DueDefinition<R, D extends AnyDue, C> {
  readonly kind: D['kind'];
  /** What it is called in the cell of a day: 履行. */
  readonly label: string;
  /** Whether it is still asked for after its day, until it is done. */
  readonly staysOpen: boolean;
  /** Whether it is the end of a time limit: lists are sorted by the earliest of a record. */
  readonly isLimit: boolean;
  readonly of: (record: R, ctx: C) => readonly D[];
  /** Whether its day is the last one on which it is in time; of what nobody set a limit to it is only where it stands. */
  readonly hasLastDay: (due: D) => boolean;
  /** The last day on which it is asked for at all: a right that is gone then. Null for what has to be done all the same. */
  readonly lapsesOn: (due: D) => LocalDate | null;
  /** The same as it is seen from a day. */
  readonly seenOn: (due: D, today: LocalDate) => D;
  /** How pressing it is. @param due as it is seen today */
  readonly lateness: (due: D, today: LocalDate) => Lateness;
  /** Its line. @param due as it is seen today, which is so late */
  readonly words: (due: D, today: LocalDate, lateness: Lateness) => DueWords;
  /** Tells those of one record apart that are of one kind. */
  readonly part: (due: D) => string;
  /**
   * The hour of the day, for what has one: such things come by their hour, after everything else of the day. Null for one
   * whose hour is not fixed, which comes last.
   */
  readonly startsAt: ((due: D) => string | null) | null;
  /** The headings of 今日 under which it may stand. */
  readonly dayGroups: readonly DayGroup[];
  /** The one of them today. @param due with lateness null where only its day is known; null when that does not tell */
  readonly dayGroupOf: (due: DayGroupMarks, today: LocalDate) => DayGroup | null;
}

/** By what it is told under which heading of 今日 something stands. */
export interface DayGroupMarks {
  readonly on: LocalDate;
  readonly lateness: Lateness | null;
}

type Defaults<R, D extends AnyDue, C> = Pick<
  DueDefinition<R, D, C>,
  'isLimit' | 'hasLastDay' | 'lapsesOn' | 'seenOn' | 'lateness' | 'part' | 'startsAt' | 'dayGroupOf'
>;
/** What must be said of a due, and what may be. */
export type DueDraft<R, D extends AnyDue, C> = Omit<
  DueDefinition<R, D, C>,
  keyof Defaults<R, D, C>
> &
  Partial<Defaults<R, D, C>>;

/**
 * Defines a due. Unless it says otherwise it is no limit, its day is a last one, it never lapses, looks the same from every day, is late by its day
 * alone, comes once a day, has no hour and stands under its first heading.
 */
export function defineDue<R, D extends AnyDue, C>(
  definition: DueDraft<R, D, C>,
): DueDefinition<R, D, C> {
  return {
    isLimit: false,
    hasLastDay: () => true,
    lapsesOn: () => null,
    seenOn: (due) => due,
    lateness: ({ on }, today) => latenessByDay(on, today),
    part: ({ on }) => on,
    startsAt: null,
    dayGroupOf: () => definition.dayGroups[0] ?? null,
    ...definition,
  };
}

/** Late when its day is over, near from seven days before it. */
export function latenessByDay(on: LocalDate, today: LocalDate): Lateness {
  if (on < today) return 'late';
  return daysBetween(today, on) <= NEAR_DAYS ? 'soon' : 'calm';
}

/** What the rows of a kind's list ask for, as whatever is asked of all kinds sees it. */
export type RowDue = DueDefinition<Readonly<Record<string, unknown>>, AnyDue, null>;

/** Defines what a kind's records ask for, told from the row `W` of its list alone. */
export function defineRowDue<W extends object, D extends AnyDue>(
  definition: DueDraft<W, D, null>,
): RowDue {
  // Each definition is only ever handed rows of its own kind and dues of its own.
  return defineDue(definition) as unknown as RowDue;
}

/** The days of which something speaks, both counted. */
export interface DaySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Whether something is asked for in these days, seen from today: in them, or left over from before where they take in
 * today. @param lapsesOn its last day, if it has one
 */
export function isAskedIn(
  { staysOpen }: { readonly staysOpen: boolean },
  on: LocalDate,
  lapsesOn: LocalDate | null,
  { from, to }: DaySpan,
  today: LocalDate,
): boolean {
  if (lapsesOn !== null && lapsesOn < today) return false;
  if (from <= on && on <= to) return true;
  return staysOpen && from <= today && today <= to && on < today;
}

import type { LocalDate } from '../kernel/local-date';

/** First and last day, both counted. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The facts of one record, and where it stands among those to which the same happened on the same day. */
export interface FactRow<Facts> {
  readonly facts: Facts;
  /** Ids of those whom the record names as its handlers; of a case the one who presides first. */
  readonly who: readonly string[];
  readonly order: number;
  /** Of the record, when its facts were taken. */
  readonly revision: number;
  /** Tells the record to whoever keeps the table. */
  readonly place: number;
}

/** A record as it was when it was counted. */
export interface CountedRecord {
  readonly id: string;
  readonly revision: number;
}

type DayNames<Facts> = {
  [Name in keyof Facts]: Facts[Name] extends LocalDate | null ? Name : never;
}[keyof Facts] &
  string;
/** Names of the facts that are days: what happened to a record, and when. */
export type EventOf<Facts> = DayNames<Facts>;

/** The facts of all records of a kind, whoever keeps them; none of those in 回收站. */
export interface FactTable<Facts> {
  /**
   * The records to which one of these events happened on these days, in no particular order: all as they are at the moment
   * of the call, though each row is made only when its turn comes.
   */
  happened(events: readonly string[], days: Days): Iterable<FactRow<Facts>>;
  /** How many records had come and had not left at the end of a day. */
  countStanding(came: string, left: string, on: LocalDate): number;
  /** Those records, in no particular order, as `happened` gives them. */
  standing(came: string, left: string, on: LocalDate): Iterable<FactRow<Facts>>;
  /** Which record a row is about. */
  idAt(place: number): string;
}

/** Such a table of records that are at hand. */
export function factTableOf<R extends CountedRecord, Facts>(
  records: readonly R[],
  factsOf: (record: R) => Facts,
  orderOf: (record: R) => number,
  whoOf: (record: R) => readonly string[] = () => [],
): FactTable<Facts> {
  const rows = records.map((record, place) => ({
    ...{ facts: factsOf(record), who: whoOf(record), order: orderOf(record) },
    ...{ revision: record.revision, place },
  }));
  const dayOf = (facts: Facts, event: string) =>
    (facts as Readonly<Record<string, unknown>>)[event] as LocalDate | null;
  const standing = (came: string, left: string, on: LocalDate) =>
    rows.filter(({ facts }) => {
      const [since, until] = [dayOf(facts, came), dayOf(facts, left)];
      return since !== null && since <= on && (until === null || until > on);
    });
  return {
    happened: (events, { from, to }) =>
      rows.filter(({ facts }) =>
        events.some((event) => {
          const day = dayOf(facts, event);
          return day !== null && from <= day && day <= to;
        }),
      ),
    countStanding: (came, left, on) => standing(came, left, on).length,
    standing,
    idAt: (place) => {
      const record = records[place];
      if (record === undefined) throw new RangeError(`no record at ${place}`);
      return record.id;
    },
  };
}

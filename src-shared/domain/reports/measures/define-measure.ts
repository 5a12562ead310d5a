import type { LocalDate } from '../../kernel/local-date';
import type { EventOf } from '../../record/fact-table';
import type { MeasureUnit } from '../report-content';

interface MeasureHead {
  /** Stable: remembered hand-ins are compared by it. */
  readonly key: string;
  readonly label: string;
  readonly unit: MeasureUnit;
  readonly level: 0 | 1;
  /** Facts that it goes by though they change after the end (`LATE_FACTS`): where nothing does, their changes count nowhere. */
  readonly by?: readonly string[];
  /** Which records count, where the label alone does not say it; no full stop. */
  readonly says?: string;
}

/** The facts of a record, whatever its kind. */
export type AnyFacts = Readonly<Record<string, LocalDate | string | number | boolean | null>>;

/** A measure that adds up over time: each record counts on the day of one event, with one amount. */
export interface FlowMeasure extends MeasureHead {
  readonly type: 'flow';
  /** The kind of record that is counted. */
  readonly of: string;
  /** The fact that is the day on which a record counts; one without that day does not count. */
  readonly event: string;
  /** 件, 人 or 分 that the record adds. `who` handles it, see `FactRow`. */
  readonly amountOf: (facts: AnyFacts, who: readonly string[]) => number;
  /**
   * Of a figure that a person types once a month (手填): whether a record says it. Without it in each of its months the
   * figure is none.
   */
  readonly isSaid?: (facts: AnyFacts) => boolean;
}

/** A measure of a day's end, such as 期末在办: what had come by then and not left. It has no running total. */
export interface StockMeasure extends MeasureHead {
  readonly type: 'stock';
  readonly of: string;
  readonly came: string;
  readonly left: string;
  /** Which of those that stand count; all of them when left out. */
  readonly isCounted?: (facts: AnyFacts, who: readonly string[]) => boolean;
}

export type Measure = FlowMeasure | StockMeasure;

/** A section of the statistics before it is counted. */
export interface MeasureSection {
  readonly key: string;
  readonly title: string;
  readonly sumsTo: string | null;
  readonly measures: readonly Measure[];
}

type CountHead = Pick<MeasureHead, 'key' | 'label'> &
  Partial<Pick<MeasureHead, 'level' | 'says' | 'unit'>>;

type IsCounted<Facts> = (facts: Facts, who: readonly string[]) => boolean;

/** Makers of the measures of one kind of record, which know its facts. */
export interface MeasureMakers<Facts> {
  /** Counts records on the day of an event; all of them when `isCounted` is left out. */
  count(head: CountHead, event: EventOf<Facts>, isCounted?: IsCounted<Facts>): FlowMeasure;
  /** Adds up something of each record on the day of an event. */
  sum(
    head: MeasureHead,
    event: EventOf<Facts>,
    amountOf: (facts: Facts, who: readonly string[]) => number,
  ): FlowMeasure;
  /** Counts records that had come and not left; all of them when `isCounted` is left out. */
  stock(
    head: CountHead,
    came: EventOf<Facts>,
    left: EventOf<Facts>,
    isCounted?: IsCounted<Facts>,
  ): StockMeasure;
}

/** @param of key of the kind of record that is counted */
export function measuresOf<Facts>(of: string): MeasureMakers<Facts> {
  const sum: MeasureMakers<Facts>['sum'] = (head, event, amountOf) => ({
    ...{ type: 'flow', of, event, ...head },
    amountOf: (facts, who) => amountOf(facts as Facts, who),
  });
  return {
    sum,
    count: (head, event, isCounted = () => true) =>
      sum({ level: 0, unit: 'case', ...head }, event, (facts, who) =>
        isCounted(facts, who) ? 1 : 0,
      ),
    stock: (head, came, left, isCounted) => ({
      ...{ type: 'stock', of, came, left },
      ...(isCounted && { isCounted: (facts, who) => isCounted(facts as Facts, who) }),
      ...{ level: 0, unit: 'case', ...head },
    }),
  };
}

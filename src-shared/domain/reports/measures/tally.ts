import type { LocalDate } from '../../kernel/local-date';
import type { FactRow, FactTable } from '../../record/fact-table';
import { eventLabel } from '../event-words';
import { isWithin, monthsUpTo, type Period, reportMonthOf } from '../period';
import type { StatisticsRow, StatisticsSection } from '../report-content';
import type {
  AnyFacts,
  FlowMeasure,
  Measure,
  MeasureSection,
  StockMeasure,
} from './define-measure';

/** The facts of every kind of record that a report counts, by the kind's key. */
export type FactTables = Readonly<Record<string, FactTable<AnyFacts>>>;

/** The days of a report. */
export interface ReportDays {
  readonly periodKey: string;
  readonly cutOffDay: number | null;
  readonly period: Period;
  /** The report year up to the period's last day; null for a period that has no running total. */
  readonly yearPeriod: Period | null;
}

export interface Tally {
  readonly sections: readonly StatisticsSection[];
  /** Sum of every flow measure by single months of the report year, January first, counted another way for the checks. */
  readonly monthlySums: readonly Readonly<Record<string, number>>[];
  /** Keys of the measures that are stocks. */
  readonly stocks: ReadonlySet<string>;
}

/**
 * Counts every measure, in pieces: whoever runs it may do other things after each. Everything is read of the tables before
 * the first piece ends, and what happened outside the window is not looked at.
 * @param window days of the report year that are counted by these measures; all of it when left out
 */
export function* tally(
  sections: readonly MeasureSection[],
  tables: FactTables,
  days: ReportDays,
  window: Period = days.yearPeriod ?? days.period,
): Generator<void, Tally> {
  const measures = sections.flatMap((section) => section.measures);
  const happenings = gather(measures.filter(isFlow), tables, window);
  const stocks = countStocks(measures, tables, days);
  yield;
  const sums = new FlowSums(measures.filter(isFlow), days, window);
  for (const { events, rows } of happenings) {
    const counted = events.map((event) => ({ name: event.name, sums: sums.of(event) }));
    for (const { facts, who } of rows) {
      for (const { name, sums: ofEvent } of counted)
        sums.add(ofEvent, facts[name] as LocalDate | null, facts, who);
      yield;
    }
  }
  return {
    sections: sections.map(({ key, title, sumsTo, measures: members }) => ({
      ...{ key, title, sumsTo },
      rows: members.map((measure) => ({
        ...{ key: measure.key, label: measure.label, unit: measure.unit, level: measure.level },
        basis: basisOf(measure),
        ...(measure.type === 'flow'
          ? sums.figuresOf(measure.key)
          : stockFigures(stocks.get(measure.key) ?? 0)),
      })),
    })),
    monthlySums: sums.byMonth(),
    stocks: new Set(stocks.keys()),
  };
}

/** What is said of how a measure counts. */
function basisOf(measure: Measure): string {
  const basis =
    measure.type === 'flow'
      ? `按${eventLabel(measure.event)}计入`
      : `统计期最后一日还在的，自${eventLabel(measure.came)}起`;
  return measure.says === undefined ? basis : `${measure.says}，${basis}`;
}

type Figures = Pick<StatisticsRow, 'thisPeriod' | 'before' | 'yearToDate'>;

function stockFigures(thisPeriod: number): Figures {
  return { thisPeriod, before: null, yearToDate: null };
}

function countStocks(
  measures: readonly Measure[],
  tables: FactTables,
  { period }: ReportDays,
): Map<string, number> {
  const stocks = new Map<string, number>();
  for (const measure of measures) {
    if (measure.type === 'flow') continue;
    stocks.set(measure.key, countStock(measure, tables, period.to));
  }
  return stocks;
}

/** What a stock comes to at the end of a day. */
export function countStock(
  { of, came, left, isCounted }: StockMeasure,
  tables: FactTables,
  on: LocalDate,
): number {
  const table = tableOf(tables, of);
  if (isCounted === undefined) return table.countStanding(came, left, on);
  let count = 0;
  for (const { facts, who } of table.standing(came, left, on))
    if (isCounted(facts, who)) count += 1;
  return count;
}

function isFlow(measure: Measure): measure is FlowMeasure {
  return measure.type === 'flow';
}

/** An event that measures count by, and those measures. */
interface CountedEvent {
  readonly name: string;
  readonly measures: readonly FlowMeasure[];
}

/** What happened to the records of one kind in the report year. */
interface Happenings {
  readonly events: readonly CountedEvent[];
  readonly rows: Iterable<FactRow<AnyFacts>>;
}

function gather(
  measures: readonly FlowMeasure[],
  tables: FactTables,
  window: Period,
): Happenings[] {
  const kinds = [...new Set(measures.map(({ of }) => of))];
  return kinds.map((kind) => {
    const ofKind = measures.filter(({ of }) => of === kind);
    const names = [...new Set(ofKind.map(({ event }) => event))];
    return {
      events: names.map((name) => ({
        name,
        measures: ofKind.filter(({ event }) => event === name),
      })),
      rows: tableOf(tables, kind).happened(names, window),
    };
  });
}

/** Into which sums a day goes. */
interface Bins {
  readonly isInPeriod: boolean;
  readonly isBefore: boolean;
  readonly isInYear: boolean;
  /** Place of its report month in the report year; -1 when it lies in none. */
  readonly month: number;
}

/** The sums of one measure. */
interface FlowSum {
  readonly measure: FlowMeasure;
  thisPeriod: number;
  before: number;
  yearToDate: number;
  /** By months of the report year, January first. */
  readonly monthly: number[];
}

/**
 * The sums of every flow measure: by the days of the periods, and, another way, by the report month into which each day
 * falls, for the checks to compare.
 */
class FlowSums {
  private readonly days: ReportDays;
  /** What happened outside of it is counted by another rule. */
  private readonly window: Period;
  private readonly months: readonly string[];
  private readonly sums: ReadonlyMap<string, FlowSum>;
  /** Of days that were met before: a report year has few. */
  private readonly known = new Map<LocalDate, Bins>();

  constructor(measures: readonly FlowMeasure[], days: ReportDays, window: Period) {
    this.days = days;
    this.window = window;
    this.months = monthsUpTo(days.periodKey);
    const nothing = { thisPeriod: 0, before: 0, yearToDate: 0 };
    this.sums = new Map(
      measures.map((measure) => [
        measure.key,
        { measure, ...nothing, monthly: this.months.map(() => 0) },
      ]),
    );
  }

  /** The sums of the measures that count by an event. */
  of({ measures }: CountedEvent): FlowSum[] {
    return measures.flatMap(({ key }) => this.sums.get(key) ?? []);
  }

  /** Takes in what happened to a record on a day, if that lies in the report year. */
  add(
    sums: readonly FlowSum[],
    on: LocalDate | null,
    facts: AnyFacts,
    who: readonly string[],
  ): void {
    if (on === null) return;
    const bins = this.known.get(on) ?? this.binsOf(on);
    if (!bins.isInYear && bins.month < 0) return;
    for (const sum of sums) {
      const amount = sum.measure.amountOf(facts, who);
      if (amount !== 0) addTo(sum, bins, amount);
    }
  }

  figuresOf(key: string): Figures {
    const { thisPeriod = 0, before = 0, yearToDate = 0 } = this.sums.get(key) ?? {};
    const hasTotal = this.days.yearPeriod !== null;
    return hasTotal ? { thisPeriod, before, yearToDate } : stockFigures(thisPeriod);
  }

  /** Sums by single months of the report year, January first. */
  byMonth(): Readonly<Record<string, number>>[] {
    return this.months.map((_, month) =>
      Object.fromEntries([...this.sums].map(([key, { monthly }]) => [key, monthly[month] ?? 0])),
    );
  }

  private binsOf(on: LocalDate): Bins {
    const { period, yearPeriod, cutOffDay } = this.days;
    const year = yearPeriod ?? period;
    const isCounted = isWithin(on, this.window);
    const bins = {
      isInPeriod: isCounted && isWithin(on, period),
      isBefore: isCounted && year.from <= on && on < period.from,
      isInYear: isCounted && isWithin(on, year),
      month: isCounted ? this.months.indexOf(reportMonthOf(on, cutOffDay)) : -1,
    };
    this.known.set(on, bins);
    return bins;
  }
}

function addTo(
  sum: FlowSum,
  { isInPeriod, isBefore, isInYear, month }: Bins,
  amount: number,
): void {
  if (isInPeriod) sum.thisPeriod += amount;
  if (isBefore) sum.before += amount;
  if (isInYear) sum.yearToDate += amount;
  if (month >= 0) sum.monthly[month] = (sum.monthly[month] ?? 0) + amount;
}

/** Throws RangeError for a kind of which no facts are there. */
export function tableOf(tables: FactTables, of: string): FactTable<AnyFacts> {
  const table = tables[of];
  if (table === undefined) throw new RangeError(`no facts of ${of}`);
  return table;
}

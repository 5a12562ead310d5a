import { addDays, type LocalDate } from '../../kernel/local-date';
import type { FactRow, FactTable } from '../../record/fact-table';
import { isWithin, monthsUpTo, type Period, reportMonthOf } from '../period';
import type { StatisticsRow, StatisticsSection } from '../report-content';
import type { AnyFacts, FlowMeasure, Measure, MeasureSection } from './define-measure';

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
}

/** Counts every measure. What is read of the tables is what happened in the report year, whatever lies before and after it. */
export function tally(
  sections: readonly MeasureSection[],
  tables: FactTables,
  days: ReportDays,
): Tally {
  const measures = sections.flatMap((section) => section.measures);
  const happenings = gather(measures, tables, days);
  return {
    sections: sections.map(({ key, title, sumsTo, measures: members }) => ({
      key,
      title,
      sumsTo,
      rows: members.map((measure) => countRow(measure, tables, happenings, days)),
    })),
    monthlySums: sumsByMonth(measures, happenings, days),
  };
}

/** What happened to records in the report year, by kind and event; each with its day. */
type Happenings = ReadonlyMap<
  string,
  readonly { readonly on: LocalDate; readonly facts: AnyFacts }[]
>;

const nameOf = ({ of, event }: Pick<FlowMeasure, 'of' | 'event'>): string => `${of} ${event}`;

function gather(measures: readonly Measure[], tables: FactTables, days: ReportDays): Happenings {
  const span = days.yearPeriod ?? days.period;
  const eventsOf = new Map<string, Set<string>>();
  for (const measure of measures) {
    if (measure.type === 'stock') continue;
    const events = eventsOf.get(measure.of) ?? new Set();
    eventsOf.set(measure.of, events.add(measure.event));
  }
  const happenings = new Map<string, { on: LocalDate; facts: AnyFacts }[]>();
  for (const [of, events] of eventsOf) {
    const rows = tableOf(tables, of).happened([...events], span);
    for (const event of events)
      happenings.set(nameOf({ of, event }), happenedTo(rows, event, span));
  }
  return happenings;
}

function happenedTo(
  rows: readonly FactRow<AnyFacts>[],
  event: string,
  span: Period,
): { on: LocalDate; facts: AnyFacts }[] {
  return rows.flatMap(({ facts }) => {
    const on = facts[event] as LocalDate | null;
    return on !== null && isWithin(on, span) ? [{ on, facts }] : [];
  });
}

function countRow(
  measure: Measure,
  tables: FactTables,
  happenings: Happenings,
  { period, yearPeriod }: ReportDays,
): StatisticsRow {
  const { key, label, unit, level } = measure;
  const head = { key, label, unit, level };
  if (measure.type === 'stock') {
    const table = tableOf(tables, measure.of);
    const thisPeriod = table.countStanding(measure.came, measure.left, period.to);
    return { ...head, thisPeriod, before: null, yearToDate: null };
  }
  const happened = happenings.get(nameOf(measure)) ?? [];
  const sumIn = (span: Period): number => {
    let sum = 0;
    for (const { on, facts } of happened) if (isWithin(on, span)) sum += measure.amountOf(facts);
    return sum;
  };
  if (yearPeriod === null)
    return { ...head, thisPeriod: sumIn(period), before: null, yearToDate: null };
  // The first period of a year has none before it: that one's end lies before its start.
  const beforePeriod = { from: yearPeriod.from, to: addDays(period.from, -1) };
  return {
    ...head,
    thisPeriod: sumIn(period),
    before: sumIn(beforePeriod),
    yearToDate: sumIn(yearPeriod),
  };
}

/** The same sums counted another way: each record is put into its report month. */
function sumsByMonth(
  measures: readonly Measure[],
  happenings: Happenings,
  { periodKey, cutOffDay }: ReportDays,
): Readonly<Record<string, number>>[] {
  const months = monthsUpTo(periodKey);
  const sums = new Map(months.map((one) => [one, {} as Record<string, number>]));
  for (const measure of measures) {
    if (measure.type === 'stock') continue;
    for (const { on, facts } of happenings.get(nameOf(measure)) ?? []) {
      const ofMonth = sums.get(reportMonthOf(on, cutOffDay));
      if (ofMonth) ofMonth[measure.key] = (ofMonth[measure.key] ?? 0) + measure.amountOf(facts);
    }
  }
  return months.map((one) => sums.get(one) ?? {});
}

/** Throws RangeError for a kind of which no facts are there. */
export function tableOf(tables: FactTables, of: string): FactTable<AnyFacts> {
  const table = tables[of];
  if (table === undefined) throw new RangeError(`no facts of ${of}`);
  return table;
}

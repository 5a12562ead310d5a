import type { LocalDate } from '../kernel/local-date';
import { addDays } from '../kernel/local-date';
import type { FactRow } from '../record/fact-table';
import type { BuiltReport } from './build-report';
import type { AnyFacts, Measure, MeasureSection } from './measures/define-measure';
import { type FactTables, type ReportDays, tableOf } from './measures/tally';
import type { Period } from './period';
import type { ShownColumn } from './report-content';

/** A record that a figure counts: on which day, and how much of the figure it is. */
export interface CountedOne {
  readonly id: string;
  /** Of a stock the day since which it stands. */
  readonly on: LocalDate;
  /** 件, 人 or 分. */
  readonly amount: number;
}

/** The measure behind a row of the statistics; undefined when there is none of this key. */
export function measureAt(sections: readonly MeasureSection[], key: string): Measure | undefined {
  return sections.flatMap(({ measures }) => measures).find((one) => one.key === key);
}

/**
 * The records that a figure counts, in the order of the days on which they count, then of their numbers: their amounts add
 * up to it. Counted anew from the facts, one record after the other, each stretch by its own rule; of what has no such figure
 * there are none.
 */
export function recordsIn(
  key: string,
  column: ShownColumn,
  tables: FactTables,
  { stretchesIn, days }: Pick<BuiltReport['counted'], 'stretchesIn' | 'days'>,
): CountedOne[] {
  const span = daysOfColumn(column, days);
  if (span === null) return [];
  const stretches = stretchesIn(span);
  const counted = stretches.flatMap((stretch, at) => {
    const measure = measureAt(stretch.sections, key);
    if (measure === undefined) return [];
    if (measure.type === 'flow') return countedRows(measure, stretch.days, tables);
    const isLast = at === stretches.length - 1;
    return isLast && column === 'thisPeriod' ? countedRows(measure, span, tables) : [];
  });
  counted.sort((a, b) =>
    a.one.on === b.one.on ? a.row.order - b.row.order : a.one.on < b.one.on ? -1 : 1,
  );
  return counted.map(({ one }) => one);
}

interface CountedRow {
  readonly row: FactRow<AnyFacts>;
  readonly one: CountedOne;
}

function countedRows(measure: Measure, span: Period, tables: FactTables): CountedRow[] {
  const table = tableOf(tables, measure.of);
  const isStock = measure.type === 'stock';
  const rows = isStock
    ? table.standing(measure.came, measure.left, span.to)
    : table.happened([measure.event], span);
  const event = isStock ? measure.came : measure.event;
  const counted: CountedRow[] = [];
  for (const row of rows) {
    const [on, amount] = [row.facts[event] as LocalDate, amountOf(measure, row)];
    if (amount !== 0) counted.push({ row, one: { id: table.idAt(row.place), on, amount } });
  }
  return counted;
}

function amountOf(measure: Measure, { facts, who }: FactRow<AnyFacts>): number {
  if (measure.type === 'flow') return measure.amountOf(facts, who);
  return measure.isCounted === undefined || measure.isCounted(facts, who) ? 1 : 0;
}

/** The days that a column counts; null where it has none. */
function daysOfColumn(column: ShownColumn, { period, yearPeriod }: ReportDays): Period | null {
  if (column === 'thisPeriod') return period;
  if (yearPeriod === null || column === 'yearToDate') return yearPeriod;
  // In January nothing lies before.
  if (yearPeriod.from === period.from) return null;
  return { from: yearPeriod.from, to: addDays(period.from, -1) };
}

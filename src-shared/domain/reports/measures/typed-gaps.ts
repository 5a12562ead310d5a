import { addDays } from '../../kernel/local-date';
import {
  formatPeriod,
  monthsOf,
  monthsUpTo,
  type Period,
  periodKindOf,
  periodOf,
  reportMonthOf,
} from '../period';
import type { FigureGap, ShownColumn, StatisticsRow, StatisticsSection } from '../report-content';
import type { FlowMeasure, Measure, MeasureSection } from './define-measure';
import { type FactTables, type ReportDays, tableOf } from './tally';

/** Of which months each typed figure is known. */
export type SaidMonths = ReadonlyMap<string, ReadonlySet<string>>;

/** The typed measures among them: a person says their figures month by month. */
export function typedMeasures(
  sections: readonly MeasureSection[],
): (FlowMeasure & Required<Pick<FlowMeasure, 'isSaid'>>)[] {
  return sections.flatMap(({ measures }) => measures).filter(isTyped);
}

function isTyped(measure: Measure): measure is FlowMeasure & Required<Pick<FlowMeasure, 'isSaid'>> {
  return measure.type === 'flow' && measure.isSaid !== undefined;
}

/** Reads of which months the typed figures are known, of the tables at once. @param days in which their months begin */
export function saidMonths(
  sections: readonly MeasureSection[],
  tables: FactTables,
  days: Period,
): SaidMonths {
  const measures = typedMeasures(sections);
  const said = new Map(measures.map(({ key }) => [key, new Set<string>()]));
  const [first] = measures;
  if (first === undefined) return said;
  for (const { facts } of tableOf(tables, first.of).happened([first.event], days))
    for (const { key, event, isSaid } of measures)
      if (isSaid(facts)) said.get(key)?.add(String(facts[event]).slice(0, 7));
  return said;
}

/** The report months that a period is made of; null where it begins or ends within one. */
export function wholeMonthsOf(
  key: string,
  { cutOffDay }: Pick<ReportDays, 'cutOffDay'>,
): string[] | null {
  if (periodKindOf(key) !== 'span') return monthsOf(key);
  const { from, to } = periodOf(key, cutOffDay);
  const months: string[] = [];
  let next = from;
  while (next <= to) {
    const month = reportMonthOf(next, cutOffDay);
    const days = periodOf(month, cutOffDay);
    if (days.from !== next || days.to > to) return null;
    months.push(month);
    next = addDays(days.to, 1);
  }
  return months;
}

/** What stands where a figure of these months is none; null where it is whole. */
export function gapOf(
  months: readonly string[] | null,
  said: ReadonlySet<string>,
): FigureGap | null {
  if (months === null) return { text: '不是整月', months: [] };
  const missing = months.filter((month) => !said.has(month));
  if (missing.length === 0) return null;
  if (missing.length === months.length) return { text: '未填', months: missing };
  return { text: `未填全（缺${wordMonths(missing)}）`, months: missing };
}

/** The typed rows without the figures of which a month is missing, and what stands there instead. */
export function withGaps(
  sections: readonly StatisticsSection[],
  said: SaidMonths,
  days: ReportDays,
): StatisticsSection[] {
  const year = monthsUpTo(days.periodKey);
  const months = wholeMonthsOf(days.periodKey, days);
  const before = year.slice(0, year.length - (months?.length ?? 0));
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => {
      const known = said.get(row.key);
      return known === undefined ? row : rowWithGaps(row, known, { months, before, year });
    }),
  }));
}

/** The months of each column. */
interface MonthsOfColumns {
  readonly months: readonly string[] | null;
  readonly before: readonly string[];
  readonly year: readonly string[];
}

function rowWithGaps(
  row: StatisticsRow,
  known: ReadonlySet<string>,
  { months, before, year }: MonthsOfColumns,
): StatisticsRow {
  const gaps = {
    thisPeriod: gapOf(months, known),
    // A span has no running total.
    before: row.before === null ? null : gapOf(before, known),
    yearToDate: row.yearToDate === null ? null : gapOf(year, known),
  };
  const figureIn = (column: ShownColumn) => (gaps[column] === null ? row[column] : null);
  return {
    ...row,
    ...{ gaps, thisPeriod: figureIn('thisPeriod') },
    ...{ before: figureIn('before'), yearToDate: figureIn('yearToDate') },
  };
}

/** 1—3月、8月; with the year where they lie in several. */
function wordMonths(months: readonly string[]): string {
  const isOneYear = months.every((month) => month.slice(0, 4) === months[0]?.slice(0, 4));
  if (!isOneYear) return months.map(formatPeriod).join('、');
  const runs: [first: number, last: number][] = [];
  for (const number of months.map((month) => Number(month.slice(5)))) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? `${first}月` : `${first}—${last}月`))
    .join('、');
}

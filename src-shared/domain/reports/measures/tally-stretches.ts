import type { Period } from '../period';
import type { MeasureSection } from './define-measure';
import { type FactTables, type ReportDays, type Tally, tally } from './tally';

/**
 * Counts every stretch of the report year by its own rule and puts them together, in pieces as `tally`: everything is read
 * of the tables before the first piece ends. A stock is that of the last.
 */
export function* tallyStretches(
  stretches: readonly { readonly days: Period; readonly sections: readonly MeasureSection[] }[],
  tables: FactTables,
  days: ReportDays,
): Generator<void, Tally> {
  const counts = stretches.map((one) => {
    const count = tally(one.sections, tables, days, one.days);
    count.next();
    return count;
  });
  yield;
  let whole: Tally | null = null;
  for (const count of counts) {
    const next: Tally = yield* count;
    whole = whole === null ? next : together(whole, next);
  }
  return whole ?? { sections: [], monthlySums: [], stocks: new Set() };
}

function together(one: Tally, other: Tally): Tally {
  const earlier = new Map(one.sections.flatMap(({ rows }) => rows).map((row) => [row.key, row]));
  const add = (a: number | null | undefined, b: number | null) =>
    b === null ? null : (a ?? 0) + b;
  return {
    sections: other.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => {
        const before = earlier.get(row.key);
        // Neither a stock, which is that of the last day, nor what was not counted before.
        if (before === undefined || other.stocks.has(row.key)) return row;
        return {
          ...row,
          thisPeriod: add(before.thisPeriod, row.thisPeriod),
          before: add(before.before, row.before),
          yearToDate: add(before.yearToDate, row.yearToDate),
        };
      }),
    })),
    monthlySums: other.monthlySums.map((sums, month) =>
      Object.fromEntries(
        Object.entries(sums).map(([key, sum]) => [key, sum + (one.monthlySums[month]?.[key] ?? 0)]),
      ),
    ),
    stocks: other.stocks,
  };
}

import { changeBetween } from './compare-periods';
import type { ReportContent, StatisticsRow } from './report-content';
import { unitLabel } from './report-layout';

/** A figure set beside another: what it is now, what it was, and the change. */
export interface ComparedPair {
  readonly now: number | null;
  readonly base: number | null;
  readonly amount: number | null;
  readonly share: number | null;
}

/** One line of the comparison: a section's heading, or a row with what it is compared with. */
export type ComparisonLine =
  | { readonly type: 'heading'; readonly text: string }
  | {
      readonly type: 'row';
      readonly label: string;
      readonly row: StatisticsRow;
      /** 本期 with 上期, 本期 with 去年同期, 本年累计 with that of last year. */
      readonly pairs: Readonly<Record<ComparisonBase, ComparedPair>>;
    };

/** With what a figure is compared, in the order of the columns. */
export const COMPARISON_BASES = ['previous', 'lastYear', 'lastYearToDate'] as const;
export type ComparisonBase = (typeof COMPARISON_BASES)[number];
export const COMPARISON_BASE_LABELS = {
  previous: '上期',
  lastYear: '去年同期',
  lastYearToDate: '去年同期累计',
} as const satisfies Record<ComparisonBase, string>;

/** The comparison line by line, for the preview and the workbook; null for a report that has none. */
export function comparisonLines({
  sections,
  compared,
}: Pick<ReportContent, 'sections' | 'compared'>): ComparisonLine[] | null {
  if (compared === null) return null;
  return sections.flatMap((section) => [
    { type: 'heading' as const, text: section.title },
    ...section.rows.map((row) => lineOf(row, compared.figures[row.key])),
  ]);
}

type Bases = NonNullable<ReportContent['compared']>['figures'][string];

function lineOf(row: StatisticsRow, bases: Bases | undefined): ComparisonLine {
  const pair = (now: number | null, base: number | null): ComparedPair => ({
    ...{ now, base },
    ...changeBetween(now, base),
  });
  const { previous = null, lastYear = null, lastYearToDate = null } = bases ?? {};
  return {
    type: 'row',
    label: `${row.label}（${unitLabel(row.unit)}）`,
    row,
    pairs: {
      previous: pair(row.thisPeriod, previous),
      lastYear: pair(row.thisPeriod, lastYear),
      lastYearToDate: pair(row.yearToDate, lastYearToDate),
    },
  };
}

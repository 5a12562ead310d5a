import { gapText } from './figure-gaps';
import {
  type FigureTable,
  type MeasureUnit,
  type ReportContent,
  SHOWN_COLUMN_LABELS,
  type ShownColumn,
  type StatisticsRow,
  type StatisticsSection,
} from './report-content';

/** A column of a table of figures: one measure of each section, over the period or the year. */
export interface TableColumn {
  readonly shown: ShownColumn;
  /** What stands above it and its neighbours: 本期, or the measure where its figures are spread. */
  readonly group: string;
  readonly label: string;
  readonly unit: MeasureUnit;
  /** The label of the measure in each section. */
  readonly measure: string;
  /** Of spread figures: which of the columns beside each other, or their sum; null of any other. */
  readonly part: number | 'sum' | null;
}

/** A figure in its place, and what stands there where it is none. */
export interface TableCell {
  /** Null where the section has no such figure, and in the columns of a spread that are not the studio's. */
  readonly row: StatisticsRow | null;
  readonly figure: number | null;
  readonly text: string;
}

/** Rows that are added up together. */
export interface TableGroup {
  /** Above its rows; null for the only group. */
  readonly title: string | null;
  readonly rows: readonly {
    readonly section: StatisticsSection;
    readonly cells: readonly TableCell[];
  }[];
  /** What each column comes to; null where it says nothing. */
  readonly totals: readonly TableCell[] | null;
}

/** A table of figures as preview and workbook draw it. */
export interface LaidTable {
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
}

const NONE: TableCell = { row: null, figure: null, text: '—' };

/** Lays a table out; a figure that no section has, such as the running total of a stock, has no column. */
export function layOutTable(
  table: FigureTable,
  report: Pick<ReportContent, 'sections'>,
): LaidTable {
  const members = report.sections.filter(({ key }) => table.sections.includes(key));
  const columns = table.shown.flatMap((shown) =>
    (members[0]?.rows ?? []).flatMap(({ label, unit }): TableColumn[] => {
      const isThere = members.some((section) => hasColumn(rowIn(section, label), shown));
      return isThere ? columnsOf(table, { shown, label, unit }) : [];
    }),
  );
  const { groups = [{ title: null, sections: table.sections, isSummed: true }] } = table;
  return {
    columns,
    groups: groups.map(({ title, sections, isSummed }) => {
      const rows = members
        .filter(({ key }) => sections.includes(key))
        .map((section) => ({
          section,
          cells: columns.map((column) => cellOf(rowIn(section, column.measure), column, table)),
        }));
      const totals = columns.map((_, place) => sumOf(rows.map(({ cells }) => cells[place])));
      return { title, rows, totals: isSummed ? totals : null };
    }),
  };
}

/** The runs of columns that stand under one heading, in order. */
export function columnGroups(
  columns: readonly TableColumn[],
): { readonly group: string; readonly from: number; readonly span: number }[] {
  const runs: { group: string; from: number; span: number }[] = [];
  columns.forEach(({ group }, from) => {
    const run = runs.at(-1);
    if (run?.group === group) run.span += 1;
    else runs.push({ group, from, span: 1 });
  });
  return runs;
}

function columnsOf(
  { spread }: FigureTable,
  { shown, label, unit }: Pick<TableColumn, 'shown' | 'label' | 'unit'>,
): TableColumn[] {
  const head = { shown, unit, measure: label };
  if (spread === undefined || shown !== 'thisPeriod')
    return [{ ...head, label, group: SHOWN_COLUMN_LABELS[shown], part: null }];
  const parts = spread.labels.map((one, part) => ({ ...head, label: one, group: label, part }));
  return [...parts, { ...head, label: '小计', group: label, part: 'sum' }];
}

function cellOf(
  row: StatisticsRow | null,
  { shown, part }: TableColumn,
  { spread }: FigureTable,
): TableCell {
  if (row === null || (typeof part === 'number' && part !== spread?.own)) return NONE;
  return { row, figure: row[shown], text: gapText(row, shown) ?? NONE.text };
}

/** Nothing where a figure is missing: a sum of what is there would be wrong. */
function sumOf(cells: readonly (TableCell | undefined)[]): TableCell {
  const there = cells.filter((cell) => cell !== undefined && cell.row !== null);
  if (there.length === 0) return NONE;
  const isWhole = there.every((cell) => cell?.figure !== null);
  const texts = new Set(there.map((cell) => cell?.text));
  const isSame = texts.size === 1;
  const [text = ''] = isSame ? texts : [];
  if (!isWhole) return { row: null, figure: null, text: isSame && text !== '' ? text : '未填全' };
  const figure = there.reduce((sum, cell) => sum + (cell?.figure ?? 0), 0);
  return { row: null, figure, text: '' };
}

function rowIn({ rows }: StatisticsSection, label: string): StatisticsRow | null {
  return rows.find((row) => row.label === label) ?? null;
}

function hasColumn(row: StatisticsRow | null, shown: ShownColumn): boolean {
  return row !== null && (row[shown] !== null || gapText(row, shown) !== null);
}

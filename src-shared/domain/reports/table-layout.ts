import type {
  FigureTable,
  MeasureUnit,
  ReportContent,
  ShownColumn,
  StatisticsRow,
  StatisticsSection,
} from './report-content';

/** A column of a table of figures: one measure of each section, over the period or the year. */
export interface TableColumn {
  readonly shown: ShownColumn;
  readonly label: string;
  readonly unit: MeasureUnit;
  /** Place of the measure in its section. */
  readonly place: number;
}

/** A table of figures as preview and workbook draw it. */
export interface LaidTable {
  readonly columns: readonly TableColumn[];
  /** A row each, with the figure of each column. */
  readonly rows: readonly {
    readonly section: StatisticsSection;
    readonly cells: readonly { readonly row: StatisticsRow; readonly figure: number | null }[];
  }[];
  /** What each column comes to. */
  readonly totals: readonly number[];
}

/** Lays a table out; a figure that no section has, such as the running total of a stock, has no column. */
export function layOutTable(
  { sections, shown }: FigureTable,
  report: Pick<ReportContent, 'sections'>,
): LaidTable {
  const members = report.sections.filter(({ key }) => sections.includes(key));
  const [first] = members;
  const columns = shown.flatMap((column) =>
    (first?.rows ?? []).flatMap(({ label, unit }, place): TableColumn[] => {
      const isThere = members.some(({ rows }) => rows[place]?.[column] !== null);
      return isThere ? [{ shown: column, label, unit, place }] : [];
    }),
  );
  const rows = members.map((section) => ({
    section,
    cells: columns.map(({ shown: column, place }) => {
      const row = section.rows[place];
      if (row === undefined) throw new RangeError(`${section.key} has other measures`);
      return { row, figure: row[column] };
    }),
  }));
  const totals = columns.map((_, place) =>
    rows.reduce((sum, { cells }) => sum + (cells[place]?.figure ?? 0), 0),
  );
  return { columns, rows, totals };
}

import type { StatisticsRow, StatisticsSection } from './report-content';

/** All rows of the statistics in reading order. */
export function rowsOf(sections: readonly StatisticsSection[]): StatisticsRow[] {
  return sections.flatMap((section) => section.rows);
}

/** The figures of every row by its stable key, as they are remembered when a report is handed in. */
export function figuresOf(
  sections: readonly StatisticsSection[],
): Record<string, { thisPeriod: number | null; before: number | null }> {
  return Object.fromEntries(
    rowsOf(sections).map(({ key, thisPeriod, before }) => [key, { thisPeriod, before }]),
  );
}

/** The period's figure of a row that is counted, which is never missing; of a typed one that is none, 0. */
export function countedIn({ thisPeriod }: Pick<StatisticsRow, 'thisPeriod'>): number {
  return thisPeriod ?? 0;
}

/** Gives a row of the statistics by its key. */
export type FigureReader = (key: string) => StatisticsRow;

/** A reader of rows by key; it throws RangeError for a key that the statistics do not have. */
export function figureReader(sections: readonly StatisticsSection[]): FigureReader {
  const byKey = new Map(rowsOf(sections).map((row) => [row.key, row]));
  return (key) => {
    const row = byKey.get(key);
    if (row === undefined) throw new RangeError(`no such row: ${key}`);
    return row;
  };
}

/** What a row is called on its own: one that is part of another is named with it, 防止自杀·涉及人数. */
export function rowName({ rows }: Pick<StatisticsSection, 'rows'>, key: string): string {
  const index = rows.findIndex((row) => row.key === key);
  const row = rows[index];
  if (row === undefined) return '';
  if (row.level === 0) return row.label;
  const owner = rows.slice(0, index).findLast((one) => one.level === 0);
  return `${owner?.label ?? ''}·${row.label}`;
}

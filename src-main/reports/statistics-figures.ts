import { gapText, shortGap } from '@shared/domain/reports/figure-gaps';
import type { ShownColumn, StatisticsRow } from '@shared/domain/reports/report-content';
import type { Cell, Style, Worksheet } from 'exceljs';
import { bodyFont, gridBorder, place } from './sheet-style';

export const BODY_SIZE = 10.5;
// Shared by many cells, and therefore never changed, see `textStyle`.
/** A cell of a block in which nothing stands. */
export const IN_GRID: Partial<Style> = { font: bodyFont(BODY_SIZE), border: gridBorder() };
const FIGURE = { ...IN_GRID, alignment: place('right', 'shrink', 1) };
const STYLES = {
  count: { ...FIGURE, numFmt: '#,##0' },
  fen: { ...FIGURE, numFmt: '#,##0.00' },
  none: { ...IN_GRID, alignment: place('center', 'shrink') },
};

/** Where a row of the statistics stands: its line and the column of its label. */
export interface RowPlace {
  readonly row: number;
  readonly column: number;
}

/** Columns after the label. */
const THIS_PERIOD = 1;
const BEFORE = 2;
const YEAR_TO_DATE = 3;

/** Totals that are sums of other rows; the prefix or keys of their parts. */
const TOTALS: Readonly<Record<string, (key: string) => boolean>> = {
  total: (key) => key.startsWith('category.'),
  successful: (key) => key.startsWith('form.'),
  'source.referred': (key) => key.startsWith('source.referred_'),
};

/**
 * Gives a function that writes the three figures of a row. Totals and 本年累计 are formulas, so that a reader who changes a
 * figure sees the rest follow; each carries its result, so that a reader that does not calculate shows it too.
 */
export function figureWriter(
  sheet: Worksheet,
  places: ReadonlyMap<string, RowPlace>,
): (row: StatisticsRow) => void {
  const addressOf = (at: RowPlace, offset: number): string =>
    sheet.getCell(at.row, at.column + offset).address;

  const sumFormula = (key: string, offset: number): string | null => {
    const isPart = TOTALS[key];
    if (isPart === undefined) return null;
    const parts = [...places].filter(([partKey]) => isPart(partKey)).map(([, at]) => at);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined) return null;
    return `SUM(${addressOf(first, offset)}:${addressOf(last, offset)})`;
  };

  return (row) => {
    const at = places.get(row.key);
    if (at === undefined) return;
    const cell = (offset: number): Cell => sheet.getCell(at.row, at.column + offset);
    writeFigure(cell(THIS_PERIOD), row, 'thisPeriod', sumFormula(row.key, THIS_PERIOD));
    writeFigure(cell(BEFORE), row, 'before', sumFormula(row.key, BEFORE));
    const sum = `${addressOf(at, THIS_PERIOD)}+${addressOf(at, BEFORE)}`;
    writeFigure(cell(YEAR_TO_DATE), row, 'yearToDate', sum);
  };
}

function writeFigure(
  cell: Cell,
  row: StatisticsRow,
  column: ShownColumn,
  formula: string | null,
): void {
  const figure = row[column];
  if (figure === null) {
    // Which months are missing is said below the table.
    cell.value = shortGap(gapText(row, column) ?? '—');
    cell.style = STYLES.none;
    return;
  }
  const result = row.unit === 'fen' ? figure / 100 : figure;
  cell.value = formula === null ? result : { formula, result };
  cell.style = row.unit === 'fen' ? STYLES.fen : STYLES.count;
}

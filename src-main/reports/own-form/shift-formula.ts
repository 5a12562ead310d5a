import { columnLetters, columnNumber, MAX_COLUMN, MAX_ROW } from './cell-address';
import { type AreaEnd, rewriteAreas, writeEnd } from './formula-areas';
import type { RowGrowth } from './row-growth';

/** Where a formula stands. */
export interface FormulaPlace {
  /** Its sheet; empty for one that stands in none, such as that of a name. */
  readonly sheet: string;
  /** Its row in the form. */
  readonly row: number;
  /** Which copy of that row it is for, 0 for the first. */
  readonly copy: number;
}

/** How the rows of each sheet have grown; undefined for a sheet that there is not. */
export type GrowthOf = (sheet: string) => RowGrowth | undefined;

type Row = NonNullable<AreaEnd['row']>;

/**
 * A formula as it must be once rows were repeated. An area that ends in a repeated row has all its copies, and so has the
 * one cell that a sum names. In a repeated row what lies in the same row stays in its own copy, and what lies in the row
 * right above is the copy before (a running balance); what lies elsewhere stays where it is. A `$` before the row means
 * the first copy, as an end of an area the last.
 */
export function shiftFormula(formula: string, place: FormulaPlace, growthOf: GrowthOf): string {
  return rewriteAreas(formula, ({ sheet, from, to, isSummed }) => {
    const growth = growthOf(sheet ?? place.sheet);
    if (growth === undefined || from.row === null || growth.isNone) return null;
    const isOwn = (sheet ?? place.sheet) === place.sheet && growth.isRepeated(place.row);
    const own = growth.first(place.row) + place.copy;
    const moved = (row: Row, elsewhere: number): Row => {
      if (!isOwn || row.isFixed) return { ...row, number: elsewhere };
      if (row.number === place.row) return { ...row, number: own };
      return { ...row, number: row.number === place.row - 1 ? own - 1 : elsewhere };
    };
    const first = moved(from.row, growth.first(from.row.number));
    const end = to ?? (isSummed ? from : null);
    const start = writeEnd({ ...from, row: first });
    if (end === null || end.row === null) return start;
    const last = moved(end.row, growth.last(end.row.number));
    const isOne = to === null && last.number === first.number;
    return isOne ? start : `${start}:${writeEnd({ ...end, row: last })}`;
  });
}

/**
 * A formula as another cell that shares it reads it: so many rows and columns on. What would lie outside the sheet comes
 * back at its other side, as in Excel.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const wrapped = (number: number, by: number, most: number) =>
    ((((number + by - 1) % most) + most) % most) + 1;
  const movedEnd = ({ column, row }: AreaEnd): AreaEnd => ({
    column: column && {
      ...column,
      letters: column.isFixed
        ? column.letters
        : columnLetters(wrapped(columnNumber(column.letters), columns, MAX_COLUMN)),
    },
    row: row && { ...row, number: row.isFixed ? row.number : wrapped(row.number, rows, MAX_ROW) },
  });
  return rewriteAreas(formula, ({ from, to }) => {
    const start = writeEnd(movedEnd(from));
    return to === null ? start : `${start}:${writeEnd(movedEnd(to))}`;
  });
}

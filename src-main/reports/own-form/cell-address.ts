/** A cell by the numbers of its row and column, 1 for the first. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The bounds of a sheet (ECMA-376). */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** The number of a column: 1 for A, 27 for AA. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The letters of a column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** `B5` as numbers; null when it is no cell. */
export function parseCell(name: string): CellPlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  const place = { row: Number(digits), column: columnNumber(letters) };
  const isThere =
    place.row >= 1 && place.row <= MAX_ROW && place.column >= 1 && place.column <= MAX_COLUMN;
  return isThere ? place : null;
}

/** `B5` */
export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** An area of cells, both corners in it. */
export interface CellArea {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** `A1:B3` or `A1` as numbers; null when it is no area of cells. */
export function parseArea(name: string): CellArea | null {
  const [first = '', second = first] = name.split(':');
  const [from, to] = [parseCell(first), parseCell(second)];
  return from === null || to === null ? null : { from, to };
}

/** `A1:B3`, or `A1` where both corners are one. */
export function areaName({ from, to }: CellArea): string {
  const isOne = from.row === to.row && from.column === to.column;
  return isOne ? cellName(from) : `${cellName(from)}:${cellName(to)}`;
}

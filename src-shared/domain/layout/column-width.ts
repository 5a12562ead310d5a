import { POINTS_PER_WIDTH } from '../reports/ledgers/print-plan';

/** A Chinese character is as wide as the print is high. */
const PRINT_POINTS = 9;
/** Left and right of the text in a cell. */
const PADDING_POINTS = 4;

/** Widths that a column may be given, in Chinese characters. */
export const MIN_CHARACTERS = 2;
export const MAX_CHARACTERS = 50;

/** Width as a sheet states it, for so many Chinese characters beside one another at 9 pt. */
export function sheetWidthOf(characters: number): number {
  return Math.ceil(((characters * PRINT_POINTS + PADDING_POINTS) / POINTS_PER_WIDTH) * 10) / 10;
}

/** So many Chinese characters at least have room in a column of that width. @param width as a sheet states it */
export function charactersIn(width: number): number {
  const characters = Math.round((width * POINTS_PER_WIDTH - PADDING_POINTS) / PRINT_POINTS);
  return Math.min(MAX_CHARACTERS, Math.max(MIN_CHARACTERS, characters));
}

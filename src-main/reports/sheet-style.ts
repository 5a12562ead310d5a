import type { LocalDate } from '@shared/domain/kernel/local-date';
import { cleanText } from '@shared/domain/kernel/text';
import type {
  Alignment,
  Borders,
  Cell,
  FillPattern,
  Font,
  PageSetup,
  Style,
  Workbook,
  Worksheet,
} from 'exceljs';

/** Fonts of an official form; Excel and WPS on Windows have them, others put their own song and black faces. */
const SONG = '宋体';
const BLACK = '黑体';

/** The longest text that a cell can hold. */
const MAX_CELL_TEXT = 32_767;

// Every call makes a fresh object: cells that share a style object change together. A sheet with many cells gives those that
// look alike one object, which is then never changed: the writer knows a style that it has seen before, and works out each
// new one and looks through all of them for it.

/** A workbook as far as its sheets are added to it. */
export type SheetSource = Pick<Workbook, 'addWorksheet'>;

/** Body text. */
export function bodyFont(size: number): Partial<Font> {
  return { name: SONG, family: 1, charset: 134, size };
}

/** The title of a form. 小标宋 is not on every computer; bold song is its nearest kin. */
export function titleFont(size: number): Partial<Font> {
  return { ...bodyFont(size), bold: true };
}

/** Column and section headings. */
export function headingFont(size: number): Partial<Font> {
  return { name: BLACK, family: 2, charset: 134, size };
}

/** Thin lines all around. */
export function gridBorder(): Partial<Borders> {
  const side = () => ({ style: 'thin' as const, color: { argb: 'FF404040' } });
  return { top: side(), bottom: side(), left: side(), right: side() };
}

/** Places the text in a cell, wrapped or shrunk rather than cut off. */
export function place(
  horizontal: 'left' | 'center' | 'right',
  fit: 'wrap' | 'shrink',
  indent = 0,
): Partial<Alignment> {
  return {
    horizontal,
    vertical: 'middle',
    indent,
    ...(fit === 'wrap' ? { wrapText: true } : { shrinkToFit: true }),
  };
}

/** Behind headings; light enough for a black-and-white printer. */
export const LIGHT_GROUND: FillPattern = {
  ...{ type: 'pattern', pattern: 'solid' },
  fgColor: { argb: 'FFF0F0F0' },
};

/** Fills a light ground behind a heading. */
export function shade(cell: Cell): void {
  cell.fill = { ...LIGHT_GROUND };
}

// `_x0041_` in a file means A to Excel (ECMA-376, ST_Xstring); its own underscore is then written `_x005F_`.
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as a cell can hold it. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  // Cleaned again: the cut may have halved a character.
  const shown = clean.length <= MAX_CELL_TEXT ? clean : cleanText(clean.slice(0, MAX_CELL_TEXT));
  return shown.replace(ESCAPE_LOOKALIKE, '_x005F_');
}

/** Keeps Excel from reading `=1+1` or a number anew when somebody edits the cell. */
const TEXT_FORMAT = '@';
/** Older versions of Excel show longer texts of that format as ####. */
const LONGEST_OF_TEXT_FORMAT = 255;

/** Writes text that stays text whatever it begins with, without characters that a sheet cannot hold. */
export function writeText(cell: Cell, text: string): void {
  cell.value = cellText(text);
  if (text.length <= LONGEST_OF_TEXT_FORMAT) cell.numFmt = TEXT_FORMAT;
}

/** How a text looks, shared by many cells and never changed. */
export interface TextStyle {
  readonly short: Partial<Style>;
  readonly long: Partial<Style>;
}

/** The style of texts that look alike, for `writeStyled`. */
export function textStyle(look: Partial<Style>): TextStyle {
  return { short: { ...look, numFmt: TEXT_FORMAT }, long: look };
}

/** As `writeText`, in a style that many cells share. */
export function writeStyled(cell: Cell, text: string, { short, long }: TextStyle): void {
  cell.value = cellText(text);
  cell.style = text.length <= LONGEST_OF_TEXT_FORMAT ? short : long;
}

/** A day as the sheet's own date value: midnight UTC, for the writer takes a Date's UTC parts. */
export function sheetDate(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Landscape A4, one page wide. */
export function landscapeA4(fitToHeight: number): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight,
    horizontalCentered: true,
  };
}

/** Gives cells of a sheet that look alike one style object: the writer works each object out anew, at the cost of all the rest. */
export function shareStyles(sheet: Worksheet): void {
  const known = new Map<string, Partial<Style>>();
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const key = JSON.stringify(cell.style);
      const style = known.get(key) ?? cell.style;
      known.set(key, style);
      cell.style = style;
    });
  });
}

import ExcelJS from 'exceljs';
import {
  bodyFont,
  gridBorder,
  headingFont,
  landscapeA4,
  place,
  titleFont,
  writeText,
} from './sheet-style';

/** Rows for the import of a platform. */
export interface PlatformSheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** On its tab; 案件 when left out. */
  readonly tab?: string;
}

const SIZE = 10;
const WIDEST = 40;
const NARROWEST = 10;

/**
 * A workbook as the imports of row-per-case layouts read it: title in row 1, headings in row 2, a case a row from row 3,
 * every cell text, so that numbers keep their zeros and nothing is reckoned.
 */
export async function renderPlatformXlsx({
  title,
  headings,
  rows,
  tab = '案件',
}: PlatformSheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(tab, {
    pageSetup: landscapeA4(0),
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
  });
  sheet.columns = headings.map((heading, index) => ({ width: widthOf(heading, index, rows) }));
  sheet.mergeCells(1, 1, 1, Math.max(1, headings.length));
  const head = sheet.getCell(1, 1);
  writeText(head, title);
  head.font = titleFont(14);
  head.alignment = place('center', 'wrap');
  headings.forEach((heading, index) => {
    const cell = sheet.getCell(2, index + 1);
    writeText(cell, heading);
    cell.font = headingFont(SIZE);
    cell.alignment = place('center', 'wrap');
    cell.border = gridBorder();
  });
  rows.forEach((texts, at) => {
    texts.forEach((text, index) => {
      const cell = sheet.getCell(at + 3, index + 1);
      writeText(cell, text);
      cell.font = bodyFont(SIZE);
      cell.alignment = place('left', 'wrap');
      cell.border = gridBorder();
    });
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** As wide as its longest line, within bounds; a Chinese character takes two places. */
function widthOf(heading: string, index: number, rows: PlatformSheet['rows']): number {
  const lines = [heading, ...rows.flatMap((texts) => (texts[index] ?? '').split('\n'))];
  const longest = Math.max(...lines.map((line) => [...line].reduce(addWidth, 0)));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

const addWidth = (width: number, character: string): number => width + (character <= '~' ? 1 : 2);

import type { FormLoop, FormScope } from '@shared/domain/reports/form/form-scope';
import {
  type ReportContent,
  SHOWN_COLUMN_LABELS,
  SHOWN_COLUMNS,
} from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';
import type { Cell, Style, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import {
  bodyFont,
  gridBorder,
  headingFont,
  LIGHT_GROUND,
  landscapeA4,
  place,
  titleFont,
} from '../sheet-style';

const SIZE = 10.5;
const GRID = { font: bodyFont(SIZE), border: gridBorder() };
const HEAD = { font: headingFont(SIZE), border: gridBorder(), fill: LIGHT_GROUND };
const LABEL_WIDTH = 36;
const FIGURE_WIDTH = 26;
/** Of records, whose columns are as narrow as those of the program's own ledgers. */
const RECORD_SIZE = 9;
/** Of a table, whose columns nothing says. */
const COLUMN_WIDTH = 12;
const PLACE_WIDTH = 5;

/**
 * A form with every tag of a report in its place, in the program's own layout, to begin with: the figures on one sheet, each
 * ledger and table on one of its own with the row that is repeated and a line of totals.
 */
export async function exampleForm(content: ReportContent, scope: FormScope): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = content.unitName;
  addFigures(book.addWorksheet('统计表', PORTRAIT), content, scope);
  const tables = content.tables.map(({ sheetName }) => ({ sheetName, columns: [] }));
  const sheets = [...tables, ...content.ledgers];
  for (const [at, loop] of scope.loops.entries()) {
    const { sheetName = loop.name, columns = [] } = sheets[at] ?? {};
    addRecords(book.addWorksheet(sheetName, LANDSCAPE), loop, columns);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 };
const LANDSCAPE = { pageSetup: { ...landscapeA4(0), margins: MARGINS } };
const PORTRAIT = {
  pageSetup: { ...landscapeA4(0), orientation: 'portrait', margins: MARGINS },
} as const;

function addFigures(sheet: Worksheet, content: ReportContent, scope: FormScope): void {
  const columns = SHOWN_COLUMNS.map((column) => SHOWN_COLUMN_LABELS[column]);
  sheet.columns = [LABEL_WIDTH, ...columns.map(() => FIGURE_WIDTH)].map((width) => ({ width }));
  writeHead(sheet, columns.length + 1, ['填报单位：{填报单位}', '统计期：{统计期起止}']);
  write(sheet.getCell(3, 1), '项目', { ...HEAD, alignment: place('center', 'shrink') });
  for (const [at, label] of columns.entries())
    write(sheet.getCell(3, at + 2), label, { ...HEAD, alignment: place('center', 'shrink') });
  let at = 4;
  for (const { title, rows } of sectionsOf(content)) {
    sheet.mergeCells(at, 1, at, columns.length + 1);
    write(sheet.getCell(at, 1), title, { ...HEAD, alignment: place('left', 'shrink', 1) });
    at += 1;
    for (const { key, label, unit, level } of rows) {
      const name = `${label}（${unitLabel(unit)}）`;
      write(sheet.getCell(at, 1), name, { ...GRID, alignment: place('left', 'shrink', level + 1) });
      for (const [column, heading] of columns.entries()) {
        const tag = scope.tags.find(({ of }) => of?.row === key && of.column === heading)?.name;
        const numFmt = unit === 'fen' ? '#,##0.00' : '#,##0';
        const look = { ...GRID, numFmt, alignment: place('right', 'shrink', 1) };
        write(sheet.getCell(at, column + 2), tag === undefined ? '—' : `{${tag}}`, look);
      }
      at += 1;
    }
  }
  writeFoot(sheet, at, columns.length + 1);
  sheet.pageSetup.printTitlesRow = '1:3';
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns.length + 1).letter}${at + 1}`;
}

/** Sections that stand in no table. */
function sectionsOf({ sections, tables }: ReportContent) {
  const inTables = new Set(tables.flatMap((table) => table.sections));
  return sections.filter(({ key }) => !inTables.has(key));
}

function addRecords(
  sheet: Worksheet,
  { name, tags }: FormLoop,
  columns: readonly { readonly width: number }[],
): void {
  const last = tags.length;
  sheet.columns = tags.map((_, at) => ({
    width: at === 0 ? PLACE_WIDTH : (columns[at - 1]?.width ?? COLUMN_WIDTH),
  }));
  const [grid, head] = [GRID, HEAD].map((look) => ({
    ...look,
    font: { ...look.font, size: RECORD_SIZE },
  })) as [typeof GRID, typeof HEAD];
  writeHead(sheet, last, ['填报单位：{填报单位}', '统计期：{统计期起止}']);
  for (const [at, tag] of tags.entries()) {
    write(sheet.getCell(3, at + 1), at === 0 ? tag.name : tag.about, {
      ...head,
      alignment: place('center', 'wrap'),
    });
    const begin = at === 0 ? `{#${name}}` : '';
    const end = at === last - 1 ? `{/${name}}` : '';
    const isMoney = /[(（]元[)）]$|金额|协议金/.test(tag.about);
    write(sheet.getCell(4, at + 1), `${begin}{${tag.name}}${end}`, {
      ...grid,
      ...(isMoney && { numFmt: '#,##0.00' }),
      alignment: place(isMoney ? 'right' : 'center', 'wrap'),
    });
    const total = sheet.getCell(5, at + 1);
    total.style = { ...grid, alignment: place('right', 'shrink'), numFmt: '#,##0.00' };
    const cell = sheet.getCell(4, at + 1).address;
    if (isMoney) total.value = { formula: `SUM(${cell}:${cell})` };
  }
  // The tags are longer than what will stand in their place.
  sheet.getRow(4).height = 62;
  sheet.getRow(3).height = 40;
  write(sheet.getCell(5, 1), '合计', { ...head, alignment: place('center', 'shrink') });
  writeFoot(sheet, 6, last);
  sheet.pageSetup.printTitlesRow = '1:3';
}

function writeHead(sheet: Worksheet, last: number, [left, right]: readonly [string, string]): void {
  const half = Math.max(1, Math.floor(last / 2));
  sheet.mergeCells(1, 1, 1, last);
  write(sheet.getCell(1, 1), '{标题}', {
    font: titleFont(18),
    alignment: place('center', 'shrink'),
  });
  sheet.getRow(1).height = 36;
  if (half > 1) sheet.mergeCells(2, 1, 2, half);
  if (last > half + 1) sheet.mergeCells(2, half + 1, 2, last);
  write(sheet.getCell(2, 1), left, { font: bodyFont(SIZE), alignment: place('left', 'shrink') });
  if (last > half)
    write(sheet.getCell(2, half + 1), right, {
      font: bodyFont(SIZE),
      alignment: place('right', 'shrink'),
    });
}

/** Left blank for ink where somebody signs. */
function writeFoot(sheet: Worksheet, row: number, last: number): void {
  sheet.mergeCells(row, 1, row, last);
  const text = '填报人：{填报人}　　　　审核人：______________　　　　填报日期：{填报日期}';
  write(sheet.getCell(row, 1), text, { font: bodyFont(SIZE), alignment: place('left', 'shrink') });
  sheet.getRow(row).height = 28;
}

function write(cell: Cell, text: string, look: Partial<Style>): void {
  cell.value = text;
  cell.style = look;
}

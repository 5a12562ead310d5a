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
/** Columns of records: wide enough to read the tags in. */
const COLUMN_WIDTH = 16;

/**
 * A form with every tag of a report in its place, in the program's own layout, to begin with: the figures on one sheet, each
 * ledger and table on one of its own with the row that is repeated and a line of totals.
 */
export async function exampleForm(content: ReportContent, scope: FormScope): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = content.unitName;
  addFigures(book.addWorksheet('统计表', PORTRAIT), content, scope);
  const sheetNames = [...content.tables, ...content.ledgers].map(({ sheetName }) => sheetName);
  for (const [at, loop] of scope.loops.entries())
    addRecords(book.addWorksheet(sheetNames[at] ?? loop.name, LANDSCAPE), loop);
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
  const byAbout = new Map(scope.tags.map((tag) => [tag.about, tag.name]));
  let at = 4;
  for (const { title, rows } of sectionsOf(content)) {
    sheet.mergeCells(at, 1, at, columns.length + 1);
    write(sheet.getCell(at, 1), title, { ...HEAD, alignment: place('left', 'shrink', 1) });
    at += 1;
    for (const { label, said, unit, level } of rows) {
      const name = `${label}（${unitLabel(unit)}）`;
      write(sheet.getCell(at, 1), name, { ...GRID, alignment: place('left', 'shrink', level + 1) });
      for (const [column, heading] of columns.entries()) {
        const tag = byAbout.get(`${said}，${heading}`);
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

/** Sections that stand in no table, with each row's words as its tags say them. */
function sectionsOf({ sections, tables }: ReportContent) {
  const inTables = new Set(tables.flatMap((table) => table.sections));
  return sections
    .filter(({ key }) => !inTables.has(key))
    .map(({ title, rows }) => {
      let owner = '';
      return {
        title,
        rows: rows.map(({ label, unit, level }) => {
          if (level === 0) owner = label;
          const name = level === 0 ? label : `${owner}·${label}`;
          return { label, unit, level, said: `${title}：${name}` };
        }),
      };
    });
}

function addRecords(sheet: Worksheet, { name, tags }: FormLoop): void {
  const last = tags.length;
  sheet.columns = tags.map((_, at) => ({ width: at === 0 ? 12 : COLUMN_WIDTH }));
  writeHead(sheet, last, ['填报单位：{填报单位}', '统计期：{统计期起止}']);
  for (const [at, tag] of tags.entries()) {
    write(sheet.getCell(3, at + 1), tag.about.split('：')[0] ?? '', {
      ...HEAD,
      alignment: place('center', 'wrap'),
    });
    const begin = at === 0 ? `{#${name}}` : '';
    const end = at === last - 1 ? `{/${name}}` : '';
    const isMoney = /[(（]元[)）]$|金额|协议金/.test(tag.about);
    write(sheet.getCell(4, at + 1), `${begin}{${tag.name}}${end}`, {
      ...GRID,
      ...(isMoney && { numFmt: '#,##0.00' }),
      alignment: place(isMoney ? 'right' : 'center', 'wrap'),
    });
    const total = sheet.getCell(5, at + 1);
    total.style = { ...GRID, alignment: place('right', 'shrink'), numFmt: '#,##0.00' };
    const cell = sheet.getCell(4, at + 1).address;
    if (isMoney) total.value = { formula: `SUM(${cell}:${cell})` };
  }
  sheet.getRow(3).height = 32;
  write(sheet.getCell(5, 1), '合计', { ...HEAD, alignment: place('center', 'shrink') });
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

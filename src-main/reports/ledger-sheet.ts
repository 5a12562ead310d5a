import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { fenIn } from '@shared/domain/reports/ledgers/ledger-field';
import type {
  LedgerCell,
  LedgerHead,
  LedgerRow,
  ReportContent,
} from '@shared/domain/reports/report-content';
import type { Cell, Style, Worksheet } from 'exceljs';
import {
  bodyFont,
  gridBorder,
  headingFont,
  landscapeA4,
  place,
  type SheetSource,
  shade,
  sheetDate,
  textStyle,
  titleFont,
  writeStyled,
  writeText,
} from './sheet-style';
import { countLines } from './text-height';

/** The district's import reads the header from row 2 and cases from row 3, and skips row 1. */
const HEADER_ROW = 2;
const FIRST_CASE_ROW = HEADER_ROW + 1;
const CELL_SIZE = 9;
const LINE_HEIGHT = 12.5;
/** The tallest row that a sheet can have, in points. */
const MAX_ROW_HEIGHT = 409;

const CELL = { font: bodyFont(CELL_SIZE), border: gridBorder() };
const TEXTS = {
  left: textStyle({ ...CELL, alignment: place('left', 'wrap') }),
  center: textStyle({ ...CELL, alignment: place('center', 'wrap') }),
};
const STYLES = {
  fen: { ...CELL, alignment: place('right', 'shrink'), numFmt: '#,##0.00' },
  // As the head of the sheet and the preview write a day.
  date: { ...CELL, alignment: place('center', 'shrink'), numFmt: 'yyyy"年"m"月"d"日"' },
} as const satisfies Record<string, Partial<Style>>;

/** A ledger and the rows that are printed in it. */
export interface PrintedLedger {
  readonly ledger: LedgerHead;
  readonly rows: readonly LedgerRow[];
}

/** So many rows are written before other things are done. */
const ROWS_AT_ONCE = 32;

/** A sheet with one row a record, in the columns of its ledger. @param rest lets other things be done after some rows */
export async function addLedgerSheet(
  workbook: SheetSource,
  report: ReportContent,
  { ledger, rows }: PrintedLedger,
  rest: () => Promise<void>,
): Promise<void> {
  const { columns } = ledger;
  const sheet = workbook.addWorksheet(ledger.sheetName, {
    pageSetup: {
      ...landscapeA4(0),
      margins: { left: 0.2, right: 0.2, top: 0.35, bottom: 0.55, header: 0.2, footer: 0.25 },
    },
    headerFooter: {
      // 制表人、审核人、负责人 sign each page by hand.
      oddFooter:
        '&L&"宋体,常规"&9制表人：____________　审核人：____________　负责人：____________&R&"宋体,常规"&9第 &P 页　共 &N 页',
    },
    views: [
      {
        state: 'frozen',
        xSplit: 1,
        ySplit: HEADER_ROW,
        topLeftCell: `B${FIRST_CASE_ROW}`,
        activeCell: `A${FIRST_CASE_ROW}`,
      },
    ],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const lastColumn = sheet.getColumn(columns.length).letter;

  writeTitle(sheet, report, ledger);
  writeHeader(sheet, ledger);
  for (const [index, cells] of rows.entries()) {
    writeRow(sheet, ledger, cells, FIRST_CASE_ROW + index);
    if (index % ROWS_AT_ONCE === 0) await rest();
  }
  if (rows.length === 0) writeEmptyLine(sheet, ledger);
  else writeTotals(sheet, ledger, rows);

  const lastRow = FIRST_CASE_ROW + Math.max(rows.length, 1) - 1;
  sheet.autoFilter = `A${HEADER_ROW}:${lastColumn}${rows.length === 0 ? HEADER_ROW : lastRow}`;
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
  sheet.commit();
}

function writeTitle(sheet: Worksheet, report: ReportContent, ledger: LedgerHead): void {
  const { period } = report;
  sheet.mergeCells(1, 1, 1, ledger.columns.length);
  const cell = sheet.getCell(1, 1);
  const particulars =
    `填报单位：${report.unitName}（${report.committeeName}）　　` +
    `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}　　` +
    ledger.summary;
  writeText(cell, `${ledger.title}\n${particulars}`);
  const text = String(cell.value);
  const richText = [
    { font: titleFont(16), text: `${ledger.title}\n` },
    { font: bodyFont(10), text: text.slice(ledger.title.length + 1) },
  ];
  // The writer knows shared texts by what they say as a string, and without it all rich ones for the same.
  const said = { toString: { value: () => text, enumerable: false } };
  cell.value = Object.defineProperties({ richText }, said);
  cell.alignment = place('center', 'wrap');
  sheet.getRow(1).height = 46;
}

function writeHeader(sheet: Worksheet, { columns }: LedgerHead): void {
  columns.forEach(({ heading }, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    writeText(cell, heading);
    cell.font = headingFont(CELL_SIZE);
    cell.alignment = place('center', 'wrap');
    cell.border = gridBorder();
    shade(cell);
  });
  const lines = columns.map(({ heading, width }) => countLines(heading, width, CELL_SIZE));
  sheet.getRow(HEADER_ROW).height = Math.max(...lines) * LINE_HEIGHT + 6;
}

function writeRow(
  sheet: Worksheet,
  { columns }: LedgerHead,
  cells: readonly LedgerCell[],
  at: number,
): void {
  let lines = 2;
  const row = sheet.getRow(at);
  cells.forEach((content, index) => {
    const column = columns[index];
    if (column === undefined) return;
    writeContent(row.getCell(index + 1), content, column.align);
    if (typeof content === 'string')
      lines = Math.max(lines, countLines(content, column.width, CELL_SIZE));
  });
  row.height = Math.min(MAX_ROW_HEIGHT, lines * LINE_HEIGHT + 4);
  row.commit();
}

function writeContent(cell: Cell, content: LedgerCell, align: 'left' | 'center'): void {
  if (typeof content === 'string') {
    writeStyled(cell, content, TEXTS[align]);
  } else if ('fen' in content) {
    cell.value = content.fen / 100;
    cell.style = STYLES.fen;
  } else {
    cell.value = sheetDate(content.date);
    cell.style = STYLES.date;
  }
}

/** What the ledger's columns of money come to, as formulas with their results. */
function writeTotals(
  sheet: Worksheet,
  { columns, totals = [] }: LedgerHead,
  rows: readonly LedgerRow[],
): void {
  if (totals.length === 0) return;
  const at = FIRST_CASE_ROW + rows.length;
  columns.forEach(({ key }, index) => {
    const cell = sheet.getCell(at, index + 1);
    if (!totals.includes(key)) {
      writeStyled(cell, index === 0 ? '合计' : '', TEXTS.center);
      return;
    }
    const { letter } = sheet.getColumn(index + 1);
    const formula = `SUM(${letter}${FIRST_CASE_ROW}:${letter}${at - 1})`;
    // Whole 分 are added up: sums of floats drift.
    cell.value = { formula, result: rows.reduce((sum, row) => sum + fenIn(row[index]), 0) / 100 };
    cell.style = STYLES.fen;
  });
  sheet.getRow(at).height = 2 * LINE_HEIGHT;
}

function writeEmptyLine(sheet: Worksheet, ledger: LedgerHead): void {
  sheet.mergeCells(FIRST_CASE_ROW, 1, FIRST_CASE_ROW, ledger.columns.length);
  const cell = sheet.getCell(FIRST_CASE_ROW, 1);
  writeText(cell, ledger.emptyText);
  cell.font = bodyFont(11);
  cell.alignment = place('center', 'wrap');
  cell.border = gridBorder();
  sheet.getRow(FIRST_CASE_ROW).height = 40;
}

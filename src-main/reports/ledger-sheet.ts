import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';
import type { LedgerCell, MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { formatReportMonth } from '@shared/domain/statistics/report-period';
import type { Cell, Workbook, Worksheet } from 'exceljs';
import {
  bodyFont,
  gridBorder,
  headingFont,
  landscapeA4,
  place,
  shade,
  sheetDate,
  titleFont,
  writeText,
} from './sheet-style';
import { countLines } from './text-height';

export const LEDGER_SHEET = '案件台账';
/** The district's import reads the header from row 2 and cases from row 3, and skips row 1. */
const HEADER_ROW = 2;
const FIRST_CASE_ROW = HEADER_ROW + 1;
const CELL_SIZE = 9;
const LINE_HEIGHT = 12.5;
/** The tallest row that a sheet can have, in points. */
const MAX_ROW_HEIGHT = 409;

/** Long texts read from the left; everything else stands in the middle of its narrow column. */
const LEFT_ALIGNED = new Set(['parties', 'description']);

/** Sheet 2: one row a case, in the 25 columns of the district's import. */
export function addLedgerSheet(workbook: Workbook, report: MonthlyReport): void {
  const { columns, rows } = report.ledger;
  const sheet = workbook.addWorksheet(LEDGER_SHEET, {
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

  writeTitle(sheet, report);
  writeHeader(sheet, report);
  rows.forEach((cells, index) => {
    writeCase(sheet, report, cells, FIRST_CASE_ROW + index);
  });
  if (rows.length === 0) writeEmptyLine(sheet, columns.length);

  const lastRow = FIRST_CASE_ROW + Math.max(rows.length, 1) - 1;
  sheet.autoFilter = `A${HEADER_ROW}:${lastColumn}${rows.length === 0 ? HEADER_ROW : lastRow}`;
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
}

function writeTitle(sheet: Worksheet, report: MonthlyReport): void {
  const { period, ledger } = report;
  sheet.mergeCells(1, 1, 1, ledger.columns.length);
  const cell = sheet.getCell(1, 1);
  const heading = `${formatReportMonth(report.month)}人民调解案件台账`;
  const particulars =
    `填报单位：${report.unitName}（${report.committeeName}）　　` +
    `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}　　` +
    `共 ${ledger.rows.length} 件，协议金合计 ${formatYuan(ledgerFen(report))} 元`;
  writeText(cell, `${heading}\n${particulars}`);
  cell.value = {
    richText: [
      { font: titleFont(16), text: `${heading}\n` },
      { font: bodyFont(10), text: String(cell.value).slice(heading.length + 1) },
    ],
  };
  cell.alignment = place('center', 'wrap');
  sheet.getRow(1).height = 46;
}

function ledgerFen({ ledger }: MonthlyReport): number {
  return ledger.rows
    .flat()
    .reduce((sum, cell) => sum + (typeof cell === 'object' && 'fen' in cell ? cell.fen : 0), 0);
}

function writeHeader(sheet: Worksheet, { ledger }: MonthlyReport): void {
  ledger.columns.forEach(({ label }, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    writeText(cell, label);
    cell.font = headingFont(CELL_SIZE);
    cell.alignment = place('center', 'wrap');
    cell.border = gridBorder();
    shade(cell);
  });
  const lines = ledger.columns.map(({ label, width }) => countLines(label, width, CELL_SIZE));
  sheet.getRow(HEADER_ROW).height = Math.max(...lines) * LINE_HEIGHT + 6;
}

function writeCase(
  sheet: Worksheet,
  { ledger }: MonthlyReport,
  cells: readonly LedgerCell[],
  row: number,
): void {
  let lines = 1;
  cells.forEach((content, index) => {
    const column = ledger.columns[index];
    if (column === undefined) return;
    const cell = sheet.getCell(row, index + 1);
    cell.font = bodyFont(CELL_SIZE);
    cell.border = gridBorder();
    cell.alignment = place(LEFT_ALIGNED.has(column.key) ? 'left' : 'center', 'wrap');
    writeContent(cell, content);
    if (typeof content === 'string')
      lines = Math.max(lines, countLines(content, column.width, CELL_SIZE));
  });
  sheet.getRow(row).height = Math.min(MAX_ROW_HEIGHT, Math.max(2, lines) * LINE_HEIGHT + 4);
}

function writeContent(cell: Cell, content: LedgerCell): void {
  if (typeof content === 'string') {
    writeText(cell, content);
  } else if ('fen' in content) {
    cell.value = content.fen / 100;
    cell.numFmt = '#,##0.00';
    cell.alignment = place('right', 'shrink');
  } else {
    cell.value = sheetDate(content.date);
    // As the head of the sheet and the preview write a day.
    cell.numFmt = 'yyyy"年"m"月"d"日"';
    cell.alignment = place('center', 'shrink');
  }
}

function writeEmptyLine(sheet: Worksheet, columnCount: number): void {
  sheet.mergeCells(FIRST_CASE_ROW, 1, FIRST_CASE_ROW, columnCount);
  const cell = sheet.getCell(FIRST_CASE_ROW, 1);
  writeText(cell, '本期无调解结束的案件');
  cell.font = bodyFont(11);
  cell.alignment = place('center', 'wrap');
  cell.border = gridBorder();
  sheet.getRow(FIRST_CASE_ROW).height = 40;
}

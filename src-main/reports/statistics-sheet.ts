import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { type LayoutLine, layOutStatistics } from '@shared/domain/statistics/report-layout';
import type { Workbook, Worksheet } from 'exceljs';
import {
  bodyFont,
  gridBorder,
  headingFont,
  landscapeA4,
  place,
  shade,
  writeText,
} from './sheet-style';
import { figureWriter, type RowPlace } from './statistics-figures';
import { countLines } from './text-height';

export const STATISTICS_SHEET = '统计表';

/** Widths of 项目, 本期, 上期累计, 本年累计 in each block; the first block holds the sums of money. */
const BLOCK_WIDTHS = [
  [24, 13, 13, 13],
  [19.5, 9, 9, 9],
  [21.5, 9, 9, 9],
] as const;
const BLOCK_SIZE = 4;
const LAST_COLUMN = BLOCK_WIDTHS.length * BLOCK_SIZE;
const TOTAL_WIDTH = BLOCK_WIDTHS.flat().reduce((sum, width) => sum + width, 0);
const HEADER_ROW = 4;
const FIRST_BODY_ROW = HEADER_ROW + 1;
const BODY_SIZE = 10;
const NOTE_SIZE = 9;

/** Sheet 1: the statistics on one landscape A4 page, three blocks side by side. */
export function addStatisticsSheet(workbook: Workbook, report: MonthlyReport): void {
  const sheet = workbook.addWorksheet(STATISTICS_SHEET, {
    pageSetup: {
      ...landscapeA4(1),
      verticalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.45, header: 0.2, footer: 0.2 },
    },
    views: [{ state: 'normal', showGridLines: false }],
  });
  sheet.columns = BLOCK_WIDTHS.flat().map((width) => ({ width }));

  writeHead(sheet, report);
  const blocks = layOutStatistics(report);
  const bodyRows = blocks[0]?.length ?? 0;
  writeBlocks(sheet, blocks);
  const afterNotes = writeNotes(sheet, report, FIRST_BODY_ROW + bodyRows);
  writeSignatures(sheet, afterNotes);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(LAST_COLUMN).letter}${afterNotes}`;
}

function writeHead(sheet: Worksheet, report: MonthlyReport): void {
  const { period } = report;
  const periodText = `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`;
  writeBand(sheet, 1, 1, LAST_COLUMN, report.title, 'center');
  sheet.getCell(1, 1).font = headingFont(18);
  sheet.getRow(1).height = 32;
  writeBand(sheet, 2, 1, 8, `填报单位：${report.unitName}`, 'left');
  writeBand(sheet, 2, 9, LAST_COLUMN, periodText, 'right');
  writeBand(sheet, 3, 1, 8, `所属调委会：${report.committeeName}`, 'left');
  writeBand(sheet, 3, 9, LAST_COLUMN, `报送：${report.streetName}`, 'right');
  sheet.getRow(2).height = 18;
  sheet.getRow(3).height = 18;
}

function writeBlocks(sheet: Worksheet, blocks: LayoutLine[][]): void {
  const places = new Map<string, RowPlace>();
  blocks.forEach((lines, block) => {
    lines.forEach((line, index) => {
      if (line.type === 'row')
        places.set(line.row.key, { row: FIRST_BODY_ROW + index, column: block * BLOCK_SIZE + 1 });
    });
  });
  const writeFigures = figureWriter(sheet, places);
  blocks.forEach((lines, block) => {
    const column = block * BLOCK_SIZE + 1;
    writeHeader(sheet, column);
    lines.forEach((line, index) => {
      const row = FIRST_BODY_ROW + index;
      sheet.getRow(row).height = 17;
      for (let offset = 0; offset < BLOCK_SIZE; offset += 1) {
        const cell = sheet.getCell(row, column + offset);
        cell.border = gridBorder();
        cell.font = bodyFont(BODY_SIZE);
      }
      if (line.type === 'heading') writeHeading(sheet, row, column, line.text);
      if (line.type !== 'row') return;
      const label = sheet.getCell(row, column);
      writeText(label, line.label);
      label.alignment = place('left', 'shrink', line.row.level > 0 ? 2 : 0);
      writeFigures(line.row);
    });
  });
  closeBlocks(sheet, FIRST_BODY_ROW + (blocks[0]?.length ?? 0) - 1);
}

function writeHeader(sheet: Worksheet, column: number): void {
  ['项目', '本期', '上期累计', '本年累计'].forEach((text, offset) => {
    const cell = sheet.getCell(HEADER_ROW, column + offset);
    writeText(cell, text);
    cell.font = headingFont(BODY_SIZE);
    cell.alignment = place('center', 'shrink');
    cell.border = gridBorder();
  });
  sheet.getRow(HEADER_ROW).height = 19;
}

function writeHeading(sheet: Worksheet, row: number, column: number, text: string): void {
  sheet.mergeCells(row, column, row, column + BLOCK_SIZE - 1);
  const cell = sheet.getCell(row, column);
  writeText(cell, text);
  cell.font = headingFont(BODY_SIZE);
  cell.alignment = place('left', 'shrink');
  shade(cell);
}

/** Heavier lines around the table and between the blocks, so that the eye stays in its block. */
function closeBlocks(sheet: Worksheet, lastRow: number): void {
  const heavy = () => ({ style: 'medium' as const, color: { argb: 'FF202020' } });
  for (let row = HEADER_ROW; row <= lastRow; row += 1) {
    for (let column = 1; column <= LAST_COLUMN; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.border = {
        ...gridBorder(),
        ...(row === HEADER_ROW && { top: heavy() }),
        ...(row === lastRow && { bottom: heavy() }),
        ...(column % BLOCK_SIZE === 1 && { left: heavy() }),
        ...(column % BLOCK_SIZE === 0 && { right: heavy() }),
      };
    }
  }
}

/** 口径说明 and the result of the checks; returns the next free row. */
function writeNotes(sheet: Worksheet, report: MonthlyReport, firstRow: number): number {
  const failed = report.checks.filter((check) => !check.isPassed);
  const verdict =
    failed.length === 0
      ? `表内校核：${report.checks.length} 项全部相符。`
      : `表内校核：${failed.length} 项不符——${failed.map(({ label, detail }) => `${label}（${detail}）`).join('；')}。`;
  const text = ['说明：', ...report.notes.map((note, index) => `${index + 1}. ${note}`), verdict]
    .join('\n')
    .replace('：\n', '：');
  writeBand(sheet, firstRow, 1, LAST_COLUMN, text, 'left');
  const cell = sheet.getCell(firstRow, 1);
  cell.font = bodyFont(NOTE_SIZE);
  cell.alignment = { ...place('left', 'wrap'), vertical: 'top' };
  const lines = countLines(text, TOTAL_WIDTH, NOTE_SIZE);
  sheet.getRow(firstRow).height = Math.min(400, lines * 13 + 6);
  return firstRow + 1;
}

/** Left blank for ink: the program signs for nobody. */
function writeSignatures(sheet: Worksheet, row: number): void {
  const slots: [from: number, to: number, text: string][] = [
    [1, 2, '制表人：______________'],
    [3, 5, '审核人：______________'],
    [6, 8, '负责人：______________'],
    [9, LAST_COLUMN, '填报日期：        年    月    日（填报单位盖章）'],
  ];
  for (const [from, to, text] of slots)
    writeBand(sheet, row, from, to, text, to === LAST_COLUMN ? 'right' : 'left');
  sheet.getRow(row).height = 30;
}

function writeBand(
  sheet: Worksheet,
  row: number,
  from: number,
  to: number,
  text: string,
  align: 'left' | 'center' | 'right',
): void {
  sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  writeText(cell, text);
  cell.font = bodyFont(BODY_SIZE);
  cell.alignment = place(align, 'shrink');
}

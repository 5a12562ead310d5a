import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { ReportContent } from '@shared/domain/reports/report-content';
import {
  checkVerdict,
  type LayoutLine,
  layOutStatistics,
} from '@shared/domain/reports/report-layout';
import type { Worksheet } from 'exceljs';
import {
  bodyFont,
  gridBorder,
  headingFont,
  landscapeA4,
  place,
  type SheetSource,
  shade,
  shareStyles,
  titleFont,
  writeText,
} from './sheet-style';
import { figureWriter, type RowPlace } from './statistics-figures';
import { countLines } from './text-height';

export const STATISTICS_SHEET = '统计表';

/** Widths of 项目, 本期, 上期累计, 本年累计 in each block; the first block holds the sums of money. */
const BLOCK_WIDTHS = [
  [27, 14, 14, 14],
  [21, 9.5, 9.5, 9.5],
  [22, 9.5, 9.5, 9.5],
] as const;
const BLOCK_SIZE = 4;
/** An empty column keeps the blocks apart. */
const GAP_WIDTH = 1.2;
const COLUMN_WIDTHS = BLOCK_WIDTHS.flatMap((widths) => [...widths, GAP_WIDTH]).slice(0, -1);
const LAST_COLUMN = COLUMN_WIDTHS.length;
const TOTAL_WIDTH = COLUMN_WIDTHS.reduce((sum, width) => sum + width, 0);
const HEADER_ROW = 4;
const FIRST_BODY_ROW = HEADER_ROW + 1;
const BODY_SIZE = 10.5;
const NOTE_SIZE = 9;

/** Sheet 1: the statistics on one landscape A4 page, three blocks side by side. */
export function addStatisticsSheet(workbook: SheetSource, report: ReportContent): void {
  const sheet = workbook.addWorksheet(STATISTICS_SHEET, {
    pageSetup: {
      ...landscapeA4(1),
      verticalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.45, header: 0.2, footer: 0.2 },
    },
    views: [{ state: 'normal', showGridLines: false }],
  });
  sheet.columns = COLUMN_WIDTHS.map((width) => ({ width }));

  writeHead(sheet, report);
  const blocks = layOutStatistics(report);
  const bodyRows = blocks[0]?.length ?? 0;
  writeBlocks(sheet, blocks);
  const afterNotes = writeNotes(sheet, report, FIRST_BODY_ROW + bodyRows);
  writeSignatures(sheet, afterNotes);
  shareStyles(sheet);
  sheet.commit();
}

function writeHead(sheet: Worksheet, report: ReportContent): void {
  const { period, purpose } = report;
  const periodText = `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`;
  writeBand(sheet, 1, 1, LAST_COLUMN, report.title, 'center');
  sheet.getCell(1, 1).font = titleFont(20);
  sheet.getRow(1).height = 36;
  writeBand(sheet, 2, 1, 9, `填报单位：${report.unitName}`, 'left');
  writeBand(sheet, 2, 10, LAST_COLUMN, periodText, 'right');
  writeBand(sheet, 3, 1, 9, `所属调委会：${report.committeeName}`, 'left');
  writeBand(sheet, 3, 10, LAST_COLUMN, `${purpose.term}：${purpose.text}`, 'right');
  sheet.getRow(2).height = 18;
  sheet.getRow(3).height = 18;
}

function writeBlocks(sheet: Worksheet, blocks: LayoutLine[][]): void {
  const places = new Map<string, RowPlace>();
  blocks.forEach((lines, block) => {
    lines.forEach((line, index) => {
      if (line.type === 'row')
        places.set(line.row.key, { row: FIRST_BODY_ROW + index, column: firstColumnOf(block) });
    });
  });
  const writeFigures = figureWriter(sheet, places);
  blocks.forEach((lines, block) => {
    const column = firstColumnOf(block);
    writeHeader(sheet, column);
    lines.forEach((line, index) => {
      const row = FIRST_BODY_ROW + index;
      sheet.getRow(row).height = 19.5;
      for (let offset = 0; offset < BLOCK_SIZE; offset += 1) {
        const cell = sheet.getCell(row, column + offset);
        cell.border = gridBorder();
        cell.font = bodyFont(BODY_SIZE);
      }
      if (line.type === 'heading') writeHeading(sheet, row, column, line.text);
      if (line.type !== 'row') return;
      const label = sheet.getCell(row, column);
      writeText(label, line.label);
      label.alignment = place('left', 'shrink', line.row.level > 0 ? 2 : 1);
      writeFigures(line.row);
    });
  });
}

function writeHeader(sheet: Worksheet, column: number): void {
  ['项目', '本期', '上期累计', '本年累计'].forEach((text, offset) => {
    const cell = sheet.getCell(HEADER_ROW, column + offset);
    writeText(cell, text);
    cell.font = headingFont(BODY_SIZE);
    cell.alignment = place('center', 'shrink');
    cell.border = gridBorder();
  });
  sheet.getRow(HEADER_ROW).height = 20;
}

function writeHeading(sheet: Worksheet, row: number, column: number, text: string): void {
  sheet.mergeCells(row, column, row, column + BLOCK_SIZE - 1);
  const cell = sheet.getCell(row, column);
  writeText(cell, text);
  cell.font = headingFont(BODY_SIZE);
  cell.alignment = place('left', 'shrink', 1);
  shade(cell);
}

function firstColumnOf(block: number): number {
  return block * (BLOCK_SIZE + 1) + 1;
}

/** 口径说明 and the result of the checks; returns the next free row. */
function writeNotes(sheet: Worksheet, report: ReportContent, firstRow: number): number {
  const text = [
    '说明：',
    ...report.notes.map((note, index) => `${index + 1}. ${note}`),
    checkVerdict(report),
  ]
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
    [3, 6, '审核人：______________'],
    [7, 10, '负责人：______________'],
    [11, LAST_COLUMN, '填报日期：        年    月    日（填报单位盖章）'],
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

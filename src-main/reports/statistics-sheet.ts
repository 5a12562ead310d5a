import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { gapNotes } from '@shared/domain/reports/figure-gaps';
import type { Annex, ReportContent } from '@shared/domain/reports/report-content';
import {
  checkVerdict,
  type LayoutLine,
  layOutStatistics,
  makerTerm,
} from '@shared/domain/reports/report-layout';
import type { Worksheet } from 'exceljs';
import { finishPage } from './ledger-page';
import {
  bodyFont,
  gridBorder,
  headingFont,
  LIGHT_GROUND,
  landscapeA4,
  place,
  type SheetSource,
  textStyle,
  titleFont,
  writeStyled,
} from './sheet-style';
import { BODY_SIZE, figureWriter, IN_GRID, type RowPlace } from './statistics-figures';
import { countLines } from './text-height';

export const STATISTICS_SHEET = '统计表';

/** Widths of 项目, 本期, 上期累计, 本年累计 in each block; the first block holds the sums of money. */
const BLOCK_WIDTHS = [
  [27, 14, 14, 14],
  [21, 9.5, 9.5, 9.5],
  [22, 9.5, 9.5, 9.5],
] as const;
/** Of a short report, whose figures stand in one block. */
const ONLY_BLOCK_WIDTHS = [[51, 26, 26, 33]] as const;
const BLOCK_SIZE = 4;
/** An empty column keeps the blocks apart. */
const GAP_WIDTH = 1.2;

/** What lies where on the sheet: its columns, the last of its left half, and where each signs. */
interface Frame {
  readonly widths: readonly number[];
  readonly half: number;
  readonly signatures: readonly (readonly [from: number, to: number])[];
}

const frameOf = (blocks: readonly (readonly number[])[], rest: Omit<Frame, 'widths'>): Frame => ({
  widths: blocks.flatMap((widths) => [...widths, GAP_WIDTH]).slice(0, -1),
  ...rest,
});
const WIDE = frameOf(BLOCK_WIDTHS, {
  half: 9,
  signatures: [
    [1, 2],
    [3, 6],
    [7, 10],
    [11, 14],
  ],
});
const SHORT = frameOf(ONLY_BLOCK_WIDTHS, {
  half: 2,
  signatures: [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ],
});
const HEADER_ROW = 4;
const FIRST_BODY_ROW = HEADER_ROW + 1;
const NOTE_SIZE = 9;
/** So low that the case table comes onto its page at 9 pt. */
const LINE_HEIGHT = 17.5;
/** More lines than these are not shrunk onto one page: nobody could read them. */
const LINES_OF_A_PAGE = 34;

const BODY = { font: bodyFont(BODY_SIZE) };
const IN_HEAD = { font: headingFont(BODY_SIZE), border: gridBorder() };
const STYLES = {
  title: textStyle({ font: titleFont(20), alignment: place('center', 'shrink') }),
  left: textStyle({ ...BODY, alignment: place('left', 'shrink') }),
  right: textStyle({ ...BODY, alignment: place('right', 'shrink') }),
  notes: textStyle({
    font: bodyFont(NOTE_SIZE),
    alignment: { ...place('left', 'wrap'), vertical: 'top' },
  }),
  header: textStyle({ ...IN_HEAD, alignment: place('center', 'shrink') }),
  heading: textStyle({
    ...IN_HEAD,
    alignment: place('left', 'shrink', 1),
    fill: LIGHT_GROUND,
  }),
  label: textStyle({ ...IN_GRID, alignment: place('left', 'shrink', 1) }),
  innerLabel: textStyle({ ...IN_GRID, alignment: place('left', 'shrink', 2) }),
};

/** Sheet 1: the statistics on one landscape A4 page, three blocks side by side; a long one goes on to further pages. */
export function addStatisticsSheet(
  workbook: SheetSource,
  report: ReportContent,
  name: string = STATISTICS_SHEET,
): void {
  const blocks = layOutStatistics(report);
  const isLong = (blocks[0]?.length ?? 0) > LINES_OF_A_PAGE;
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      ...landscapeA4(isLong ? 0 : 1),
      ...(isLong && { printTitlesRow: `1:${HEADER_ROW}` }),
      verticalCentered: !isLong,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.45, header: 0.2, footer: 0.2 },
    },
    views: [{ state: 'normal', showGridLines: false }],
  });
  const frame = blocks.length === 1 ? SHORT : WIDE;
  sheet.columns = frame.widths.map((width) => ({ width }));

  writeHead(sheet, report, frame);
  const bodyRows = blocks[0]?.length ?? 0;
  writeBlocks(sheet, blocks);
  const afterNotes = writeNotes(sheet, report, FIRST_BODY_ROW + bodyRows, frame);
  writeSignatures(sheet, afterNotes, report, frame);
  finishPage(sheet);
  sheet.commit();
}

/** Sections on a sheet of their own, as a short report. */
export function addAnnexSheet(workbook: SheetSource, report: ReportContent, annex: Annex): void {
  const sheet = {
    ...report,
    title: `${report.title}（${annex.title}）`,
    ...{ blocks: [annex.sections], notes: annex.notes },
  };
  addStatisticsSheet(workbook, sheet, annex.sheetName);
}

function writeHead(sheet: Worksheet, report: ReportContent, { widths, half }: Frame): void {
  const last = widths.length;
  const { period, purpose } = report;
  const periodText = `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`;
  writeBand(sheet, 1, 1, last, report.title, 'title');
  sheet.getRow(1).height = 36;
  writeBand(sheet, 2, 1, half, `${makerTerm(report)}：${report.unitName}`, 'left');
  writeBand(sheet, 2, half + 1, last, periodText, 'right');
  writeBand(sheet, 3, 1, half, `所属调委会：${report.committeeName}`, 'left');
  writeBand(sheet, 3, half + 1, last, `${purpose.term}：${purpose.text}`, 'right');
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
      sheet.getRow(row).height = LINE_HEIGHT;
      if (line.type === 'heading') {
        writeBand(sheet, row, column, column + BLOCK_SIZE - 1, line.text, 'heading');
        return;
      }
      for (let offset = 0; offset < BLOCK_SIZE; offset += 1)
        sheet.getCell(row, column + offset).style = IN_GRID;
      if (line.type !== 'row') return;
      const style = line.row.level > 0 ? STYLES.innerLabel : STYLES.label;
      writeStyled(sheet.getCell(row, column), line.label, style);
      writeFigures(line.row);
    });
  });
}

function writeHeader(sheet: Worksheet, column: number): void {
  ['项目', '本期', '上期累计', '本年累计'].forEach((text, offset) => {
    writeStyled(sheet.getCell(HEADER_ROW, column + offset), text, STYLES.header);
  });
  sheet.getRow(HEADER_ROW).height = 20;
}

function firstColumnOf(block: number): number {
  return block * (BLOCK_SIZE + 1) + 1;
}

/** 口径说明 and the result of the checks; returns the next free row. */
function writeNotes(
  sheet: Worksheet,
  report: ReportContent,
  firstRow: number,
  { widths }: Frame,
): number {
  const text = [
    '说明：',
    ...[...report.notes, ...gapNotes(report)].map((note, index) => `${index + 1}. ${note}`),
    checkVerdict(report),
  ]
    .join('\n')
    .replace('：\n', '：');
  writeBand(sheet, firstRow, 1, widths.length, text, 'notes');
  const width = widths.reduce((sum, one) => sum + one, 0);
  const lines = countLines(text, width, NOTE_SIZE);
  sheet.getRow(firstRow).height = Math.min(400, lines * 13 + 6);
  return firstRow + 1;
}

/** Left blank for ink: the program signs for nobody. */
function writeSignatures(
  sheet: Worksheet,
  row: number,
  report: ReportContent,
  { signatures }: Frame,
): void {
  const texts = [
    ...['制表人：______________', '审核人：______________', '负责人：______________'],
    `填报日期：        年    月    日（${makerTerm(report)}盖章）`,
  ];
  signatures.forEach(([from, to], index) => {
    const isLast = index === signatures.length - 1;
    writeBand(sheet, row, from, to, texts[index] ?? '', isLast ? 'right' : 'left');
  });
  sheet.getRow(row).height = 30;
}

function writeBand(
  sheet: Worksheet,
  row: number,
  from: number,
  to: number,
  text: string,
  style: keyof typeof STYLES,
): void {
  // Before the others are merged with it, which take its style over.
  writeStyled(sheet.getCell(row, from), text, STYLES[style]);
  if (to > from) sheet.mergeCells(row, from, row, to);
}

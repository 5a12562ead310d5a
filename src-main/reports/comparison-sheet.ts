import {
  COMPARISON_BASE_LABELS,
  type ComparedPair,
  type ComparisonLine,
  comparisonLines,
} from '@shared/domain/reports/comparison-lines';
import { gapText, shortGap } from '@shared/domain/reports/figure-gaps';
import { formatPeriod } from '@shared/domain/reports/period';
import type { MeasureUnit, ReportContent } from '@shared/domain/reports/report-content';
import { makerTerm } from '@shared/domain/reports/report-layout';
import type { Cell, Style, Worksheet } from 'exceljs';
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

export const COMPARISON_SHEET = '比较';
const HEADERS = [
  ...['项目', '本期', COMPARISON_BASE_LABELS.previous, '增减', '增减%'],
  ...[COMPARISON_BASE_LABELS.lastYear, '增减', '增减%'],
  ...['本年累计', COMPARISON_BASE_LABELS.lastYearToDate, '增减', '增减%'],
] as const;
const WIDTHS = [25, 12, 12, 12, 9, 12, 12, 9, 13, 13, 13, 9] as const;
/** The columns of the two figures, and where what each is compared with begins. */
const NOW = 2;
const PREVIOUS = 3;
const LAST_YEAR = 6;
const YEAR_TO_DATE = 9;
const LAST_YEAR_TO_DATE = 10;
const HEADER_ROW = 3;
const SIZE = 10;

const CELL = { font: bodyFont(SIZE), border: gridBorder() };
const FIGURE = { ...CELL, alignment: place('right', 'shrink', 1) };
const STYLES = {
  count: { ...FIGURE, numFmt: '#,##0' },
  fen: { ...FIGURE, numFmt: '#,##0.00' },
  share: { ...FIGURE, numFmt: '+0.0%;-0.0%;0.0%' },
  none: { ...CELL, alignment: place('center', 'shrink') },
} as const satisfies Record<string, Partial<Style>>;
const TEXTS = {
  title: textStyle({ font: titleFont(16), alignment: place('center', 'shrink') }),
  lead: textStyle({ font: bodyFont(SIZE), alignment: place('left', 'shrink') }),
  header: textStyle({
    ...{ font: headingFont(SIZE), border: gridBorder(), fill: LIGHT_GROUND },
    alignment: place('center', 'shrink'),
  }),
  heading: textStyle({
    ...{ font: headingFont(SIZE), border: gridBorder(), fill: LIGHT_GROUND },
    alignment: place('left', 'shrink', 1),
  }),
  label: textStyle({ ...CELL, alignment: place('left', 'shrink', 1) }),
  innerLabel: textStyle({ ...CELL, alignment: place('left', 'shrink', 2) }),
};

/**
 * 比较: this period beside the one before and the same of last year, the year beside last year's; nothing for a report that
 * was not compared. Changes are formulas; of a base of 0 there is no per cent.
 */
export function addComparisonSheet(workbook: SheetSource, report: ReportContent): void {
  const lines = comparisonLines(report);
  if (lines === null) return;
  const sheet = workbook.addWorksheet(COMPARISON_SHEET, {
    pageSetup: {
      ...landscapeA4(0),
      margins: { left: 0.35, right: 0.35, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: '&C&"宋体,常规"&9第 &P 页　共 &N 页' },
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
  writeHead(sheet, report);
  lines.forEach((line, index) => {
    writeLine(sheet, line, HEADER_ROW + 1 + index);
  });
  finishPage(sheet);
  sheet.commit();
}

function writeHead(sheet: Worksheet, report: ReportContent): void {
  writeBand(sheet, 1, `${formatPeriod(report.periodKey)}${report.label}（比较）`, 'title');
  sheet.getRow(1).height = 32;
  const names = [
    `${makerTerm(report)}：${report.unitName}`,
    ...baseName('上期', report.compared?.previous),
    ...baseName('去年同期', report.compared?.lastYear),
    '增减＝本期－对比期；对比期为 0 的不计算百分比',
  ];
  writeBand(sheet, 2, names.join('　　'), 'lead');
  sheet.getRow(2).height = 20;
  HEADERS.forEach((text, index) => {
    writeStyled(sheet.getCell(HEADER_ROW, index + 1), text, TEXTS.header);
  });
  sheet.getRow(HEADER_ROW).height = 22;
}

function baseName(word: string, base: { readonly key: string } | null | undefined): string[] {
  return base ? [`${word}：${formatPeriod(base.key)}`] : [];
}

function writeLine(sheet: Worksheet, line: ComparisonLine, at: number): void {
  sheet.getRow(at).height = 18;
  if (line.type === 'heading') {
    writeBand(sheet, at, line.text, 'heading');
    return;
  }
  const { row, pairs } = line;
  const label = row.level > 0 ? TEXTS.innerLabel : TEXTS.label;
  writeStyled(sheet.getCell(at, 1), line.label, label);
  for (const [column, shown] of [
    [NOW, 'thisPeriod'],
    [YEAR_TO_DATE, 'yearToDate'],
  ] as const) {
    const cell = sheet.getCell(at, column);
    writeFigure(cell, row.unit, row[shown]);
    const gap = gapText(row, shown);
    if (gap !== null) cell.value = shortGap(gap);
  }
  writePair(sheet, { at, now: NOW, base: PREVIOUS, unit: row.unit }, pairs.previous);
  writePair(sheet, { at, now: NOW, base: LAST_YEAR, unit: row.unit }, pairs.lastYear);
  writePair(
    sheet,
    { at, now: YEAR_TO_DATE, base: LAST_YEAR_TO_DATE, unit: row.unit },
    pairs.lastYearToDate,
  );
}

interface PairPlace {
  readonly at: number;
  /** Columns of the figure and of its base; the two of the change follow the base. */
  readonly now: number;
  readonly base: number;
  readonly unit: MeasureUnit;
}

function writePair(sheet: Worksheet, where: PairPlace, pair: ComparedPair): void {
  const { at, now, base, unit } = where;
  const cell = (column: number): Cell => sheet.getCell(at, column);
  const [of, from] = [cell(now).address, cell(base).address];
  writeFigure(cell(base), unit, pair.base);
  writeFigure(cell(base + 1), unit, pair.amount, `${of}-${from}`);
  const share = cell(base + 2);
  if (pair.amount === null) {
    writeFigure(share, unit, null);
    return;
  }
  const formula = `IF(${from}=0,"—",(${of}-${from})/${from})`;
  share.value = { formula, result: pair.share ?? '—' };
  share.style = STYLES.share;
}

function writeFigure(cell: Cell, unit: MeasureUnit, figure: number | null, formula?: string): void {
  if (figure === null) {
    cell.value = '—';
    cell.style = STYLES.none;
    return;
  }
  const result = unit === 'fen' ? figure / 100 : figure;
  cell.value = formula === undefined ? result : { formula, result };
  cell.style = unit === 'fen' ? STYLES.fen : STYLES.count;
}

function writeBand(sheet: Worksheet, row: number, text: string, style: keyof typeof TEXTS): void {
  writeStyled(sheet.getCell(row, 1), text, TEXTS[style]);
  sheet.mergeCells(row, 1, row, HEADERS.length);
}

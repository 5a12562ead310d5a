import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  type FigureTable,
  type MeasureUnit,
  type ReportContent,
  SHOWN_COLUMN_LABELS,
} from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';
import { type LaidTable, layOutTable } from '@shared/domain/reports/table-layout';
import type { Cell, Style, Worksheet } from 'exceljs';
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

const SIZE = 10.5;
const LABEL_WIDTH = 22;
const FIGURE_WIDTHS = { case: 9.5, person: 9.5, fen: 15, day: 9.5 } as const satisfies Record<
  MeasureUnit,
  number
>;
const GROUP_ROW = 3;
const HEADER_ROW = 4;

const CELL = { font: bodyFont(SIZE), border: gridBorder() };
const FIGURE = { ...CELL, alignment: place('right', 'shrink', 1) };
const STYLES = {
  count: { ...FIGURE, numFmt: '#,##0' },
  fen: { ...FIGURE, numFmt: '#,##0.00' },
  none: { ...CELL, alignment: place('center', 'shrink') },
} as const satisfies Record<string, Partial<Style>>;
const HEAD = { font: headingFont(SIZE), border: gridBorder(), fill: LIGHT_GROUND };
const TEXTS = {
  title: textStyle({ font: titleFont(18), alignment: place('center', 'shrink') }),
  lead: textStyle({ font: bodyFont(SIZE), alignment: place('left', 'shrink') }),
  header: textStyle({ ...HEAD, alignment: place('center', 'wrap') }),
  label: textStyle({ ...CELL, alignment: place('left', 'shrink', 1) }),
};

/** A table of figures on a sheet of its own: a row each, and what the columns come to as formulas. */
export function addTableSheet(
  workbook: SheetSource,
  report: ReportContent,
  table: FigureTable,
): void {
  const laid = layOutTable(table, report);
  const sheet = workbook.addWorksheet(table.sheetName, {
    pageSetup: {
      ...landscapeA4(0),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: '&C&"宋体,常规"&9第 &P 页　共 &N 页' },
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = [
    { width: LABEL_WIDTH },
    ...laid.columns.map(({ unit }) => ({ width: FIGURE_WIDTHS[unit] })),
  ];
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
  writeHead(sheet, report, table, laid);
  const first = HEADER_ROW + 1;
  laid.rows.forEach(({ section, cells }, index) => {
    const at = first + index;
    sheet.getRow(at).height = 20;
    writeStyled(sheet.getCell(at, 1), section.title, TEXTS.label);
    cells.forEach(({ row, figure }, column) => {
      writeFigure(sheet.getCell(at, column + 2), row.unit, figure);
    });
  });
  writeTotals(sheet, laid, first);
  sheet.commit();
}

function writeHead(
  sheet: Worksheet,
  report: ReportContent,
  table: FigureTable,
  { columns }: LaidTable,
): void {
  const width = columns.length + 1;
  const { period } = report;
  writeBand(sheet, [1, 1, width], `${report.title}（${table.title}）`, 'title');
  sheet.getRow(1).height = 34;
  const lead =
    `填报单位：${report.unitName}　　` +
    `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`;
  writeBand(sheet, [2, 1, width], lead, 'lead');
  sheet.getRow(2).height = 20;
  for (const shown of table.shown) {
    const from = columns.findIndex((column) => column.shown === shown);
    const to = columns.findLastIndex((column) => column.shown === shown);
    if (from >= 0)
      writeBand(sheet, [GROUP_ROW, from + 2, to + 2], SHOWN_COLUMN_LABELS[shown], 'header');
  }
  columns.forEach(({ label, unit }, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 2);
    writeStyled(cell, `${label}\n（${unitLabel(unit)}）`, TEXTS.header);
  });
  writeStyled(sheet.getCell(GROUP_ROW, 1), table.corner, TEXTS.header);
  sheet.mergeCells(GROUP_ROW, 1, HEADER_ROW, 1);
  sheet.getRow(GROUP_ROW).height = 20;
  sheet.getRow(HEADER_ROW).height = 32;
}

function writeTotals(sheet: Worksheet, { columns, rows, totals }: LaidTable, first: number): void {
  const at = first + rows.length;
  sheet.getRow(at).height = 20;
  writeStyled(sheet.getCell(at, 1), '合计', TEXTS.label);
  columns.forEach(({ unit }, index) => {
    const column = index + 2;
    const [top, bottom] = [sheet.getCell(first, column), sheet.getCell(at - 1, column)];
    const formula = `SUM(${top.address}:${bottom.address})`;
    writeFigure(sheet.getCell(at, column), unit, totals[index] ?? 0, formula);
  });
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

function writeBand(
  sheet: Worksheet,
  [row, from, to]: readonly [row: number, from: number, to: number],
  text: string,
  style: keyof typeof TEXTS,
): void {
  writeStyled(sheet.getCell(row, from), text, TEXTS[style]);
  sheet.mergeCells(row, from, row, to);
}

import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { shortGap } from '@shared/domain/reports/figure-gaps';
import type {
  FigureTable,
  MeasureUnit,
  ReportContent,
} from '@shared/domain/reports/report-content';
import { makerTerm, unitLabel } from '@shared/domain/reports/report-layout';
import {
  columnGroups,
  type LaidTable,
  layOutTable,
  type TableCell,
  type TableColumn,
  type TableGroup,
} from '@shared/domain/reports/table-layout';
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

const SIZE = 10.5;
const LABEL_WIDTH = 22;
const SIGNATURE_WIDTH = 22;
/** Room for a hand. */
const SIGNED_HEIGHT = 30;
const FIGURE_WIDTHS = {
  case: 9.5,
  person: 9.5,
  fen: 15,
  time: 9.5,
  day: 9.5,
  minute: 9.5,
  shop: 9.5,
  place: 9.5,
  item: 9.5,
} as const satisfies Record<MeasureUnit, number>;
/** Chinese characters are two wide. */
const WIDTH_OF_CHARACTER = 2.1;
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
  heading: textStyle({ ...HEAD, alignment: place('left', 'shrink', 1) }),
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
      // A sheet that an office gives its form to is one page.
      ...landscapeA4(table.spread === undefined ? 0 : 1),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: '&C&"宋体,常规"&9第 &P 页　共 &N 页' },
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = [
    { width: LABEL_WIDTH },
    ...laid.columns.map(({ unit, label }) => ({
      width: Math.max(FIGURE_WIDTHS[unit], label.length * WIDTH_OF_CHARACTER),
    })),
    ...(table.signature === undefined ? [] : [{ width: SIGNATURE_WIDTH }]),
  ];
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
  writeHead(sheet, report, table, laid);
  let at = HEADER_ROW + 1;
  for (const group of laid.groups) at = writeGroup(sheet, laid.columns, group, at);
  if (table.signature !== undefined) writeSignature(sheet, table.signature, laid, at);
  finishPage(sheet);
  sheet.commit();
}

function writeHead(
  sheet: Worksheet,
  report: ReportContent,
  table: FigureTable,
  { columns }: LaidTable,
): void {
  const width = columns.length + (table.signature === undefined ? 1 : 2);
  const { period } = report;
  writeBand(sheet, [1, 1, width], `${report.title}（${table.title}）`, 'title');
  sheet.getRow(1).height = 34;
  const lead =
    `${makerTerm(report)}：${report.unitName}　　` +
    `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`;
  writeBand(sheet, [2, 1, width], lead, 'lead');
  sheet.getRow(2).height = 20;
  for (const { group, from, span } of columnGroups(columns))
    writeBand(sheet, [GROUP_ROW, from + 2, from + span + 1], group, 'header');
  columns.forEach(({ label, unit }, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 2);
    writeStyled(cell, `${label}\n（${unitLabel(unit)}）`, TEXTS.header);
  });
  writeStyled(sheet.getCell(GROUP_ROW, 1), table.corner, TEXTS.header);
  sheet.mergeCells(GROUP_ROW, 1, HEADER_ROW, 1);
  sheet.getRow(GROUP_ROW).height = 20;
  sheet.getRow(HEADER_ROW).height = 32;
}

/** The column that is left for the pen, down to the line before `end`. */
function writeSignature(sheet: Worksheet, heading: string, { columns }: LaidTable, end: number) {
  const column = columns.length + 2;
  writeStyled(sheet.getCell(GROUP_ROW, column), heading, TEXTS.header);
  sheet.mergeCells(GROUP_ROW, column, HEADER_ROW, column);
  for (let at = HEADER_ROW + 1; at < end; at += 1) {
    writeStyled(sheet.getCell(at, column), '', TEXTS.label);
    sheet.getRow(at).height = SIGNED_HEIGHT;
  }
}

/** The rows of a group with their total; answers the next free line. */
function writeGroup(
  sheet: Worksheet,
  columns: readonly TableColumn[],
  { title, rows, totals }: TableGroup,
  from: number,
): number {
  let at = from;
  if (title !== null) {
    sheet.getRow(at).height = 20;
    writeBand(sheet, [at, 1, columns.length + 1], title, 'heading');
    at += 1;
  }
  const first = at;
  for (const { section, cells } of rows) {
    sheet.getRow(at).height = 20;
    writeStyled(sheet.getCell(at, 1), section.title, TEXTS.label);
    cells.forEach((cell, index) => {
      const target = sheet.getCell(at, index + 2);
      writeFigure(target, columns[index]?.unit, cell, sumOfParts(sheet, columns, index, at));
    });
    at += 1;
  }
  if (totals === null) return at;
  sheet.getRow(at).height = 20;
  writeStyled(sheet.getCell(at, 1), '合计', TEXTS.label);
  totals.forEach((total, index) => {
    const [top, bottom] = [sheet.getCell(first, index + 2), sheet.getCell(at - 1, index + 2)];
    const range = `${top.address}:${bottom.address}`;
    const isTyped = rows.some(({ cells }) => cells[index]?.row?.gaps !== undefined);
    writeFigure(sheet.getCell(at, index + 2), columns[index]?.unit, total, {
      range,
      count: isTyped ? rows.filter(({ cells }) => cells[index]?.row !== null).length : null,
    });
  });
  return at + 1;
}

/** What a cell adds up. */
interface Sum {
  readonly range: string;
  /** How many figures there must be for the sum to be one; null where none can be missing. */
  readonly count: number | null;
}

/** Of the sum of spread figures: their cells in the same line. */
function sumOfParts(
  sheet: Worksheet,
  columns: readonly TableColumn[],
  index: number,
  line: number,
): Sum | undefined {
  if (columns[index]?.part !== 'sum') return undefined;
  const first = columns.findIndex(
    ({ measure, part }) => measure === columns[index]?.measure && part === 0,
  );
  const [from, to] = [sheet.getCell(line, first + 2), sheet.getCell(line, index + 1)];
  return { range: `${from.address}:${to.address}`, count: 1 };
}

function writeFigure(
  cell: Cell,
  unit: MeasureUnit | undefined,
  { figure, text }: TableCell,
  sum?: Sum,
): void {
  cell.style = figure === null ? STYLES.none : unit === 'fen' ? STYLES.fen : STYLES.count;
  const isNothing = figure === null && (text === '—' || text === '');
  const result = figure === null ? shortGap(text) || '—' : unit === 'fen' ? figure / 100 : figure;
  if (sum === undefined || isNothing) {
    cell.value = result;
    return;
  }
  const { range, count } = sum;
  // A sum of what happens to be there would be wrong: without one of its figures it is none.
  const missing = typeof result === 'string' ? result : '未填全';
  const formula =
    count === null ? `SUM(${range})` : `IF(COUNT(${range})<${count},"${missing}",SUM(${range}))`;
  cell.value = { formula, result };
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

import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Chart, Cell as ChartCell } from '@shared/domain/reports/charts/charts';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { makerTerm } from '@shared/domain/reports/report-layout';
import type { Cell, Style, Worksheet } from 'exceljs';
import type { PlacedChart } from './charts/add-charts';
import type { DrawnSeries } from './charts/chart-part';
import {
  bodyFont,
  gridBorder,
  headingFont,
  LIGHT_GROUND,
  place,
  type SheetSource,
  textStyle,
  titleFont,
  writeStyled,
} from './sheet-style';

/** The sheet of pictures. */
export const CHART_SHEET = '统计图';

const SIZE = 10.5;
const WIDTHS = [17, 9, 9, 9] as const;
/** Columns of the pictures, right of the table. */
const PICTURE = { from: 5, to: 13, width: 6.2 } as const;
const ROW_HEIGHT = 18;
/** A picture has room for its title and legend. */
const LEAST_ROWS = 11;
/** So many rows of that height stand on a page at that scale: no picture is cut in two. */
const ROWS_A_PAGE = 50;

const CELL = { font: bodyFont(SIZE), border: gridBorder() };
const HEAD = { font: headingFont(SIZE), border: gridBorder(), fill: LIGHT_GROUND };
const TEXTS = {
  title: textStyle({ font: titleFont(18), alignment: place('center', 'shrink') }),
  lead: textStyle({ font: bodyFont(SIZE), alignment: place('left', 'shrink') }),
  heading: textStyle({ font: headingFont(12), alignment: place('left', 'shrink') }),
  column: textStyle({ ...HEAD, alignment: place('center', 'shrink') }),
  label: textStyle({ ...CELL, alignment: place('left', 'shrink', 1) }),
  words: textStyle({ ...CELL, alignment: place('right', 'shrink', 1) }),
};
const FIGURE = { ...CELL, alignment: place('right', 'shrink', 1) };
const COUNT: Partial<Style> = { ...FIGURE, numFmt: '#,##0' };
const RATE: Partial<Style> = { ...FIGURE, numFmt: '0.0%' };

/**
 * The pictures of a period on a sheet of their own, each beside the table of its numbers, as charts of a table program: who
 * gets the workbook can change them. Answers where the charts come; `addCharts` puts them there.
 */
export function addChartSheet(
  workbook: SheetSource,
  report: ReportContent,
  charts: readonly Chart[],
): PlacedChart[] {
  const sheet = workbook.addWorksheet(CHART_SHEET, {
    pageSetup: {
      // Not fitted to the page: Excel then takes no notice of where a page shall end.
      ...{ paperSize: 9, orientation: 'portrait', scale: 80, horizontalCentered: true },
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: '&C&"宋体,常规"&9第 &P 页　共 &N 页' },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [
    ...WIDTHS.map((width) => ({ width })),
    { width: 2 },
    ...Array.from({ length: PICTURE.to - PICTURE.from }, () => ({ width: PICTURE.width })),
  ];
  writeStyled(sheet.getCell(1, 1), report.title, TEXTS.title);
  sheet.mergeCells(1, 1, 1, PICTURE.to);
  sheet.getRow(1).height = 34;
  const { from, to } = report.period;
  const lead = `${makerTerm(report)}：${report.unitName}　　统计期：${formatChineseDate(from)}至${formatChineseDate(to)}`;
  writeStyled(sheet.getCell(2, 1), lead, TEXTS.lead);
  sheet.mergeCells(2, 1, 2, PICTURE.to);
  const placed: PlacedChart[] = [];
  let at = 4;
  let pageBegins = 1;
  for (const chart of charts) {
    const height = heightOf(chart);
    if (at + height - pageBegins > ROWS_A_PAGE) {
      sheet.getRow(at - 1).addPageBreak();
      pageBegins = at;
    }
    const drawn = writeChart(sheet, chart, at);
    if (drawn !== null)
      placed.push({
        chart: drawn,
        from: { column: PICTURE.from, row: at - 1 },
        to: { column: PICTURE.to, row: at - 1 + height },
      });
    for (let row = at; row < at + height; row += 1) sheet.getRow(row).height = ROW_HEIGHT;
    at += height + 1;
  }
  sheet.commit();
  return placed;
}

function heightOf({ rows, shape }: Chart): number {
  return Math.max(rows.length + 2, shape === null ? 0 : LEAST_ROWS);
}

function writeChart(sheet: Worksheet, chart: Chart, at: number): PlacedChart['chart'] | null {
  const { title, lead, headings, rows, shape } = chart;
  writeStyled(sheet.getCell(at, 1), title, TEXTS.heading);
  if (rows.length === 0) {
    writeStyled(sheet.getCell(at + 1, 1), lead, TEXTS.lead);
    return null;
  }
  headings.forEach((heading, index) => {
    writeStyled(sheet.getCell(at + 1, index + 1), heading, TEXTS.column);
  });
  const first = at + 2;
  const last = first + rows.length - 1;
  rows.forEach(({ name, cells }, index) => {
    writeStyled(sheet.getCell(first + index, 1), name, TEXTS.label);
    cells.forEach((cell, column) => {
      const target = sheet.getCell(first + index, column + 2);
      writeCell(target, cell, reckonedAt(chart, column, { row: first + index, first, last }));
    });
  });
  if (shape === null) return null;
  const range = (column: string) => `'${CHART_SHEET}'!$${column}$${first}:$${column}$${last}`;
  const nameAt = (column: string) => `'${CHART_SHEET}'!$${column}$${at + 1}`;
  const series = seriesOf(chart, { range, nameAt });
  return {
    ...{ title, shape: shape.type, series },
    ...{ namesAt: range('A'), names: rows.map(({ name }) => name) },
    format: shape.type === 'bars' && shape.full === 1 ? '0.0%;;' : '0;;',
    ...(shape.type === 'bars' && { full: shape.full }),
  };
}

interface Places {
  readonly range: (column: string) => string;
  readonly nameAt: (column: string) => string;
}

/** Rates are drawn of their last column, columns of what is filled and what is hollow, bars of their number. */
function seriesOf({ shape, headings }: Chart, { range, nameAt }: Places): DrawnSeries[] {
  if (shape === null) return [];
  const one = (column: string, heading: number, values: readonly number[], isHollow = false) => ({
    ...{ name: headings[heading] ?? '', nameAt: nameAt(column) },
    ...{ valuesAt: range(column), values, isHollow },
  });
  if (shape.type === 'bars') {
    const isRate = shape.full === 1;
    const values = shape.items.map(({ value }) => value);
    return [one(isRate ? 'D' : 'B', isRate ? 3 : 1, values)];
  }
  const filled = shape.items.map((item) => item.filled);
  if (shape.legend.hollow === null) return [one('B', 1, filled)];
  const hollow = shape.items.map((item) => item.value - item.filled);
  return [one('C', 2, filled), one('D', 3, hollow, true)];
}

interface RowPlace {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** What a cell comes to and from what, so that who changes a number sees the rest follow; null for a number of its own. */
function reckonedAt(
  { shape, rows }: Chart,
  column: number,
  { row, first, last }: RowPlace,
): { readonly formula: string; readonly result: number | string } | null {
  const number = (at: number, of: number) => shownOf(rows[at - first]?.cells[of] ?? '').result;
  const rate = (formula: string, part: number | string, whole: number) => ({
    formula,
    result: whole === 0 ? '—' : Number(part) / whole,
  });
  if (shape?.type === 'columns')
    return shape.legend.hollow !== null && column === 2
      ? { formula: `B${row}-C${row}`, result: number(row, 2) }
      : null;
  if (shape?.full === 1)
    return column === 2
      ? rate(`IF(C${row}=0,"—",B${row}/C${row})`, number(row, 0), Number(number(row, 1)))
      : null;
  const sum = `SUM($B$${first}:$B$${last})`;
  const whole = rows.reduce((total, _one, index) => total + Number(number(first + index, 0)), 0);
  return column === 1 ? rate(`IF(${sum}=0,"—",B${row}/${sum})`, number(row, 0), whole) : null;
}

function writeCell(target: Cell, cell: ChartCell, reckoned: ReturnType<typeof reckonedAt>): void {
  const { result, style } = shownOf(cell);
  if (style === null) writeStyled(target, String(result), TEXTS.words);
  else target.style = style;
  if (reckoned !== null) target.value = { ...reckoned };
  else if (style !== null) target.value = result;
}

/** Its number with how it is shown; words have no style of numbers. */
function shownOf(cell: ChartCell): { result: number | string; style: Partial<Style> | null } {
  if (typeof cell !== 'string') return { result: cell.row[cell.column] ?? 0, style: COUNT };
  const rate = /^(\d+(?:\.\d+)?)%$/.exec(cell);
  if (rate !== null) return { result: Number(rate[1]) / 100, style: RATE };
  return /^\d+$/.test(cell)
    ? { result: Number(cell), style: COUNT }
    : { result: cell, style: null };
}

import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { fenIn } from '@shared/domain/reports/ledgers/ledger-field';
import { type PrintPlan, planPrint } from '@shared/domain/reports/ledgers/print-plan';
import type {
  CellMark,
  LedgerCell,
  LedgerHead,
  LedgerRow,
  ReportContent,
} from '@shared/domain/reports/report-content';
import { makerTerm } from '@shared/domain/reports/report-layout';
import type { Cell, Style, Worksheet } from 'exceljs';
import { finishPage, letterOf, pageSetupOf, SIDES } from './ledger-page';
import {
  bodyFont,
  gridBorder,
  headingFont,
  LIGHT_GROUND,
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
import { widenForRows } from './widen-columns';

/** The district's import reads the header from row 2 and cases from row 3, and skips row 1. */
const HEADER_ROW = 2;
const FIRST_CASE_ROW = HEADER_ROW + 1;
const CELL_SIZE = 9;
const LINE_HEIGHT = 12.5;
const TITLE_SIZE = 16;
const TITLE_LINE = 22;
const PARTICULARS_SIZE = 10;
const PARTICULARS_LINE = 14;
/** The tallest row that a sheet can have, in points. */
const MAX_ROW_HEIGHT = 409;

const CELL = { font: bodyFont(CELL_SIZE), border: gridBorder() };
const TEXTS = {
  left: textStyle({ ...CELL, alignment: place('left', 'wrap') }),
  center: textStyle({ ...CELL, alignment: place('center', 'wrap') }),
};
const BOLD = { ...headingFont(CELL_SIZE), bold: true };
/** Red by its letters, and on paper without colours by their weight. */
const LATE = { ...CELL, font: { ...BOLD, color: { argb: 'FFC00000' } } };
const SUM = { ...CELL, font: BOLD, fill: LIGHT_GROUND };
const MARKED = {
  late: {
    left: textStyle({ ...LATE, alignment: place('left', 'wrap') }),
    center: textStyle({ ...LATE, alignment: place('center', 'wrap') }),
  },
  sum: {
    left: textStyle({ ...SUM, alignment: place('left', 'wrap') }),
    center: textStyle({ ...SUM, alignment: place('center', 'wrap') }),
  },
} as const satisfies Record<CellMark, unknown>;
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
  const printed = widenForRows(ledger, rows, {
    fontSize: CELL_SIZE,
    mostLines: Math.floor((MAX_ROW_HEIGHT - 4) / LINE_HEIGHT),
  });
  const { columns } = printed;
  const plan = planPrint(printed);
  const { pages, repeated } = plan;
  const frozen = Math.max(1, repeated);
  const sheet = workbook.addWorksheet(ledger.sheetName, {
    pageSetup: {
      ...pageSetupOf(ledger.paper, pages.length),
      margins: { ...SIDES, top: 0.35, bottom: 0.55, header: 0.2, footer: 0.25 },
    },
    headerFooter: {
      // 制表人、审核人、负责人 sign each page by hand.
      oddFooter:
        '&L&"宋体,常规"&9制表人：____________　审核人：____________　负责人：____________&R&"宋体,常规"&9第 &P 页　共 &N 页',
    },
    views: [
      {
        state: 'frozen',
        xSplit: frozen,
        ySplit: HEADER_ROW,
        topLeftCell: `${letterOf(frozen + 1)}${FIRST_CASE_ROW}`,
        activeCell: `A${FIRST_CASE_ROW}`,
      },
    ],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const lastColumn = sheet.getColumn(columns.length).letter;

  writeTitle(sheet, report, { ledger: printed, plan });
  writeHeader(sheet, printed);
  for (const [index, cells] of rows.entries()) {
    writeRow(sheet, printed, cells, FIRST_CASE_ROW + index);
    if (index % ROWS_AT_ONCE === 0) await rest();
  }
  if (rows.length === 0) writeEmptyLine(sheet, ledger, bandOf(plan, 0));
  else writeTotals(sheet, ledger, rows);

  const lastRow = FIRST_CASE_ROW + Math.max(rows.length, 1) - 1;
  sheet.autoFilter = `A${HEADER_ROW}:${lastColumn}${rows.length === 0 ? HEADER_ROW : lastRow}`;
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
  if (repeated > 0) sheet.pageSetup.printTitlesColumn = `A:${letterOf(repeated)}`;
  finishPage(
    sheet,
    pages.slice(1).map(({ from }) => from),
  );
  sheet.commit();
}

/** What must be known to write the title above every page width. */
interface Planned {
  readonly ledger: LedgerHead;
  readonly plan: PrintPlan;
}

/** Above every page width: what it is, whose, of when; the key columns that stand again have none above them. */
function writeTitle(sheet: Worksheet, report: ReportContent, { ledger, plan }: Planned): void {
  const { period } = report;
  const { pages } = plan;
  const narrowest = Math.min(...pages.map((_page, at) => bandWidth(plan, at)));
  const particulars = packParticulars(
    [
      `${makerTerm(report)}：${report.unitName}（${report.committeeName}）`,
      `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`,
      ledger.summary,
    ],
    narrowest,
  );
  const heights = pages.map((_page, at) => {
    const [from, to] = bandOf(plan, at);
    const title =
      pages.length === 1
        ? ledger.title
        : `${ledger.title}（第 ${at + 1} 幅，共 ${pages.length} 幅）`;
    if (to > from) sheet.mergeCells(1, from, 1, to);
    writeTitleCell(sheet.getCell(1, from), title, particulars);
    const width = bandWidth(plan, at);
    return (
      countLines(title, width, TITLE_SIZE) * TITLE_LINE +
      countLines(particulars, width, PARTICULARS_SIZE) * PARTICULARS_LINE +
      6
    );
  });
  sheet.getRow(1).height = Math.min(MAX_ROW_HEIGHT, Math.max(46, ...heights));
}

/** Beside one another as far as they fit; what does not begins a line, so that none breaks in the middle. */
function packParticulars(parts: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last}　　${part}`;
    if (last !== undefined && countLines(longer, width, PARTICULARS_SIZE) === 1)
      lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.join('\n');
}

/** The columns that stand above the title of a page width together. */
function bandWidth(plan: PrintPlan, at: number): number {
  const [from, to] = bandOf(plan, at);
  return plan.widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
}

function writeTitleCell(cell: Cell, title: string, particulars: string): void {
  writeText(cell, `${title}\n${particulars}`);
  const text = String(cell.value);
  const richText = [
    { font: titleFont(TITLE_SIZE), text: `${title}\n` },
    { font: bodyFont(PARTICULARS_SIZE), text: text.slice(title.length + 1) },
  ];
  // The writer knows shared texts by what they say as a string, and without it all rich ones for the same.
  const said = { toString: { value: () => text, enumerable: false } };
  cell.value = Object.defineProperties({ richText }, said);
  cell.alignment = place('center', 'wrap');
}

/** The columns of a page width that stand on it alone, from 1. */
function bandOf({ pages, repeated }: PrintPlan, at: number): [from: number, to: number] {
  const { from = 0, to = 0 } = pages[at] ?? {};
  return [Math.max(from, pages.length === 1 ? 0 : repeated) + 1, to];
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
    const text = textIn(content);
    if (text !== null) lines = Math.max(lines, countLines(text, column.width, CELL_SIZE));
  });
  row.height = Math.min(MAX_ROW_HEIGHT, lines * LINE_HEIGHT + 4);
  row.commit();
}

function textIn(content: LedgerCell): string | null {
  if (typeof content === 'string') return content;
  return 'text' in content ? content.text : null;
}

function writeContent(cell: Cell, content: LedgerCell, align: 'left' | 'center'): void {
  if (typeof content === 'string') {
    writeStyled(cell, content, TEXTS[align]);
  } else if ('text' in content) {
    writeStyled(cell, content.text, MARKED[content.mark][align]);
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

function writeEmptyLine(
  sheet: Worksheet,
  ledger: LedgerHead,
  [from, to]: readonly [from: number, to: number],
): void {
  if (to > from) sheet.mergeCells(FIRST_CASE_ROW, from, FIRST_CASE_ROW, to);
  const cell = sheet.getCell(FIRST_CASE_ROW, from);
  writeText(cell, ledger.emptyText);
  cell.font = bodyFont(11);
  cell.alignment = place('center', 'wrap');
  cell.border = gridBorder();
  sheet.getRow(FIRST_CASE_ROW).height = 40;
}

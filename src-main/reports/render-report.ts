import type { Chart } from '@shared/domain/reports/charts/charts';
import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import ExcelJS from 'exceljs';
import { addChartSheet, CHART_SHEET } from './chart-sheet';
import { addCharts } from './charts/add-charts';
import { addComparisonSheet } from './comparison-sheet';
import { addCorrectionsSheet, CORRECTIONS_SHEET } from './corrections-sheet';
import { addContentsSheet, addCoverSheet } from './cover-sheets';
import { addLedgerSheet } from './ledger-sheet';
import { packParts } from './pack-parts';
import { sheetDate } from './sheet-style';
import { addAnnexSheet, addStatisticsSheet } from './statistics-sheet';
import { addTableSheet } from './table-sheet';

/**
 * A report as an .xlsx workbook: 统计表, its tables, 比较 where it was asked for, its ledgers and, when figures were
 * corrected, 更正说明. Everything comes from the content object and the rows that go with it; signature and date lines stay blank for ink. Written row by row, which takes
 * half the time of a workbook that is first built whole.
 * @param rowsOf the rows of each ledger by its key
 * @param rest lets other things be done after some rows
 * @param charts pictures of its figures, which then have the first sheet
 */
export async function renderReportXlsx(
  report: ReportContent,
  rowsOf: ReadonlyMap<string, readonly LedgerRow[]>,
  rest: () => Promise<void> = async () => undefined,
  charts: readonly Chart[] = [],
): Promise<Uint8Array> {
  const workbook = beginBook(report, report.title);
  const placed = charts.length > 0 ? addChartSheet(workbook, report, charts) : [];
  await addReport(workbook, { content: report, rowsOf }, rest);
  return addCharts(await finishBook(workbook), CHART_SHEET, placed);
}

/** A report with the rows of each of its ledgers by its key. */
export interface PrintedReport {
  readonly content: ReportContent;
  /** Pictures of its figures; at most one report of a workbook has them. */
  readonly charts?: readonly Chart[];
  readonly rowsOf: ReadonlyMap<string, readonly LedgerRow[]>;
}

/**
 * Reports over one period in one workbook, with cover and contents. Throws RangeError for none.
 * @param period in words
 */
export async function renderReportBook(
  reports: readonly SortedReport[],
  period: string,
  rest: () => Promise<void>,
): Promise<Uint8Array> {
  const entries = reports.map((report) => ({ ...report, sheets: sheetsOf(report) }));
  const [first] = entries;
  if (first === undefined) throw new RangeError('a workbook of no reports');
  const workbook = beginBook(first.content, `${period}人民调解工作报表`);
  addCoverSheet(workbook, first, period);
  addContentsSheet(workbook, entries);
  const placed = [];
  for (const report of entries) {
    const { content, charts = [] } = report;
    if (charts.length > 0) placed.push(...addChartSheet(workbook, content, charts));
    await addReport(workbook, report, rest, report.sheets.at(charts.length > 0 ? 1 : 0));
  }
  return addCharts(await finishBook(workbook), CHART_SHEET, placed);
}

type SortedReport = PrintedReport & { readonly sort: string };

/** The sheets of a report among those of others: its 统计表 is called by what it is about. */
function sheetsOf({ content, sort, charts = [] }: SortedReport): string[] {
  return [
    ...(charts.length > 0 ? [CHART_SHEET] : []),
    `${sort}统计表`,
    ...content.tables.map(({ sheetName }) => sheetName),
    ...content.ledgers.map(({ sheetName }) => sheetName),
    ...(content.annexes ?? []).map(({ sheetName }) => sheetName),
    ...(content.corrections.length > 0 ? [CORRECTIONS_SHEET] : []),
  ];
}

type Book = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>;

function beginBook({ unitName, preparedOn }: ReportContent, title: string): Book {
  const { WorkbookWriter } = ExcelJS.stream.xlsx;
  const workbook = new WorkbookWriter({ zip: STORED, useStyles: true, useSharedStrings: true });
  measureColumnsBy(workbook, COLUMN_FONT);
  workbook.creator = unitName;
  workbook.lastModifiedBy = unitName;
  workbook.title = title;
  workbook.created = sheetDate(preparedOn);
  workbook.modified = sheetDate(preparedOn);
  return workbook;
}

/**
 * By the digits of this font columns are as wide as the sheet says. Every office has it, or one of the same widths; of
 * ExcelJS's own, Calibri, others than Microsoft's have none, and make columns a third wider than planned for paper.
 */
const COLUMN_FONT = { name: 'Arial', family: 2, size: 10 };

/** The first font of a workbook is the one that its columns are measured by. The writer's types do not tell. */
function measureColumnsBy(workbook: Book, font: object): void {
  const { styles } = workbook as unknown as { styles: { _addFont(font: object): void } };
  styles._addFont(font);
}

async function addReport(
  workbook: Book,
  { content: report, rowsOf }: PrintedReport,
  rest: () => Promise<void>,
  statisticsSheet?: string,
): Promise<void> {
  addStatisticsSheet(workbook, report, statisticsSheet);
  for (const table of report.tables) addTableSheet(workbook, report, table);
  addComparisonSheet(workbook, report);
  for (const ledger of report.ledgers)
    await addLedgerSheet(workbook, report, { ledger, rows: rowsOf.get(ledger.key) ?? [] }, rest);
  for (const annex of report.annexes ?? []) addAnnexSheet(workbook, report, annex);
  if (report.corrections.length > 0) addCorrectionsSheet(workbook, report);
}

async function finishBook(workbook: Book): Promise<Uint8Array> {
  await workbook.commit();
  const { stream } = workbook as unknown as WrittenBook;
  return packParts(stream.read() ?? new Uint8Array());
}

/** The writer leaves its parts as they are: `packParts` compresses them. Its types do not know this option of its zip. */
const STORED: object = { store: true };

/** What the writer keeps when it is given no stream to write to; its types do not tell. */
interface WrittenBook {
  readonly stream: { read(): Uint8Array | null };
}

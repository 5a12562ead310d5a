import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import ExcelJS from 'exceljs';
import { addCorrectionsSheet } from './corrections-sheet';
import { addLedgerSheet } from './ledger-sheet';
import { sheetDate } from './sheet-style';
import { addStatisticsSheet } from './statistics-sheet';

/**
 * A report as an .xlsx workbook: 统计表, its ledgers and, when figures were corrected, 更正说明. Everything comes from the
 * content object and the rows that go with it; signature and date lines stay blank for ink. Written row by row, which takes
 * half the time of a workbook that is first built whole.
 * @param rowsOf the rows of each ledger by its key
 * @param rest lets other things be done after some rows
 */
export async function renderReportXlsx(
  report: ReportContent,
  rowsOf: ReadonlyMap<string, readonly LedgerRow[]>,
  rest: () => Promise<void> = async () => undefined,
): Promise<Uint8Array> {
  const { WorkbookWriter } = ExcelJS.stream.xlsx;
  const zip = { zlib: { level: 6 } };
  const workbook = new WorkbookWriter({ zip, useStyles: true, useSharedStrings: true });
  workbook.creator = report.unitName;
  workbook.lastModifiedBy = report.unitName;
  workbook.title = report.title;
  workbook.created = sheetDate(report.preparedOn);
  workbook.modified = sheetDate(report.preparedOn);
  addStatisticsSheet(workbook, report);
  for (const ledger of report.ledgers)
    await addLedgerSheet(workbook, report, { ledger, rows: rowsOf.get(ledger.key) ?? [] }, rest);
  if (report.corrections.length > 0) addCorrectionsSheet(workbook, report);
  await workbook.commit();
  return (workbook as unknown as WrittenBook).stream.read() ?? new Uint8Array();
}

/** What the writer keeps when it is given no stream to write to; its types do not tell. */
interface WrittenBook {
  readonly stream: { read(): Uint8Array | null };
}

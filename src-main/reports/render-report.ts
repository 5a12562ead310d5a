import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import ExcelJS, { type Style, type Workbook } from 'exceljs';
import { addCorrectionsSheet } from './corrections-sheet';
import { addLedgerSheet } from './ledger-sheet';
import { sheetDate } from './sheet-style';
import { addStatisticsSheet } from './statistics-sheet';

/**
 * A report as an .xlsx workbook: 统计表, its ledgers and, when figures were corrected, 更正说明. Everything comes from the
 * content object and the rows that go with it; signature and date lines stay blank for ink.
 * @param rowsOf the rows of each ledger by its key
 */
export async function renderReportXlsx(
  report: ReportContent,
  rowsOf: ReadonlyMap<string, readonly LedgerRow[]>,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.unitName;
  workbook.lastModifiedBy = report.unitName;
  workbook.company = report.committeeName;
  workbook.title = report.title;
  workbook.created = sheetDate(report.preparedOn);
  workbook.modified = sheetDate(report.preparedOn);
  addStatisticsSheet(workbook, report);
  for (const ledger of report.ledgers)
    addLedgerSheet(workbook, report, { ledger, rows: rowsOf.get(ledger.key) ?? [] });
  if (report.corrections.length > 0) addCorrectionsSheet(workbook, report);
  shareStyles(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Gives cells that look alike one style object: the writer works each object out anew, at the cost of all the rest. */
function shareStyles(workbook: Workbook): void {
  const known = new Map<string, Partial<Style>>();
  for (const sheet of workbook.worksheets)
    sheet.eachRow({ includeEmpty: true }, (row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        const key = JSON.stringify(cell.style);
        const style = known.get(key) ?? cell.style;
        known.set(key, style);
        cell.style = style;
      });
    });
}

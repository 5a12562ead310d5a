import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import ExcelJS from 'exceljs';
import { addCorrectionsSheet } from './corrections-sheet';
import { addLedgerSheet } from './ledger-sheet';
import { sheetDate } from './sheet-style';
import { addStatisticsSheet } from './statistics-sheet';

/**
 * The monthly report as an .xlsx workbook: 统计表, 案件台账 and, when figures were corrected, 更正说明.
 * Everything comes from the content object; signature and date lines stay blank for ink.
 */
export async function renderReportXlsx(report: MonthlyReport): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.unitName;
  workbook.lastModifiedBy = report.unitName;
  workbook.company = report.committeeName;
  workbook.title = report.title;
  workbook.created = sheetDate(report.preparedOn);
  workbook.modified = sheetDate(report.preparedOn);
  addStatisticsSheet(workbook, report);
  addLedgerSheet(workbook, report);
  if (report.corrections.length > 0) addCorrectionsSheet(workbook, report);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

import { CASE_STATUS_LABELS } from '@shared/domain/case/case-status';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { LEDGER_COLUMNS } from '@shared/domain/statistics/ledger-columns';
import type { LedgerCell } from '@shared/domain/statistics/monthly-report';
import type { StudioProfile } from '@shared/domain/studio/studio';
import ExcelJS, { type Cell } from 'exceljs';
import { bodyFont, headingFont, place, shade, sheetDate, writeText } from './sheet-style';

const SIZE = 10;
/** Rows made at one go: the program answers in between. */
const ROWS_AT_ONCE = 100;

/**
 * All cases of a year as an .xlsx workbook: one row a case, in the columns of the monthly ledger
 * with the state in front. For reading elsewhere; not a form that is handed in.
 */
export async function renderCaseLedgerXlsx(
  cases: readonly MediationCase[],
  profile: StudioProfile,
  today: LocalDate,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = profile.name;
  workbook.created = sheetDate(today);
  const sheet = workbook.addWorksheet('全部案件', { views: [{ state: 'frozen', ySplit: 1 }] });
  const labels = ['状态', ...LEDGER_COLUMNS.map(({ label }) => label)];
  sheet.columns = labels.map(() => ({ width: 16 }));
  labels.forEach((label, index) => {
    const cell = sheet.getCell(1, index + 1);
    writeText(cell, label);
    cell.font = headingFont(SIZE);
    cell.alignment = place('center', 'wrap');
    shade(cell);
  });
  for (const [index, mediationCase] of cases.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await nextTurn();
    const row = index + 2;
    write(sheet.getCell(row, 1), CASE_STATUS_LABELS[mediationCase.status]);
    LEDGER_COLUMNS.forEach(({ cellOf }, column) => {
      write(sheet.getCell(row, column + 2), cellOf({ mediationCase, profile, today }));
    });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: labels.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function write(cell: Cell, content: LedgerCell): void {
  cell.font = bodyFont(SIZE);
  if (typeof content === 'string') {
    writeText(cell, content);
  } else if ('fen' in content) {
    cell.value = content.fen / 100;
    cell.numFmt = '#,##0.00';
  } else {
    cell.value = sheetDate(content.date);
    cell.numFmt = 'yyyy-mm-dd';
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

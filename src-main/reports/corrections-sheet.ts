import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatPeriod } from '@shared/domain/reports/period';
import {
  type Correction,
  FIGURE_COLUMN_LABELS,
  type ReportContent,
} from '@shared/domain/reports/report-content';
import { makerTerm, unitLabel } from '@shared/domain/reports/report-layout';
import type { Cell } from 'exceljs';
import { finishPage } from './ledger-page';
import {
  bodyFont,
  gridBorder,
  headingFont,
  place,
  type SheetSource,
  shade,
  shareStyles,
  titleFont,
  writeText,
} from './sheet-style';

export const CORRECTIONS_SHEET = '更正说明';
const HEADERS = ['项目', '栏目', '单位', '原报', '现报', '增减'] as const;
const WIDTHS = [34, 12, 8, 18, 18, 18] as const;
const HEADER_ROW = 3;
const CELL_SIZE = 11;

/** Sheet 3, only with a 更正: every figure that differs from what was handed in. */
export function addCorrectionsSheet(workbook: SheetSource, report: ReportContent): void {
  const sheet = workbook.addWorksheet(CORRECTIONS_SHEET, {
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C&"宋体,常规"&9第 &P 页　共 &N 页' },
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;

  sheet.mergeCells(1, 1, 1, HEADERS.length);
  writeText(sheet.getCell(1, 1), `${formatPeriod(report.periodKey)}${report.label}更正说明`);
  sheet.getCell(1, 1).font = titleFont(16);
  sheet.getCell(1, 1).alignment = place('center', 'shrink');
  sheet.getRow(1).height = 32;
  sheet.mergeCells(2, 1, 2, HEADERS.length);
  writeText(sheet.getCell(2, 1), summaryLine(report));
  sheet.getCell(2, 1).font = bodyFont(CELL_SIZE);
  sheet.getCell(2, 1).alignment = place('left', 'shrink');
  sheet.getRow(2).height = 20;

  HEADERS.forEach((text, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    writeText(cell, text);
    cell.font = headingFont(CELL_SIZE);
    cell.alignment = place('center', 'shrink');
    cell.border = gridBorder();
    shade(cell);
  });
  sheet.getRow(HEADER_ROW).height = 22;
  report.corrections.forEach((correction, index) => {
    const row = HEADER_ROW + 1 + index;
    const cellAt = (column: number): Cell => sheet.getCell(row, column);
    for (let column = 1; column <= HEADERS.length; column += 1) {
      cellAt(column).font = bodyFont(CELL_SIZE);
      cellAt(column).border = gridBorder();
      cellAt(column).alignment = place(
        column === 1 ? 'left' : 'center',
        'shrink',
        column === 1 ? 1 : 0,
      );
    }
    writeText(cellAt(1), correction.label);
    writeText(cellAt(2), FIGURE_COLUMN_LABELS[correction.column]);
    writeText(cellAt(3), unitLabel(correction.unit));
    writeAmount(cellAt(4), correction, correction.submitted);
    writeAmount(cellAt(5), correction, correction.now);
    const { now, submitted } = correction;
    const change = now === null || submitted === null ? null : now - submitted;
    writeAmount(cellAt(6), correction, change, `E${row}-D${row}`);
    sheet.getRow(row).height = 20;
  });
  shareStyles(sheet);
  finishPage(sheet);
  sheet.commit();
}

function summaryLine(report: ReportContent): string {
  const from =
    report.correctedFrom === null ? '' : `${formatChineseDate(report.correctedFrom)}报送的数据`;
  return `${makerTerm(report)}：${report.unitName}　　更正${from}，共 ${report.corrections.length} 项`;
}

function writeAmount(
  cell: Cell,
  { unit }: Correction,
  figure: number | null,
  formula?: string,
): void {
  if (figure === null) {
    // Nothing was typed, then or now: there is no difference to be reckoned.
    cell.value = formula === undefined ? '未填' : '—';
    return;
  }
  const result = unit === 'fen' ? figure / 100 : figure;
  cell.value = formula === undefined ? result : { formula, result };
  cell.numFmt = unit === 'fen' ? '#,##0.00' : '#,##0';
  cell.alignment = place('right', 'shrink', 1);
}

import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { ledgerRow } from '@shared/domain/reports/ledgers/define-ledger';
import { DISTRICT_LEDGER } from '@shared/domain/reports/ledgers/district-ledger';
import type { LedgerCell } from '@shared/domain/reports/report-content';
import type { StudioProfile } from '@shared/domain/studio/studio';
import ExcelJS, { type Cell, type Style, type Worksheet } from 'exceljs';
import {
  bodyFont,
  headingFont,
  place,
  shade,
  sheetDate,
  textStyle,
  writeStyled,
  writeText,
} from './sheet-style';

const SIZE = 10;

const TEXT = textStyle({ font: bodyFont(SIZE) });
const STYLES = {
  fen: { font: bodyFont(SIZE), numFmt: '#,##0.00' },
  date: { font: bodyFont(SIZE), numFmt: 'yyyy-mm-dd' },
} as const satisfies Record<string, Partial<Style>>;

/** Where a workbook is written to: a writable stream of Node. */
export type BookTarget = NonNullable<
  ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0]['stream']
>;

/**
 * Many cases as an .xlsx workbook: one row a case, in the columns of the monthly ledger with the
 * state in front. For reading elsewhere; not a form that is handed in. Row by row, so that ten
 * thousand neither stand in memory nor hold up the program at the end.
 */
export class CaseLedgerBook {
  private readonly profile: StudioProfile;
  private readonly today: LocalDate;
  private readonly workbook: InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>;
  private readonly sheet: Worksheet;
  private lastRow = 1;

  constructor(target: BookTarget, profile: StudioProfile, today: LocalDate) {
    this.profile = profile;
    this.today = today;
    const { WorkbookWriter } = ExcelJS.stream.xlsx;
    this.workbook = new WorkbookWriter({ stream: target, useStyles: true });
    this.workbook.creator = profile.name;
    this.workbook.lastModifiedBy = profile.name;
    this.workbook.created = sheetDate(today);
    this.workbook.modified = sheetDate(today);
    this.sheet = this.workbook.addWorksheet('全部案件', {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    const labels = ['状态', ...DISTRICT_LEDGER.columns.map(({ heading }) => heading)];
    this.sheet.columns = labels.map(() => ({ width: 16 }));
    this.sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: labels.length } };
    const row = this.sheet.getRow(1);
    labels.forEach((label, index) => {
      const cell = row.getCell(index + 1);
      writeText(cell, label);
      cell.font = headingFont(SIZE);
      cell.alignment = place('center', 'wrap');
      shade(cell);
    });
    row.commit();
  }

  /** Writes the next row. */
  add(mediationCase: MediationCase): void {
    const { profile, today } = this;
    this.lastRow += 1;
    const row = this.sheet.getRow(this.lastRow);
    write(row.getCell(1), CASE_STATUS_LABELS[mediationCase.status]);
    ledgerRow(DISTRICT_LEDGER, { record: mediationCase, profile, today }).forEach(
      (cell, column) => {
        write(row.getCell(column + 2), cell);
      },
    );
    row.commit();
  }

  /** Resolves when the target has everything. */
  async finish(): Promise<void> {
    this.sheet.commit();
    await this.workbook.commit();
  }
}

function write(cell: Cell, content: LedgerCell): void {
  if (typeof content === 'string') {
    writeStyled(cell, content, TEXT);
  } else if ('text' in content) {
    writeStyled(cell, content.text, TEXT);
  } else if ('fen' in content) {
    cell.value = content.fen / 100;
    cell.style = STYLES.fen;
  } else {
    cell.value = sheetDate(content.date);
    cell.style = STYLES.date;
  }
}

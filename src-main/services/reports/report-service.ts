import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import { buildMonthlyReport } from '@shared/domain/statistics/build-report';
import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { yearPeriodOf } from '@shared/domain/statistics/report-period';
import { type Submission, submissionAfter } from '@shared/domain/statistics/submission';
import {
  type ExportedFiles,
  type SavedFile,
  withExtension,
  writeExport,
  writeExportInto,
} from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { Notes, SaveDialog } from '../ports';
import type { StudioDesk } from '../studio/studio-desk';

export interface ReportServiceOptions {
  readonly desk: StudioDesk;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly places: Places;
  readonly notes: Notes;
}

/** An exported report; `isRemembered` is false when its figures could not be kept for comparison. */
export interface SavedReport extends SavedFile {
  isRemembered: boolean;
}

/** 月报 of any month. */
export class ReportService {
  private readonly options: ReportServiceOptions;

  constructor(options: ReportServiceOptions) {
    this.options = options;
  }

  /** The report's content. Throws StoreError. */
  async preview(month: string): Promise<MonthlyReport> {
    return (await this.build(month)).report;
  }

  /**
   * Asks where to save, writes the workbook, then remembers its figures; null when the user closed
   * the dialog. Remembering comes last: a report that was never written was never handed in.
   */
  async export(month: string): Promise<SavedReport | null> {
    const { saveDialog, exportedFiles, places } = this.options;
    const { report, last } = await this.build(month);
    const chosen = await saveDialog.askWhereToSave({
      fileName: safeFileName(report.fileName, 'xlsx'),
      extension: 'xlsx',
    });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const saved = await writeExport(withExtension(chosen, 'xlsx'), await renderXlsx(report));
    exportedFiles.remember(saved);
    return { ...saved, isRemembered: await this.remember(report, last) };
  }

  /** Writes the workbook into a folder, for the command line; nothing is remembered. */
  async exportInto(month: string, folder: string): Promise<SavedFile> {
    await this.options.places.forExports(folder);
    const { report } = await this.build(month);
    const bytes = await renderXlsx(report);
    return writeExportInto(folder, safeFileName(report.fileName, 'xlsx'), bytes);
  }

  private async build(month: string): Promise<{ report: MonthlyReport; last: Submission | null }> {
    const { desk } = this.options;
    const { store, studio } = desk;
    const last = await store.lastSubmission(month);
    const report = buildMonthlyReport({
      month,
      studio,
      cases: await this.gatherCases(month),
      today: desk.today(),
      lastSubmission: last,
      previousSubmission: await this.previousSubmission(month),
      unreadableMonths: await this.unreadableMonths(),
    });
    return { report, last };
  }

  /** Every case that may count: those that still run, and those in which anything happened in the report year or after. */
  private async gatherCases(month: string): Promise<MediationCase[]> {
    const { store, studio } = this.options.desk;
    const { from } = yearPeriodOf(month, studio.settings.reportCutOffDay);
    const cases: MediationCase[] = [];
    for (const { id } of store.archive.keys({ isOpenOrSince: from })) {
      cases.push(await store.archive.get(id));
    }
    return cases.sort(
      (a, b) => a.serial.year - b.serial.year || a.serial.ordinal - b.serial.ordinal,
    );
  }

  private async previousSubmission(month: string): Promise<Submission | null> {
    const previous = addDays(localDate(`${month}-01`), -1).slice(0, 7);
    if (previous === month) return null;
    // Only a comparison: a file that cannot be read leaves it out.
    return this.options.desk.store.lastSubmission(previous).catch(() => null);
  }

  /** Months of which cases may be missing: unreadable now, or lying set aside. */
  private async unreadableMonths(): Promise<string[]> {
    const notices = await this.options.desk.store.notices();
    const months = notices.flatMap(({ month }) => (month === null ? [] : [month]));
    return [...new Set(months)].sort();
  }

  private async remember(report: MonthlyReport, last: Submission | null): Promise<boolean> {
    const { desk, notes } = this.options;
    const submission = submissionAfter(report, last);
    if (submission === null || submission === last) return true;
    try {
      await desk.store.saveSubmission(submission);
      return true;
    } catch (error) {
      notes.warn('report not remembered', error);
      return false;
    }
  }
}

/** Loaded when the first workbook is made: the program starts without ExcelJS. */
async function renderXlsx(report: MonthlyReport): Promise<Uint8Array> {
  const { renderReportXlsx } = await import('@main/reports/render-report');
  return renderReportXlsx(report);
}

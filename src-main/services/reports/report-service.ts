import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PresentActor } from '@shared/domain/record/actor';
import { type Chart, chartsOf } from '@shared/domain/reports/charts/charts';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { isDrawn } from '@shared/domain/reports/statistics-key';
import type { FrozenReport } from '@shared/domain/submission/submission';
import type { OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { withExtension, writeExport, writeExportInto } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { ReportTarget } from '../records/report-target';
import { ServiceError } from '../service-error';
import { type FigurePage, type FigureQuery, pageOfFigure } from './figure-page';
import type { FilledReport, FormFile } from './forms/filled-form';
import { requireForm } from './forms/form-in-use';
import { type CountedReport, type KeptReport, KeptReports } from './kept-reports';
import { reportsOfBook } from './own-layouts';
import type { ReportServiceOptions } from './report-service-options';
import { allRowsOf, hasChanged, rowsOf, takeReport } from './take-report';
import { exportedReport, exportWholeBook } from './whole-book';

/** So many rows that name somebody are told by their numbers. */
const MOST_TOLD = 5;

/** A report that is shown, or how far the counting has come that it waits for. */
export type ReportPreview =
  | { state: 'ready'; token: string; content: ReportContent }
  | { state: 'counting'; done: number; total: number };

/** An exported report. */
export interface SavedReport extends SavedFile {
  /** True when it would be counted otherwise by now: what was exported is what was shown. */
  hasChangedSince: boolean;
}

/** Reports of any period, each counted from the facts in the index. */
export class ReportService {
  private readonly options: ReportServiceOptions;
  private readonly kept = new KeptReports();

  constructor(options: ReportServiceOptions) {
    this.options = options;
  }

  /** The report as it is now, to be paged and exported by its token. Throws StoreError and ServiceError. */
  async preview(target: ReportTarget, actor: PresentActor): Promise<ReportPreview> {
    const { recount } = this.options.current.store.cases;
    const { progress } = recount;
    if (progress !== null) {
      void recount.run();
      return { state: 'counting', ...progress };
    }
    const { token, content } = await this.count(target, actor);
    return { state: 'ready', token, content };
  }

  /** One page of a ledger of a report that is shown. Throws StoreError and ServiceError. */
  async rows(
    query: {
      readonly token: string;
      readonly ledger: string;
      readonly page: number;
      readonly pageSize: number;
    },
    actor: PresentActor,
  ): Promise<OutputOf<'reports.rows'>> {
    const report = this.kept.get(query.token, actor);
    const list = report.lists.find(({ ledger }) => ledger.key === query.ledger);
    if (list === undefined) throw new ServiceError('NOT_FOUND');
    const { rows, naming } = await rowsOf(this.options.current, report, list);
    const start = (query.page - 1) * query.pageSize;
    return {
      rows: rows.slice(start, start + query.pageSize),
      naming: { total: naming.length, first: naming.slice(0, MOST_TOLD) },
    };
  }

  /**
   * One page of the records behind a figure of a report that is shown. Throws StoreError, and ServiceError FORBIDDEN,
   * NOT_FOUND, and REPORT_OUTDATED when they add up to another figure by now.
   */
  async figure(
    query: { readonly token: string } & FigureQuery,
    actor: PresentActor,
  ): Promise<FigurePage> {
    const report = this.kept.get(query.token, actor);
    const { store } = this.options.current;
    return pageOfFigure(report, query, actor, store);
  }

  /**
   * Asks where to save and writes the workbook of a report as it was shown; null when the user closed the dialog. Whoever
   * exports has not handed in: that is an act of its own. Throws StoreError and ServiceError.
   */
  async export(token: string, actor: PresentActor, isInForm = false): Promise<SavedReport | null> {
    const { saveDialog, exportedFiles, exportLog, places } = this.options;
    const report = this.kept.get(token, actor);
    const form = isInForm ? await this.formOf(report.content, actor) : null;
    const chosen = await saveDialog.askWhereToSave({
      fileName: safeFileName(report.content.fileName, 'xlsx'),
      extension: 'xlsx',
    });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const bytes = form === null ? await this.render(report) : await this.fill(report, form, actor);
    const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
    exportedFiles.remember(saved);
    await exportLog.note(actor, exportedReport(report.content, saved, form));
    const hasChangedSince = await hasChanged(this.options.current, report);
    return { ...saved, hasChangedSince };
  }

  /**
   * Asks where to save and writes every report over a period into one workbook, with cover and contents; null when the user
   * closed the dialog. Throws StoreError and ServiceError.
   */
  async exportAll(period: string, actor: PresentActor): Promise<SavedFile | null> {
    const { store } = this.options.current;
    await store.cases.recount.run();
    return exportWholeBook(
      { period, reports: await reportsOfBook(this.options.current, period) },
      this.options,
      async (report) => {
        const counted = await takeReport(this.options.current, { report, period }, actor);
        const charts = this.chartsOf(counted);
        return {
          content: counted.content,
          rowsOf: await allRowsOf(this.options.current, counted),
          charts,
        };
      },
      actor,
    );
  }

  /** A report as it is now, with the rows of its ledgers; it is not kept. Throws StoreError and ServiceError. */
  async print(target: ReportTarget, actor: PresentActor): Promise<FilledReport> {
    const counted = await takeReport(this.options.current, target, actor);
    return { content: counted.content, rowsOf: await allRowsOf(this.options.current, counted) };
  }

  /**
   * Counts a report and writes its workbook into a folder, for the command line; nothing is remembered. Waits for a
   * counting that is under way. Throws StoreError and ServiceError.
   * @param form what it is filled in: a file, or `own` for the one that the studio has taken; left out for the program's own
   */
  async exportInto(
    target: ReportTarget,
    folder: string,
    actor: PresentActor,
    form?: FormFile | 'own',
  ): Promise<{ readonly content: ReportContent; readonly file: SavedFile }> {
    await this.options.places.forExports(folder);
    await this.options.current.store.cases.recount.run();
    const report = await this.count(target, actor);
    const file = form === 'own' ? await this.formOf(report.content, actor) : form;
    const bytes =
      file === undefined ? await this.render(report) : await this.fill(report, file, actor);
    const fileName = safeFileName(report.content.fileName, 'xlsx');
    return { content: report.content, file: await writeExportInto(folder, fileName, bytes) };
  }

  /** Which report of which period is shown. Throws ServiceError REPORT_OUTDATED. */
  targetOf(token: string, actor: PresentActor): ReportTarget {
    const { definition, content } = this.kept.get(token, actor);
    return { report: definition.key, period: content.periodKey };
  }

  /** A report as it was shown, whole, with the facts that were counted. Throws StoreError and ServiceError. */
  async freeze(token: string, actor: PresentActor): Promise<FrozenReport> {
    const report = this.kept.get(token, actor);
    const ledgers = [];
    for (const list of report.lists)
      ledgers.push({
        ledger: list.ledger.key,
        ids: list.records.map(({ id }) => id),
        rows: [...(await rowsOf(this.options.current, report, list)).rows],
      });
    return { content: report.content, ledgers, counted: [...report.behind] };
  }

  private async count(target: ReportTarget, actor: PresentActor): Promise<KeptReport> {
    return this.kept.keep(await takeReport(this.options.current, target, actor));
  }

  /** Loaded when the first workbook is made: the program starts without ExcelJS. */
  private async render(report: KeptReport): Promise<Uint8Array> {
    const rows = await allRowsOf(this.options.current, report);
    const { renderReportXlsx } = await import('@main/reports/render-report');
    return renderReportXlsx(report.content, rows, () => nextTurn(), this.chartsOf(report));
  }

  /** What is drawn of a report that is shown. Throws ServiceError REPORT_OUTDATED, and NOT_FOUND of one that is not drawn. */
  drawn(
    token: string,
    actor: PresentActor,
  ): { readonly content: ReportContent; readonly charts: readonly Chart[] } {
    const report = this.kept.get(token, actor);
    if (!isDrawn(report.definition.key)) throw new ServiceError('NOT_FOUND');
    return { content: report.content, charts: this.chartsOf(report) };
  }

  /** What is drawn of a report; nothing of most. */
  private chartsOf({ definition, content }: CountedReport): readonly Chart[] {
    const { reportCutOffDay } = this.options.current.studio.settings;
    return isDrawn(definition.key) ? chartsOf(content, reportCutOffDay) : [];
  }

  private formOf({ report }: ReportContent, actor: PresentActor): Promise<FormFile> {
    return requireForm(this.options.current, actor, report);
  }

  /** What was shown, in a form. */
  private async fill(report: KeptReport, form: FormFile, actor: PresentActor): Promise<Uint8Array> {
    const { fillShown } = await import('./forms/filled-form');
    const shown = {
      content: report.content,
      rowsOf: await allRowsOf(this.options.current, report),
    };
    const target = { report: report.definition.key, period: report.content.periodKey };
    const compare = async () =>
      (await takeReport(this.options.current, { ...target, isCompared: true }, actor)).content;
    return fillShown(shown, form, actor, compare);
  }
}

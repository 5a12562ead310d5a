import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { piecesInTurns } from '@main/store/turn';
import { type PresentActor, type Sight, sightOf } from '@shared/domain/record/actor';
import { type BuiltReport, reportInPieces } from '@shared/domain/reports/build-report';
import { type Chart, chartsOf } from '@shared/domain/reports/charts/charts';
import { countingOn } from '@shared/domain/reports/counting';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import type { LedgerList } from '@shared/domain/reports/ledgers/list-records';
import type { FactTables } from '@shared/domain/reports/measures/tally';
import { periodOf } from '@shared/domain/reports/period';
import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import { isDrawn } from '@shared/domain/reports/statistics-key';
import { countedFacts } from '@shared/domain/submission/counted-facts';
import type { FrozenReport } from '@shared/domain/submission/submission';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { withExtension, writeExport, writeExportInto } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import { lastSubmission } from '../records/handed-in';
import type { ReportTarget } from '../records/report-target';
import { countedRows, factTables } from '../records/seen-records';
import { ServiceError } from '../service-error';
import { type FigurePage, type FigureQuery, pageOfFigure } from './figure-page';
import type { FilledReport, FormFile } from './forms/filled-form';
import { requireForm } from './forms/form-in-use';
import { type CountedReport, type KeptReport, KeptReports } from './kept-reports';
import { readLedgerRows } from './ledger-rows';
import { reportsOfBook, requireReport } from './own-layouts';
import { previousSubmission, unreadableMonths } from './report-inputs';
import type { ReportServiceOptions } from './report-service-options';
import { exportedReport, exportWholeBook } from './whole-book';

type BuildTarget = Pick<ReportTarget, 'period' | 'isCompared'> & {
  readonly definition: ReportDefinition;
};

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
  ): Promise<{ rows: LedgerRow[] }> {
    const report = this.kept.get(query.token, actor);
    const list = report.lists.find(({ ledger }) => ledger.key === query.ledger);
    if (list === undefined) throw new ServiceError('NOT_FOUND');
    const rows = await this.rowsOf(report, list);
    const start = (query.page - 1) * query.pageSize;
    return { rows: rows.slice(start, start + query.pageSize) };
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
    const hasChangedSince = await this.hasChanged(report);
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
        const counted = await this.take({ report, period }, actor);
        const charts = this.chartsOf(counted);
        return { content: counted.content, rowsOf: await this.allRowsOf(counted), charts };
      },
      actor,
    );
  }

  /** A report as it is now, with the rows of its ledgers; it is not kept. Throws StoreError and ServiceError. */
  async print(target: ReportTarget, actor: PresentActor): Promise<FilledReport> {
    const counted = await this.take(target, actor);
    return { content: counted.content, rowsOf: await this.allRowsOf(counted) };
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
        rows: [...(await this.rowsOf(report, list))],
      });
    return { content: report.content, ledgers, counted: [...report.behind] };
  }

  private async count(target: ReportTarget, actor: PresentActor): Promise<KeptReport> {
    return this.kept.keep(await this.take(target, actor));
  }

  private async take(target: ReportTarget, actor: PresentActor): Promise<CountedReport> {
    const definition = await requireReport(this.options.current.store, target);
    const { profile } = this.options.current.studio;
    const sight = sightOf(actor);
    const built = await this.build({ ...target, definition }, sight);
    const madeFor = { id: actor.id, sight: actor.sight };
    return { ...built, definition, profile, madeFor, sight, rows: new Map() };
  }

  private async build(
    { definition, period: periodKey, isCompared = false }: BuildTarget,
    sight: Sight | null,
  ): Promise<BuiltReport & Pick<KeptReport, 'behind'>> {
    const { store, studio } = this.options.current;
    const target = { report: definition.key, period: periodKey };
    const last = definition.isRemembered ? await lastSubmission(store, target) : null;
    const previous = definition.isRemembered ? await previousSubmission(store, target) : null;
    const unreadable = await unreadableMonths(store);
    const facts = await this.tables(sight);
    const days = periodOf(periodKey, studio.settings.reportCutOffDay);
    // Both begin in this very moment: what is kept for handing in is what was counted.
    const behind = definition.isRemembered
      ? piecesInTurns(
          countedFacts(
            definition.sections(studio, countingOn(days.to, studio.settings)),
            facts,
            days,
          ),
        )
      : [];
    const built = await piecesInTurns(
      reportInPieces({
        ...{
          definition,
          periodKey,
          studio,
          lastSubmission: last,
          previousSubmission: previous,
          isCompared,
        },
        facts,
        ...{ today: this.options.current.today(), unreadableMonths: unreadable },
      }),
    );
    return { ...built, behind: await behind };
  }

  private async tables(sight: Sight | null): Promise<FactTables> {
    const { store } = this.options.current;
    const others = await countedRows(store);
    return factTables(store, others, sight);
  }

  private rowsOf(report: CountedReport, list: LedgerList): Promise<readonly LedgerRow[]> {
    const { key } = list.ledger;
    const known = report.rows.get(key);
    if (known !== undefined) return known;
    const { profile, content } = report;
    const { store } = this.options.current;
    const reading = readLedgerRows(list, { store, profile, today: content.preparedOn });
    report.rows.set(key, reading);
    // What could not be read may be asked for once more.
    reading.catch(() => report.rows.delete(key));
    return reading;
  }

  /** Loaded when the first workbook is made: the program starts without ExcelJS. */
  private async render(report: KeptReport): Promise<Uint8Array> {
    const rows = await this.allRowsOf(report);
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
    const shown = { content: report.content, rowsOf: await this.allRowsOf(report) };
    const target = { report: report.definition.key, period: report.content.periodKey };
    const compare = async () => (await this.take({ ...target, isCompared: true }, actor)).content;
    return fillShown(shown, form, actor, compare);
  }

  private async allRowsOf(report: CountedReport): Promise<Map<string, readonly LedgerRow[]>> {
    const rows = new Map<string, readonly LedgerRow[]>();
    for (const list of report.lists) rows.set(list.ledger.key, await this.rowsOf(report, list));
    return rows;
  }

  /** Whether the report would be another if it were counted now. */
  private async hasChanged({ definition, content, lists, sight }: KeptReport): Promise<boolean> {
    if (this.options.current.store.cases.recount.progress !== null) return true;
    const { periodKey: period, compared } = content;
    const target = { definition, period, isCompared: compared !== null };
    const now = await this.build(target, sight);
    const said = ({ content: one, lists: records }: Pick<BuiltReport, 'content' | 'lists'>) => [
      ...[one.sections, one.compared, one.period, one.unitName, one.committeeName, one.purpose],
      records.map((list) => list.records),
    ];
    return !isDeepStrictEqual(said(now), said({ content, lists }));
  }
}

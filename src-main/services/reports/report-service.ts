import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { piecesInTurns } from '@main/store/turn';
import { type PresentActor, type Sight, sightOf } from '@shared/domain/record/actor';
import {
  type BuiltReport,
  type LedgerList,
  reportInPieces,
} from '@shared/domain/reports/build-report';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import { periodBefore, periodKindOf } from '@shared/domain/reports/period';
import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import { REPORTS } from '@shared/domain/reports/reports';
import { type Submission, submissionAfter } from '@shared/domain/reports/submission';
import type { SavedFile } from '@shared/ipc/routes-documents';
import {
  type ExportedFiles,
  withExtension,
  writeExport,
  writeExportInto,
} from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { Notes, SaveDialog } from '../ports';
import { countedRows, factsOfRecords } from '../records/seen-records';
import { ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { type KeptReport, KeptReports } from './kept-reports';
import { readLedgerRows } from './ledger-rows';

export interface ReportServiceOptions {
  readonly current: Pick<CurrentStudio, 'store' | 'studio' | 'today'>;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: Pick<ExportedFiles, 'remember'>;
  readonly places: Pick<Places, 'forFile' | 'forExports'>;
  readonly notes: Notes;
}

/** Which report of which period. */
export interface ReportTarget {
  /** Key of its definition. */
  readonly report: string;
  readonly period: string;
}

/** A report that is shown, or how far the counting has come that it waits for. */
export type ReportPreview =
  | { state: 'ready'; token: string; content: ReportContent }
  | { state: 'counting'; done: number; total: number };

/** An exported report. */
export interface SavedReport extends SavedFile {
  /** False when its figures could not be kept for comparison. */
  isRemembered: boolean;
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
   * Asks where to save, writes the workbook of a report as it was shown, then remembers its figures; null when the user
   * closed the dialog. Remembering comes last: a report that was never written was never handed in. Throws StoreError
   * and ServiceError.
   */
  async export(token: string, actor: PresentActor): Promise<SavedReport | null> {
    const { saveDialog, exportedFiles, places } = this.options;
    const report = this.kept.get(token, actor);
    const chosen = await saveDialog.askWhereToSave({
      fileName: safeFileName(report.content.fileName, 'xlsx'),
      extension: 'xlsx',
    });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const bytes = await this.render(report);
    const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
    exportedFiles.remember(saved);
    const hasChangedSince = await this.hasChanged(report);
    return { ...saved, isRemembered: await this.remember(report), hasChangedSince };
  }

  /**
   * Counts a report and writes its workbook into a folder, for the command line; nothing is remembered. Waits for a
   * counting that is under way. Throws StoreError and ServiceError.
   */
  async exportInto(
    target: ReportTarget,
    folder: string,
    actor: PresentActor,
  ): Promise<{ readonly content: ReportContent; readonly file: SavedFile }> {
    await this.options.places.forExports(folder);
    await this.options.current.store.cases.recount.run();
    const report = await this.count(target, actor);
    const bytes = await this.render(report);
    const fileName = safeFileName(report.content.fileName, 'xlsx');
    return { content: report.content, file: await writeExportInto(folder, fileName, bytes) };
  }

  private async count(target: ReportTarget, actor: PresentActor): Promise<KeptReport> {
    const definition = requireReport(target);
    const { profile } = this.options.current.studio;
    const sight = sightOf(actor);
    const built = await this.build(definition, target.period, sight);
    const madeFor = { id: actor.id, sight: actor.sight };
    return this.kept.keep({ ...built, definition, profile, madeFor, sight });
  }

  private async build(
    definition: ReportDefinition,
    periodKey: string,
    sight: Sight | null,
  ): Promise<BuiltReport> {
    const { store, studio } = this.options.current;
    const submissions = definition.isRemembered
      ? [await store.beside.lastSubmission(periodKey), await this.previousSubmission(periodKey)]
      : [null, null];
    const [lastSubmission = null, previousSubmission = null] = submissions;
    const others = await countedRows(store);
    const unreadableMonths = await this.unreadableMonths();
    return piecesInTurns(
      reportInPieces({
        ...{ definition, periodKey, studio, lastSubmission, previousSubmission },
        facts: { case: store.cases.facts(sight), ...factsOfRecords(others, sight) },
        ...{ today: this.options.current.today(), unreadableMonths },
      }),
    );
  }

  private async previousSubmission(periodKey: string): Promise<Submission | null> {
    const previous = periodBefore(periodKey);
    if (previous === null) return null;
    // Only a comparison: a file that cannot be read leaves it out.
    return this.options.current.store.beside.lastSubmission(previous).catch(() => null);
  }

  /** Months of which cases may be missing: unreadable now, or lying set aside. */
  private async unreadableMonths(): Promise<string[]> {
    const { store } = this.options.current;
    const notices = await store.notices();
    const months = notices.flatMap(({ month }) => (month === null ? [] : [month]));
    return [...new Set([...months, ...store.cases.recount.uncounted])].sort();
  }

  private rowsOf(report: KeptReport, list: LedgerList): Promise<readonly LedgerRow[]> {
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
    const rows = new Map<string, readonly LedgerRow[]>();
    for (const list of report.lists) rows.set(list.ledger.key, await this.rowsOf(report, list));
    const { renderReportXlsx } = await import('@main/reports/render-report');
    return renderReportXlsx(report.content, rows, () => nextTurn());
  }

  /** Whether the report would be another if it were counted now. */
  private async hasChanged({ definition, content, lists, sight }: KeptReport): Promise<boolean> {
    if (this.options.current.store.cases.recount.progress !== null) return true;
    const now = await this.build(definition, content.periodKey, sight);
    const said = ({ content: one, lists: records }: BuiltReport) => [
      ...[one.sections, one.period, one.unitName, one.committeeName, one.purpose],
      records.map((list) => list.records),
    ];
    return !isDeepStrictEqual(said(now), said({ content, lists }));
  }

  private async remember({ definition, content }: KeptReport): Promise<boolean> {
    const { current, notes } = this.options;
    if (!definition.isRemembered) return true;
    try {
      const last = await current.store.beside.lastSubmission(content.periodKey);
      const submission = submissionAfter(content, last);
      if (submission !== null && submission !== last)
        await current.store.beside.saveSubmission(submission);
      return true;
    } catch (error) {
      notes.warn('report not remembered', error);
      return false;
    }
  }
}

/** Throws ServiceError NOT_FOUND when there is no such report, or none of such a period. */
function requireReport({ report, period }: ReportTarget): ReportDefinition {
  const definition = REPORTS.find(({ key }) => key === report);
  if (definition === undefined || definition.period !== periodKindOf(period))
    throw new ServiceError('NOT_FOUND');
  return definition;
}

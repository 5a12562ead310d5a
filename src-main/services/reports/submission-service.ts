import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { maySee, type PresentActor } from '@shared/domain/record/actor';
import { isWithin, periodOf } from '@shared/domain/reports/period';
import { REPORTS } from '@shared/domain/reports/reports';
import { dueReports } from '@shared/domain/submission/due-reports';
import { type SubmittedVersion, standing } from '@shared/domain/submission/submission';
import { SUBMISSION_KIND } from '@shared/domain/submission/submission-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import type { ShownSubmission } from '@shared/ipc/routes-submissions';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import { requireSeenRecord } from '../records/acting';
import { storedSubmission, submissionOf } from '../records/handed-in';
import { type PerformOptions, performOn } from '../records/perform-on';
import { seenRecords } from '../records/seen-records';
import { ServiceError } from '../service-error';
import type { FilledReport, FormFile } from './forms/filled-form';
import { requireForm } from './forms/form-in-use';
import type { ReportService } from './report-service';
import { tellChanges } from './submission-changes';
import { exportedReport } from './whole-book';

export interface SubmissionServiceOptions {
  readonly performing: PerformOptions;
  readonly reports: ReportService;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
}

type Version = InputOf<'submissions.frozen'>;
type Given = { readonly token: string };

/** 报送: what was handed in when, as it was; what changed since; what is still to be handed in. */
export class SubmissionService {
  private readonly options: SubmissionServiceOptions;
  /** A day by which a case had been registered. */
  private begunBy: LocalDate | null = null;

  constructor(options: SubmissionServiceOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /** Throws StoreError. */
  async overview(actor: PresentActor): Promise<OutputOf<'submissions.overview'>> {
    const rows = await seenRecords(this.current.store, SUBMISSION_KIND, actor).list('');
    return { items: rows.map(({ id, revision, row }) => ({ id, revision, ...row }) as Shown) };
  }

  /** Throws StoreError. */
  async of(
    target: InputOf<'submissions.of'>,
    actor: PresentActor,
  ): Promise<OutputOf<'submissions.of'>> {
    const found = await submissionOf(this.current.store, target);
    if (found === undefined || !maySee(actor, found.entry)) return null;
    const { id, revision } = found.entry;
    return { id, revision, ...found.row };
  }

  /** What is over and was not handed in; nothing where the studio does not want to be told. Throws StoreError. */
  async due(): Promise<OutputOf<'submissions.due'>> {
    const { store, studio } = this.current;
    const { reportCutOffDay: cutOffDay, reportDueDay: dueDay, isReportDueTold } = studio.settings;
    if (!isReportDueTold || store.cases.recount.progress !== null) return { items: [] };
    const handedIn = new Set<string>();
    for (const { row } of (await store.rowsOf(SUBMISSION_KIND)).listed()) {
      const { report, period, versions } = row as unknown as Shown;
      if (standing({ versions }).length > 0) handedIn.add(`${report} ${period}`);
    }
    const due = dueReports({
      ...{ reports: REPORTS, cutOffDay, dueDay, today: this.current.today() },
      isHandedIn: (report, period) => handedIn.has(`${report} ${period}`),
    });
    const items = [];
    for (const one of due) {
      const { to } = periodOf(one.period, cutOffDay);
      if (!this.hadBegun(to)) continue;
      // Exported with an earlier version of the program, which took that for handing in.
      const isKnown = await store.beside.lastSubmission(one.period).catch(() => null);
      if (isKnown === null) items.push(one);
    }
    return { items };
  }

  /** The acts of handing in, with the report as it is shown. Throws ServiceError and StoreError. */
  async handIn(
    input: InputOf<'submissions.handIn'>,
    actor: PresentActor,
  ): Promise<OutputOf<'submissions.handIn'>> {
    return this.perform('handIn', input, actor);
  }

  /** As `handIn`, of what corrects the one before. */
  async correct(
    input: InputOf<'submissions.correct'>,
    actor: PresentActor,
  ): Promise<OutputOf<'submissions.correct'>> {
    return this.perform('correct', input, actor);
  }

  /** Throws ServiceError REPORT_OUTDATED, and StoreError. */
  changes({ token }: Given, actor: PresentActor): Promise<OutputOf<'submissions.changes'>> {
    return tellChanges(this.current.store, this.options.reports, token, actor);
  }

  /** Throws StoreError and ServiceError NOT_FOUND. */
  async frozen(of: Version, actor: PresentActor): Promise<OutputOf<'submissions.frozen'>> {
    return { content: (await this.versionOf(of, actor)).frozen.content };
  }

  /** Throws StoreError and ServiceError NOT_FOUND. */
  async rows(
    { ledger, page, pageSize, ...of }: InputOf<'submissions.rows'>,
    actor: PresentActor,
  ): Promise<OutputOf<'submissions.rows'>> {
    const { frozen } = await this.versionOf(of, actor);
    const rows = frozen.ledgers.find((one) => one.ledger === ledger)?.rows ?? [];
    return { rows: rows.slice((page - 1) * pageSize, page * pageSize) };
  }

  /** Throws StoreError and ServiceError. */
  async export(
    { isInForm = false, ...of }: Version & { readonly isInForm?: boolean | undefined },
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { saveDialog, places, exportedFiles, exportLog } = this.options;
    const { frozen } = await this.versionOf(of, actor);
    const { content } = frozen;
    const form = isInForm ? await requireForm(this.current, actor, content.report) : null;
    const fileName = safeFileName(frozen.content.fileName, 'xlsx');
    const chosen = await saveDialog.askWhereToSave({ fileName, extension: 'xlsx' });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const rowsOf = new Map(frozen.ledgers.map((one) => [one.ledger, one.rows]));
    const bytes = await this.print({ content, rowsOf }, form, actor);
    const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
    exportedFiles.remember(saved);
    await exportLog.note(actor, exportedReport(content, saved, form));
    return saved;
  }

  private async print(
    report: FilledReport,
    form: FormFile | null,
    actor: PresentActor,
  ): Promise<Uint8Array> {
    if (form === null) {
      const { renderReportXlsx } = await import('@main/reports/render-report');
      return renderReportXlsx(report.content, report.rowsOf, () => nextTurn());
    }
    const { fillReport } = await import('./forms/filled-form');
    return fillReport(report, form, actor);
  }

  /** Whether a case had been registered by then: what ended before is no report of this studio's. Asked of the index once a day. */
  private hadBegun(by: LocalDate): boolean {
    if (this.begunBy === by) return true;
    const table = this.current.store.cases.facts();
    const days = { from: '1900-01-01' as LocalDate, to: by };
    for (const { facts } of table.happened(['registeredOn'], days))
      if (facts.registeredOn !== null && isWithin(facts.registeredOn, days)) {
        this.begunBy = by;
        return true;
      }
    return false;
  }

  private async perform<A extends 'handIn' | 'correct'>(
    act: A,
    input: Given & Readonly<Record<string, unknown>>,
    actor: PresentActor,
  ): Promise<OutputOf<`submissions.${A}`>> {
    const frozen = await this.options.reports.freeze(input.token, actor);
    const asked = { kind: SUBMISSION_KIND.key, act, input };
    const record = await performOn(this.options.performing, actor, asked, { frozen });
    return { record, acts: {}, links: [] } as unknown as OutputOf<`submissions.${A}`>;
  }

  /** A report names people of every case: to who may not see all of them it is not there. */
  private async versionOf(
    { id, versionId }: Version,
    actor: PresentActor,
  ): Promise<SubmittedVersion> {
    const record = await storedSubmission(this.current.store, id);
    requireSeenRecord(SUBMISSION_KIND, actor, record);
    const { versions } = record;
    const version = versions.find((one) => one.id === versionId);
    if (version === undefined) throw new ServiceError('NOT_FOUND', { data: { name: versionId } });
    return version;
  }
}

type Shown = ShownSubmission;

import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cleanLine } from '@shared/domain/kernel/text';
import type { PresentActor } from '@shared/domain/record/actor';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import type { FormScope } from '@shared/domain/reports/form/form-scope';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import { formatPeriod, isRunning, periodBefore, periodOf } from '@shared/domain/reports/period';
import { REPORTS, reportsFor } from '@shared/domain/reports/reports';
import { formKey } from '@shared/domain/template/template';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { type ExportedFiles, withExtension, writeExport } from '../../exports/exported-files';
import { safeFileName } from '../../exports/safe-file-name';
import type { Places } from '../../folder/places';
import type { OpenDialog, SaveDialog } from '../../ports';
import type { PerformOptions } from '../../records/perform-on';
import { ServiceError } from '../../service-error';
import { readTemplateFile } from '../../templates/look-through';
import { templateOf, templatesByPaper } from '../../templates/own-template';
import type { TemplateProblem } from '../../templates/template-problem';
import type { WaitingFiles } from '../../templates/waiting-files';
import type { ReportService } from '../report-service';
import { formTagGroups } from './form-tag-groups';

export interface ReportFormServiceOptions {
  readonly performing: PerformOptions;
  readonly reports: Pick<ReportService, 'print'>;
  readonly openDialog: OpenDialog;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: Pick<ExportedFiles, 'remember'>;
  readonly places: Pick<Places, 'forFile'>;
  /** Of papers and of reports. */
  readonly waiting: WaitingFiles;
}

/** So much of a filled form is shown in the window. */
const MOST_SHOWN = { rows: 60, columns: 30 } as const;

type Tried = InputOf<'reportForms.read'>;

/** The office's own forms of reports: which there are, what may stand in one, looking one through, trying it. */
export class ReportFormService {
  private readonly options: ReportFormServiceOptions;

  constructor(options: ReportFormServiceOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /** Every report that the studio has use for, with its form. Throws StoreError. */
  async list(actor: PresentActor): Promise<OutputOf<'reportForms.list'>> {
    const templates = await templatesByPaper(this.current, actor);
    const items = reportsFor(this.current.studio).map((definition) => {
      const { key: report, sort, name } = definition;
      const paper = formKey(report);
      const { row, ...record } = templates.get(paper) ?? { row: null };
      const known = row ?? { paper, usedId: null, versions: [] };
      const label = labelOf(definition);
      return { ...known, ...{ report, sort, name, label }, record: 'id' in record ? record : null };
    });
    return { items };
  }

  /** Throws StoreError, or ServiceError for a report that there is not. */
  async tags(
    { report }: InputOf<'reportForms.tags'>,
    actor: PresentActor,
  ): Promise<OutputOf<'reportForms.tags'>> {
    const { scope, period } = await this.lastPeriod(report, actor);
    return { period: formatPeriod(period), groups: formTagGroups(scope) };
  }

  /** Asks for a file and looks it through; see the route. Throws StoreError, or ServiceError for a report that there is not. */
  async pick(
    { report }: InputOf<'reportForms.pick'>,
    actor: PresentActor,
  ): Promise<OutputOf<'reportForms.pick'>> {
    const definition = reportOf(report);
    const path = await this.options.openDialog.chooseFile({
      label: 'Excel 工作簿',
      extensions: ['xlsx', 'xlsm', 'xls'],
    });
    if (path === null) return null;
    const fileName = cleanLine(basename(path)).slice(0, 120);
    const read = await readTemplateFile(path, 'sheet');
    if (!read.ok) return refused(fileName, [{ where: '整个文件', near: '', what: read.why }]);
    const { scope } = await this.lastPeriod(report, actor);
    const problems = await this.faultsOf(read.content, scope);
    if (problems.length > 0) return refused(fileName, problems);
    const token = this.options.performing.makeId();
    const of = { paper: formKey(report), label: labelOf(definition) };
    const content = read.content.toString('base64');
    this.options.waiting.keep(token, { of, file: { fileName, content } });
    return { state: 'waiting', token, fileName };
  }

  /** The cells of a filled form. Throws StoreError, or ServiceError when nothing waits under the token. */
  async read(input: Tried, actor: PresentActor): Promise<OutputOf<'reportForms.read'>> {
    const { bytes, period } = await this.fill(input, actor);
    const { openPackage } = await import('../../templates/open-package');
    const { wordsOfForm } = await import('@main/reports/own-form/form-cells');
    const { FormBook } = await import('@main/reports/own-form/form-book');
    const opened = openPackage(Buffer.from(bytes), 'sheet');
    const sheets = opened.ok ? wordsOfForm(new FormBook(opened.parts), MOST_SHOWN) : [];
    return {
      period: formatPeriod(period),
      sheets: sheets.map(({ name, isCut, rows }) => ({
        ...{ name, isCut },
        rows: rows.map(({ number, cells }) => ({ number, cells: [...cells] })),
      })),
    };
  }

  /** Writes a filled form. Throws like `read`, and for the file that is written. */
  async tryOut(input: Tried, actor: PresentActor): Promise<SavedFile | null> {
    const { bytes } = await this.fill(input, actor);
    return this.save(`试填-${labelOf(reportOf(input.report))}`, bytes);
  }

  /** Writes the program's own layout with tags in it. Throws StoreError and ServiceError. */
  async example(
    { report }: InputOf<'reportForms.example'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { scope, content } = await this.lastPeriod(report, actor);
    const { exampleForm } = await import('@main/reports/own-form/example-form');
    return this.save(`样例-${labelOf(reportOf(report))}`, await exampleForm(content, scope));
  }

  private async faultsOf(content: Buffer, scope: FormScope): Promise<readonly TemplateProblem[]> {
    const { fillOpened, openForm } = await import('./open-form');
    const opened = openForm(content, scope);
    if (!opened.ok) return opened.problems;
    try {
      const filled = await fillOpened(opened, scope, () => nextTurn());
      // What was filled has no tags any more: that it is a workbook again is all that is asked.
      const { FormBook } = await import('@main/reports/own-form/form-book');
      const { openPackage } = await import('../../templates/open-package');
      const again = openPackage(Buffer.from(filled), 'sheet');
      if (again.ok && new FormBook(again.parts).sheets.length > 0) return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    const what = '试着填了一遍，没有填成。请用 Excel 或 WPS 打开它，另存为 .xlsx 再选';
    return [{ where: '整个文件', near: '', what }];
  }

  private async fill({ report, token }: Tried, actor: PresentActor) {
    const content = await this.contentOf(report, token, actor);
    const { scope, period } = await this.lastPeriod(report, actor);
    const { fillOpened, openForm } = await import('./open-form');
    const opened = openForm(content, scope);
    if (!opened.ok) throw new ServiceError('NOT_FOUND', { data: { name: token } });
    return { bytes: await fillOpened(opened, scope, () => nextTurn()), period };
  }

  /** Of what waits under the token, or of the version with that id. */
  private async contentOf(report: string, token: string, actor: PresentActor): Promise<Buffer> {
    const waiting = this.options.waiting.get(token);
    const template =
      waiting === undefined ? await templateOf(this.current, actor, formKey(report)) : null;
    const found = waiting?.file ?? template?.versions.find(({ id }) => id === token);
    if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: token } });
    return Buffer.from(found.content, 'base64');
  }

  /** The report over the last period of its length that is over, with what it gives to a form. */
  private async lastPeriod(report: string, actor: PresentActor) {
    const definition = reportOf(report);
    const { cutOffDay, today } = {
      cutOffDay: this.current.studio.settings.reportCutOffDay,
      today: this.current.today(),
    };
    const likely = likelyPeriod(definition.period, today);
    const isOver = !isRunning(periodOf(likely, cutOffDay), today);
    const period = isOver ? likely : (periodBefore(likely) ?? likely);
    const printed = await this.options.reports.print({ report, period, isCompared: true }, actor);
    const { scopeFor } = await import('./filled-form');
    return { scope: scopeFor(printed, actor), content: printed.content, period };
  }

  private async save(name: string, bytes: Uint8Array): Promise<SavedFile | null> {
    const { saveDialog, places, exportedFiles } = this.options;
    const fileName = safeFileName(name, 'xlsx');
    const chosen = await saveDialog.askWhereToSave({ fileName, extension: 'xlsx' });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
    exportedFiles.remember(saved);
    return saved;
  }
}

/** 案件月报 */
function labelOf({ sort, name }: ReportDefinition): string {
  return `${sort}${name}`;
}

function reportOf(key: string): ReportDefinition {
  const definition = REPORTS.find((one) => one.key === key);
  if (definition === undefined) throw new ServiceError('NOT_FOUND', { data: { name: key } });
  return definition;
}

function refused(
  fileName: string,
  problems: readonly TemplateProblem[],
): OutputOf<'reportForms.pick'> {
  return { state: 'refused', fileName, problems: [...problems] };
}

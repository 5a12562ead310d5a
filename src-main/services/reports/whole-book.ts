import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Exported } from '@shared/domain/export/export';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Chart } from '@shared/domain/reports/charts/charts';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import { formatPeriod } from '@shared/domain/reports/period';
import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { FormFile } from './forms/filled-form';
import type { ReportServiceOptions } from './report-service-options';

/** A report as it is now, with the rows of each of its ledgers by its key. */
interface Printed {
  readonly content: ReportContent;
  readonly rowsOf: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly charts: readonly Chart[];
}

/** What stands in the workbook: the reports over one period. */
interface Book {
  readonly period: string;
  readonly reports: readonly Pick<ReportDefinition, 'key' | 'sort'>[];
}

/**
 * Every report over a period in one workbook, see `ReportService.exportAll`.
 * @param print counts a report by its key
 */
export async function exportWholeBook(
  { period, reports }: Book,
  options: ReportServiceOptions,
  print: (report: string) => Promise<Printed>,
  actor: PresentActor,
): Promise<SavedFile | null> {
  const { saveDialog, exportedFiles, exportLog, places } = options;
  const title = `人民调解工作报表_${formatPeriod(period)}`;
  const fileName = safeFileName(title, 'xlsx');
  const chosen = await saveDialog.askWhereToSave({ fileName, extension: 'xlsx' });
  if (chosen === null) return null;
  await places.forFile(chosen);
  const printed = [];
  for (const { key, sort } of reports) printed.push({ ...(await print(key)), sort });
  const { renderReportBook } = await import('@main/reports/render-report');
  const bytes = await renderReportBook(printed, formatPeriod(period), () => nextTurn());
  const saved = await writeExport(withExtension(chosen, 'xlsx'), bytes);
  exportedFiles.remember(saved);
  await exportLog.note(
    actor,
    exportedReport({ title, ledgers: printed.flatMap(({ content }) => content.ledgers) }, saved),
  );
  return saved;
}

/**
 * What is noted of a report that was written: its ledgers show numbers hidden, but where the studio composed one that does not.
 * @param form the office's own, if it was filled in one
 */
export function exportedReport(
  { title, ledgers }: Pick<ReportContent, 'title' | 'ledgers'>,
  saved: SavedFile,
  form: Pick<FormFile, 'fileName'> | null = null,
): Exported {
  const name = form === null ? title : `${title}（填在自己的表里：${form.fileName}）`;
  const shows = ledgers.some(({ isWhole }) => isWhole) ? 'whole' : 'masked';
  return { name, file: saved.fileName, sort: 'report', shows, caseId: null };
}

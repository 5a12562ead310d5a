import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@shared/domain/record/actor';
import { signatureOf } from '@shared/domain/record/actor';
import { formScope, type RowsOfLedgers } from '@shared/domain/reports/form/form-scope';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { refuseByRule, ServiceError } from '../../service-error';
import { fillOpened, openForm } from './open-form';

/** A report as it is printed: its figures, and the rows of its ledgers. */
export interface FilledReport {
  readonly content: ReportContent;
  readonly rowsOf: RowsOfLedgers;
}

/** A form as it was taken, or was named on the command line. */
export interface FormFile {
  readonly fileName: string;
  readonly content: Buffer;
}

/** What a report gives to a form that somebody fills in. */
export function scopeFor({ content, rowsOf }: FilledReport, by: Actor) {
  return formScope(content, rowsOf, signatureOf(by));
}

/**
 * A report in a form. Throws ServiceError NOT_NOW where the form asks for what there is not: the report has other rows by
 * now, or it is none that can be filled.
 */
export async function fillReport(
  report: FilledReport,
  { fileName, content }: FormFile,
  by: Actor,
): Promise<Uint8Array> {
  const scope = scopeFor(report, by);
  const opened = openForm(content, scope);
  if (opened.ok) return fillOpened(opened, scope, () => nextTurn());
  const [first] = opened.problems;
  const place = first?.where === '整个文件' ? '' : (first?.where ?? '');
  const why = `表格“${fileName}”填不成：${place}${first?.what ?? ''}`;
  throw refuseByRule({ code: 'NOT_NOW', data: { why: /[？。]$/.test(why) ? why : `${why}。` } });
}

/**
 * As `fillReport`, of a report that was shown: where the form asks for the period before or for last year and they were not
 * shown, they are counted. Throws ServiceError REPORT_OUTDATED when the rest would be counted otherwise by now.
 * @param compare counts the same report with what it is compared with
 */
export async function fillShown(
  shown: FilledReport,
  form: FormFile,
  by: Actor,
  compare: () => Promise<ReportContent>,
): Promise<Uint8Array> {
  const lacksSome =
    shown.content.compared === null && !openForm(form.content, scopeFor(shown, by)).ok;
  if (!lacksSome) return fillReport(shown, form, by);
  const { compared, sections } = await compare();
  if (!isDeepStrictEqual(sections, shown.content.sections))
    throw new ServiceError('REPORT_OUTDATED');
  return fillReport({ ...shown, content: { ...shown.content, compared } }, form, by);
}

import type { RecordRow } from '@main/store/shards/record-row';
import type { StudioStore } from '@main/store/studio-store';
import { MONTHLY_REPORT } from '@shared/domain/reports/kinds/monthly';
import type { Submission } from '@shared/domain/reports/submission';
import {
  comparedWith,
  type SubmissionRecord,
  type SubmissionRow,
} from '@shared/domain/submission/submission';
import { SUBMISSION_KIND } from '@shared/domain/submission/submission-kind';
import type { ReportTarget } from './report-target';

/** What was noted of handing in one report over one period; undefined when nothing was. Throws StoreError. */
export async function submissionOf(
  store: StudioStore,
  { report, period }: ReportTarget,
): Promise<{ readonly entry: RecordRow; readonly row: SubmissionRow } | undefined> {
  const rows = (await store.rowsOf(SUBMISSION_KIND)).listed();
  return rows
    .map((entry) => ({ entry, row: entry.row as unknown as SubmissionRow }))
    .find(({ row }) => row.report === report && row.period === period);
}

/** A record of what was handed in. Throws StoreError. */
export async function storedSubmission(store: StudioStore, id: string): Promise<SubmissionRecord> {
  const { record } = await store.storedIn(SUBMISSION_KIND, id);
  return record as unknown as SubmissionRecord;
}

/**
 * What a report is compared with; null when nothing was handed in. Earlier versions of the program remembered the figures
 * of every 月报 that was exported, in a file of its own: it counts where no handing in was noted. Throws StoreError.
 */
export async function lastSubmission(
  store: StudioStore,
  target: ReportTarget,
): Promise<Submission | null> {
  const found = await submissionOf(store, target);
  const noted =
    found === undefined ? null : comparedWith(await storedSubmission(store, found.entry.id));
  if (noted !== null || target.report !== MONTHLY_REPORT.key) return noted;
  return store.beside.lastSubmission(target.period);
}

import type { StudioStore } from '@main/store/studio-store';
import { periodBefore } from '@shared/domain/reports/period';
import type { Submission } from '@shared/domain/reports/submission';
import { lastSubmission } from '../records/handed-in';
import type { ReportTarget } from '../records/report-target';

/** What was handed in for the period before; null where nothing was, or it cannot be read: it is only compared with. */
export async function previousSubmission(
  store: StudioStore,
  { report, period }: ReportTarget,
): Promise<Submission | null> {
  const previous = periodBefore(period);
  if (previous === null) return null;
  return lastSubmission(store, { report, period: previous }).catch(() => null);
}

/** Months of which cases may be missing: unreadable now, or lying set aside. Throws StoreError. */
export async function unreadableMonths(store: StudioStore): Promise<string[]> {
  const notices = await store.notices();
  const months = notices.flatMap(({ month }) => (month === null ? [] : [month]));
  return [...new Set([...months, ...store.cases.recount.uncounted])].sort();
}

import type { LocalDate } from '@shared/domain/kernel/local-date';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import { periodKindOf } from '@shared/domain/reports/period';
import type { OutputOf } from '@shared/ipc/contract';

/** The reports that can be chosen, sort by sort; the first is the one most often wanted. */
export type Offered = OutputOf<'reports.list'>;
export type OfferedReport = Offered[number];

/** A report over a period that it is made for. */
export interface ChosenReport {
  readonly report: OfferedReport;
  /** Key of the period. */
  readonly period: string;
}

/**
 * The report that an address asks for: by its key, or by the length of its period; of what there is none, the first of
 * those asked for, over its likely period. Null when there are no reports.
 */
export function chooseReport(
  offered: Offered,
  asked: { readonly report: string | null; readonly period: string | null },
  today: LocalDate,
): ChosenReport | null {
  const named = offered.filter(({ key }) => key === asked.report);
  const candidates = named.length > 0 ? named : offered;
  const kind = periodKindOf(asked.period ?? '');
  const known = candidates.find(({ period }) => period === kind);
  if (known !== undefined) return { report: known, period: asked.period ?? '' };
  const [report] = candidates;
  return report ? { report, period: likelyPeriod(report.period, today) } : null;
}

/** The sorts of reports, in order. */
export function sortsOf(offered: Offered): string[] {
  return [...new Set(offered.map(({ sort }) => sort))];
}

/** The reports of a sort, the shortest period first. */
export function ofSort(offered: Offered, sort: string): OfferedReport[] {
  return offered.filter((one) => one.sort === sort);
}

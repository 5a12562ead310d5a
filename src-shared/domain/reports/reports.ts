import type { ReportDefinition } from './define-report';
import { ENQUIRY_REPORTS } from './kinds/enquiry-report';
import { LEDGER_REPORTS } from './kinds/ledger-reports';
import { LONGER_REPORTS } from './kinds/longer';
import { MONTHLY_REPORT } from './kinds/monthly';
import { STATISTICS_REPORTS } from './kinds/statistics-report';
import { WORKLOAD_REPORTS } from './kinds/workload-report';
import { periodKindOf } from './period';

/** Every report that the program makes. */
export const REPORTS: readonly ReportDefinition[] = [
  MONTHLY_REPORT,
  ...LONGER_REPORTS,
  ...ENQUIRY_REPORTS,
  ...WORKLOAD_REPORTS,
  ...LEDGER_REPORTS,
  ...STATISTICS_REPORTS,
];

/** What is to be known of a report where one is chosen. */
export type OfferedReport = Pick<ReportDefinition, 'key' | 'sort' | 'name' | 'period'>;

/** Reports as they are chosen from, sort by sort. @param reports those of the program when left out */
export function offeredReports(reports: readonly ReportDefinition[] = REPORTS): OfferedReport[] {
  return reports.map(({ key, sort, name, period }) => ({ key, sort, name, period }));
}

/** What reports can be about, in order: 案件. */
export const REPORT_SORTS: readonly string[] = [...new Set(REPORTS.map(({ sort }) => sort))];

/** The report of a sort over a period; undefined when there is none over such a period. @param periodKey of any kind */
export function reportOver(sort: string, periodKey: string): ReportDefinition | undefined {
  return REPORTS.find((one) => one.sort === sort && one.period === periodKindOf(periodKey));
}

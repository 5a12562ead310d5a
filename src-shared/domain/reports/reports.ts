import type { Studio } from '../studio/studio';
import type { ReportDefinition } from './define-report';
import { CIRCULATION_REPORTS } from './kinds/circulation-report';
import { ENQUIRY_REPORTS } from './kinds/enquiry-report';
import { LEDGER_REPORTS } from './kinds/ledger-reports';
import { LONGER_REPORTS } from './kinds/longer';
import { MATTER_REPORTS } from './kinds/matter-report';
import { MEETING_REPORTS } from './kinds/meeting-report';
import { MERCHANT_REPORTS } from './kinds/merchant-report';
import { MONTHLY_REPORT } from './kinds/monthly';
import { ORDER_REPORTS } from './kinds/order-report';
import { PROPERTY_REPORTS } from './kinds/property-report';
import { ROUND_REPORTS } from './kinds/round-report';
import { SERVICE_REPORTS } from './kinds/service-report';
import { STATISTICS_REPORTS } from './kinds/statistics-report';
import { SUBSIDY_REPORTS } from './kinds/subsidy-report';
import { WORKLOAD_REPORTS } from './kinds/workload-report';
import { periodKindOf } from './period';

/** Every report that the program makes. */
export const REPORTS: readonly ReportDefinition[] = [
  MONTHLY_REPORT,
  ...LONGER_REPORTS,
  ...ORDER_REPORTS,
  ...ENQUIRY_REPORTS,
  ...SERVICE_REPORTS,
  ...CIRCULATION_REPORTS,
  ...MEETING_REPORTS,
  ...ROUND_REPORTS,
  ...MATTER_REPORTS,
  ...MERCHANT_REPORTS,
  ...PROPERTY_REPORTS,
  ...WORKLOAD_REPORTS,
  ...LEDGER_REPORTS,
  ...STATISTICS_REPORTS,
  ...SUBSIDY_REPORTS,
];

/** What is to be known of a report where one is chosen. */
export type OfferedReport = Pick<ReportDefinition, 'key' | 'sort' | 'name' | 'period'>;

/** The reports that a studio has use for. */
export function reportsFor({ settings }: Pick<Studio, 'settings'>): ReportDefinition[] {
  return REPORTS.filter(({ isOffered }) => isOffered?.(settings) ?? true);
}

/** Reports as they are chosen from. */
export function asOffered(reports: readonly ReportDefinition[]): OfferedReport[] {
  return reports.map(({ key, sort, name, period }) => ({ key, sort, name, period }));
}

/** Those of the program that a studio has use for, sort by sort, to be chosen from. */
export function offeredReports(studio: Pick<Studio, 'settings'>): OfferedReport[] {
  return asOffered(reportsFor(studio));
}

/** What reports can be about, in order: 案件. */
export const REPORT_SORTS: readonly string[] = [...new Set(REPORTS.map(({ sort }) => sort))];

/** The report of a sort over a period; undefined when there is none over such a period. @param periodKey of any kind */
export function reportOver(sort: string, periodKey: string): ReportDefinition | undefined {
  return REPORTS.find((one) => one.sort === sort && one.period === periodKindOf(periodKey));
}

import type { PeriodKind } from './period';

/** The reports of the case table, by how long their period is; without schemas, for the window begins with words. */
export const CASE_REPORT_WORDS = [
  { key: 'monthly', period: 'month', name: '月报' },
  { key: 'quarterly', period: 'quarter', name: '季报' },
  { key: 'half_yearly', period: 'half', name: '半年报' },
  { key: 'yearly', period: 'year', name: '年报' },
] as const satisfies readonly { key: string; period: PeriodKind; name: string }[];
export type CaseReportWords = (typeof CASE_REPORT_WORDS)[number];

/** The report that is made for periods of a kind; undefined for a span of days, of which there is none. */
export function caseReportOf(period: PeriodKind | null): CaseReportWords | undefined {
  return CASE_REPORT_WORDS.find((one) => one.period === period);
}

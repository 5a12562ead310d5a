import type { ReportPeriodKind } from './period';

/** What a report is called by how long its period is; a report of any length names them in its key and its title. */
export const REPORT_LENGTHS = [
  { key: 'monthly', period: 'month', name: '月报' },
  { key: 'quarterly', period: 'quarter', name: '季报' },
  { key: 'half_yearly', period: 'half', name: '半年报' },
  { key: 'yearly', period: 'year', name: '年报' },
] as const satisfies readonly { key: string; period: ReportPeriodKind; name: string }[];
export type ReportLength = (typeof REPORT_LENGTHS)[number];

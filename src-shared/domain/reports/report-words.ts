import type { PeriodKind } from './period';

/**
 * What a report is called by how long its period is: where it is chosen, at the end of its title, and in the name of its
 * file. The title and the file name say the days themselves.
 */
export const REPORT_LENGTHS = [
  { key: 'monthly', period: 'month', name: '月报', onPaper: '月报', inFile: '月报' },
  { key: 'quarterly', period: 'quarter', name: '季报', onPaper: '季报', inFile: '季报' },
  { key: 'half_yearly', period: 'half', name: '半年报', onPaper: '半年报', inFile: '半年报' },
  { key: 'yearly', period: 'year', name: '年报', onPaper: '年报', inFile: '年报' },
  { key: 'span', period: 'span', name: '任意一段', onPaper: '表', inFile: '报表' },
] as const satisfies readonly {
  key: string;
  period: PeriodKind;
  name: string;
  onPaper: string;
  inFile: string;
}[];
export type ReportLength = (typeof REPORT_LENGTHS)[number];

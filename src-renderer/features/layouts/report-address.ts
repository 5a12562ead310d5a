import { layoutReportKey } from '@shared/domain/layout/layout-report-key';

/** Where the composed ledger is shown among the reports, of the month that is likely wanted. */
export function reportAddress(id: string): string {
  return `/reports?report=${layoutReportKey(id, 'monthly')}`;
}

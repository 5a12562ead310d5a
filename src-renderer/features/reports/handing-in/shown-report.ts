import type { ReportContent } from '@shared/domain/reports/report-content';

/** A report as it is shown, and what names it to the main process. */
export interface ShownReport {
  readonly token: string;
  readonly content: ReportContent;
}

/** Which report of which period. */
export interface ReportTarget {
  /** Key of its definition. */
  readonly report: string;
  readonly period: string;
  /** Whether it is set beside the period before and the same of last year. */
  readonly isCompared?: boolean | undefined;
}

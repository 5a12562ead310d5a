/** What the reports behind 统计图 are called by; the length of the period follows. */
export const STATISTICS_KEY = 'statistics';

/** Whether a report is shown as pictures. @param report its key */
export function isDrawn(report: string): boolean {
  return report.startsWith(`${STATISTICS_KEY}_`);
}

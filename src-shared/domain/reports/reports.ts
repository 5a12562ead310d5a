import type { ReportDefinition } from './define-report';
import { LONGER_REPORTS } from './kinds/longer';
import { MONTHLY_REPORT } from './kinds/monthly';

/** Every report that the program makes. */
export const REPORTS: readonly ReportDefinition[] = [MONTHLY_REPORT, ...LONGER_REPORTS];

/** The report of a key. Throws RangeError when there is none. */
export function findReport(key: string): ReportDefinition {
  const found = REPORTS.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`no such report: ${key}`);
  return found;
}

import type { ReportLength } from '../reports/report-words';

// No id has a dot in it.
const OF_LAYOUT = /^layout_([^.]+)\._/;

/** Before the length in the keys of the reports that a composed ledger makes. */
export function layoutReportStem(id: string): string {
  return `layout_${id}.`;
}

/** The key of the report that a composed ledger makes over periods of a length. */
export function layoutReportKey(id: string, length: ReportLength['key']): string {
  return `${layoutReportStem(id)}_${length}`;
}

/** The composed ledger whose report has this key; null where it is one of the program's. */
export function layoutOfReport(report: string): string | null {
  return OF_LAYOUT.exec(report)?.[1] ?? null;
}

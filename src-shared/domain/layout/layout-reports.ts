import type { OwnCheck } from '../reports/checks/own-check';
import type { ReportDefinition } from '../reports/define-report';
import { ownUseReports } from '../reports/kinds/own-use-report';
import { composeLedger } from './compose-ledger';
import type { LayoutRow } from './layout';
import { layoutReportStem } from './layout-report-key';
import { LISTED_CASES, LISTED_FIGURES } from './listed-cases';
import { nameKey } from './name-rule';

/** A composed ledger outside 回收站. */
export interface ListedLayout {
  readonly id: string;
  readonly row: LayoutRow;
}

/** The reports over periods of every length that a composed ledger makes. */
export interface LayoutReports {
  readonly id: string;
  /** As it is offered and as its sheet is called. */
  readonly name: string;
  readonly isInBook: boolean;
  readonly reports: readonly ReportDefinition[];
}

/** The reports of all composed ledgers, the one composed first first. One that came back from 回收站 may be called as another: it gets a number. */
export function layoutReports(layouts: readonly ListedLayout[]): LayoutReports[] {
  const taken = new Set<string>();
  return layouts
    .toSorted((one, other) => (one.row.createdAt < other.row.createdAt ? -1 : 1))
    .map(({ id, row }) => {
      const name = freeName(row.name, taken);
      taken.add(nameKey(name));
      return { id, name, isInBook: row.isInBook, reports: reportsOf(id, row, name) };
    });
}

function reportsOf(id: string, row: LayoutRow, name: string): ReportDefinition[] {
  const { ledger, missing } = composeLedger(id, row, name);
  const { section, note } = LISTED_CASES[row.listedBy];
  const gone = `“${missing.join('”“')}”`;
  const nothing = ledger.emptyText;
  return ownUseReports({
    ...{ key: layoutReportStem(id), sort: name, label: row.title || name, fileLabel: name },
    sections: (_studio, counting) => [section(counting)],
    blocks: [['listed'], [], []],
    ...{ tables: [], ledgers: [ledger] },
    checks: missing.length === 0 ? [] : [fieldsAreThere(gone)],
    zero: {
      figure: LISTED_FIGURES.rows,
      note: `${nothing}，本表为零报告。`,
      lead: `${nothing}，为零报告`,
    },
    notes: [
      note,
      ...(missing.length === 0 ? [] : [`这张台账排了${gone}，现在的软件没有这一栏，没有印出来。`]),
    ],
  });
}

/** Fails, so that whoever exports is asked first. */
function fieldsAreThere(gone: string): OwnCheck {
  return () => ({
    ...{ key: 'layout.fields', label: '排的每一栏都印出来了', isPassed: false },
    detail: `${gone}现在的软件没有，没有印；请打开这张台账，换一栏或者去掉`,
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(nameKey(free)); count += 1) free = `${name}（${count}）`;
  return free;
}

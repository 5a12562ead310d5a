import type { LedgerCell } from '../reports/report-content';
import type { FrozenReport, SubmissionRecord } from './submission';

const GONE = '（案卷已销毁）';

/**
 * What stays of a report that was handed in once files were destroyed that it lists: its figures, and of their rows the
 * days and amounts. Every text of such a row goes, for it may name people.
 */
export function withoutDestroyed(
  record: SubmissionRecord,
  destroyed: ReadonlySet<string>,
): SubmissionRecord {
  const versions = record.versions.map((version) => ({
    ...version,
    frozen: frozenWithout(version.frozen, destroyed),
  }));
  const isSame = JSON.stringify(versions) === JSON.stringify(record.versions);
  return isSame ? record : { ...record, versions };
}

function frozenWithout(frozen: FrozenReport, destroyed: ReadonlySet<string>): FrozenReport {
  return {
    ...frozen,
    content: {
      ...frozen.content,
      checks: frozen.content.checks.map((check) =>
        check.records === undefined
          ? check
          : {
              ...check,
              records: check.records.map((one) =>
                destroyed.has(one.id) ? { ...one, name: GONE } : one,
              ),
            },
      ),
    },
    ledgers: frozen.ledgers.map((ledger) => ({
      ...ledger,
      rows: ledger.rows.map((row, at) =>
        destroyed.has(ledger.ids[at] ?? '') ? row.map(withoutText) : row,
      ),
    })),
  };
}

function withoutText(cell: LedgerCell, at: number): LedgerCell {
  if (typeof cell !== 'string' && !('text' in cell)) return cell;
  return at === 0 ? GONE : '';
}

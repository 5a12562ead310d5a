import type { LedgerCell, LedgerHead, LedgerRow } from '@shared/domain/reports/report-content';
import { cellText } from './cell-text';

/** The sheet's width unit in the preview's own letter size. */
const EM_PER_WIDTH = 0.72;

interface LedgerTableProps {
  readonly ledger: LedgerHead;
  readonly rows: readonly LedgerRow[];
  readonly labelledBy: string;
}

/** Rows of a ledger sheet; scrolls sideways, header and case number stay in sight. */
export function LedgerTable({ ledger, rows, labelledBy }: LedgerTableProps) {
  const { columns } = ledger;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="report-ledger" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="report-ledger-table">
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${Math.max(4.6, width * EM_PER_WIDTH)}em` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none moves
            <tr key={place}>
              {cells.map((cell, index) => (
                <LedgerTableCell key={columns[index]?.key} cell={cell} isFirst={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LedgerTableCell({
  cell,
  isFirst,
}: {
  readonly cell: LedgerCell;
  readonly isFirst: boolean;
}) {
  const className = classOf(cell);
  return isFirst ? (
    <th scope="row" className={className}>
      {cellText(cell)}
    </th>
  ) : (
    <td className={className}>{cellText(cell)}</td>
  );
}

function classOf(cell: LedgerCell): string | undefined {
  if (typeof cell === 'string') return undefined;
  if ('fen' in cell) return 'report-amount';
  return 'text' in cell ? `report-cell-${cell.mark}` : undefined;
}

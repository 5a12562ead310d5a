import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { LedgerCell, MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { Button } from 'antd';
import { useState } from 'react';
import { figureText } from './figure-text';

/** More rows than a preview needs to be judged by make the window slow. */
const FIRST_ROWS = 100;
/** The sheet's width unit in the preview's own letter size. */
const EM_PER_WIDTH = 0.72;

interface LedgerTableProps {
  readonly ledger: MonthlyReport['ledger'];
  readonly labelledBy: string;
}

/** The 25 columns of the ledger sheet; scrolls sideways, header and case number stay in sight. */
export function LedgerTable({ ledger, labelledBy }: LedgerTableProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { columns, rows } = ledger;
  if (rows.length === 0) return <p className="report-empty">本期无调解结束的案件</p>;
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="report-ledger" aria-labelledby={labelledBy} tabIndex={0}>
        <table className="report-ledger-table">
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={{ width: `${Math.max(4.6, width * EM_PER_WIDTH)}em` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells) => (
              <tr key={cellText(cells[0] ?? '')}>
                {cells.map((cell, index) => (
                  <LedgerTableCell key={columns[index]?.key} cell={cell} isFirst={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length ? (
        <Button onClick={() => setIsWhole(true)}>
          显示全部 {rows.length} 行（现为前 {FIRST_ROWS} 行）
        </Button>
      ) : null}
    </>
  );
}

function LedgerTableCell({
  cell,
  isFirst,
}: {
  readonly cell: LedgerCell;
  readonly isFirst: boolean;
}) {
  if (isFirst) return <th scope="row">{cellText(cell)}</th>;
  const isAmount = typeof cell === 'object' && 'fen' in cell;
  return <td className={isAmount ? 'report-amount' : undefined}>{cellText(cell)}</td>;
}

function cellText(cell: LedgerCell): string {
  if (typeof cell === 'string') return cell;
  return 'fen' in cell ? figureText('fen', cell.fen) : formatChineseDate(cell.date);
}

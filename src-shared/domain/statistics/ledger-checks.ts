import { formatYuan } from '../kernel/money';
import type { LedgerCell, MonthlyReport, ReportCheck } from './monthly-report';
import type { FigureReader } from './report-figures';

/** Table against ledger: reviewers lay the two side by side (上报数＝案卷数). */
export function checkLedger(ledger: MonthlyReport['ledger'], figures: FigureReader): ReportCheck[] {
  return [
    checkRowCount(ledger, figures),
    checkAmount(ledger, figures),
    checkOutcome(ledger, figures),
  ];
}

function checkRowCount(ledger: MonthlyReport['ledger'], figures: FigureReader): ReportCheck {
  const total = figures('total').thisPeriod;
  return {
    key: 'ledger.rows',
    label: '台账行数＝本期案件总数',
    isPassed: ledger.rows.length === total,
    detail: `台账 ${ledger.rows.length} 行，统计表 ${total} 件`,
  };
}

function checkAmount(ledger: MonthlyReport['ledger'], figures: FigureReader): ReportCheck {
  const sum = cellsOf(ledger, 'agreement_amount').reduce(
    (fen, cell) => fen + (typeof cell === 'object' && 'fen' in cell ? cell.fen : 0),
    0,
  );
  const amount = figures('agreement_amount').thisPeriod;
  return {
    key: 'ledger.amount',
    label: '台账协议金之和＝本期协议涉及金额',
    isPassed: sum === amount,
    detail: `台账 ${formatYuan(sum)} 元，统计表 ${formatYuan(amount)} 元`,
  };
}

function checkOutcome(ledger: MonthlyReport['ledger'], figures: FigureReader): ReportCheck {
  const count = cellsOf(ledger, 'outcome').filter((cell) => cell === '调解成功').length;
  const successful = figures('successful').thisPeriod;
  return {
    key: 'ledger.outcome',
    label: '台账成功件数＝本期调解成功',
    isPassed: count === successful,
    detail: `台账 ${count} 件，统计表 ${successful} 件`,
  };
}

function cellsOf(ledger: MonthlyReport['ledger'], key: string): LedgerCell[] {
  const index = ledger.columns.findIndex((column) => column.key === key);
  return ledger.rows.map((row) => row[index] ?? '');
}

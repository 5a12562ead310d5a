import { formatYuan } from '../../kernel/money';
import type { LedgerDefinition, LedgerSum } from '../ledgers/define-ledger';
import type { MeasureUnit } from '../report-content';
import type { FigureReader } from '../report-figures';
import { unitLabel } from '../report-layout';
import type { OwnResult } from './own-check';

/** A ledger as the checks see it: its sums, added up record by record. */
export interface SummedLedger {
  readonly ledger: Pick<LedgerDefinition, 'key' | 'sums'>;
  readonly sums: Readonly<Record<string, number>>;
}

/** Table against ledger: reviewers lay the two side by side (上报数＝案卷数). */
export function checkLedger({ ledger, sums }: SummedLedger, figures: FigureReader): OwnResult[] {
  return ledger.sums.map((sum) => ({
    ...checkSum(sum, sums[sum.key] ?? 0, figures),
    compared: { ledger: ledger.key, sum: sum.key, figure: sum.figure },
  }));
}

function checkSum(sum: LedgerSum, inLedger: number, figures: FigureReader): OwnResult {
  const { thisPeriod, unit } = figures(sum.figure);
  const inTable = thisPeriod ?? 0;
  const shown = (amount: number) => (unit === 'fen' ? formatYuan(amount) : String(amount));
  return {
    key: `ledger.${sum.key}`,
    label: sum.label,
    isPassed: inLedger === inTable,
    detail: `台账 ${shown(inLedger)} ${sum.word}，统计表 ${shown(inTable)} ${unitLabel(unit satisfies MeasureUnit)}`,
  };
}

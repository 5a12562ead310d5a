import type { CaseFacts } from '../../case/facts/case-facts';
import type { MediationCase } from '../../case/model/mediation-case';
import { formatYuan } from '../../kernel/money';
import { SUCCESSFUL } from './case-outcome-fields';
import {
  defineLedger,
  type LedgerColumn,
  type LedgerDefinition,
  type LedgerSum,
} from './define-ledger';
import { fenIn } from './ledger-field';

/** What a reviewer adds up in a ledger of cases, each by the column that it needs. */
const SUMS: readonly (LedgerSum<CaseFacts> & { readonly column: string | null })[] = [
  {
    ...{ key: 'rows', label: '台账行数＝本期案件总数', figure: 'total', word: '行', column: null },
    amountOf: () => 1,
    amountIn: () => 1,
  },
  {
    ...{ key: 'amount', label: '台账协议金之和＝本期协议涉及金额' },
    ...{ figure: 'agreement_amount', word: '元', column: 'agreement_amount' },
    amountOf: (facts) => facts.agreementFen ?? 0,
    amountIn: (cellAt) => fenIn(cellAt('agreement_amount')),
  },
  {
    ...{ key: 'outcome', label: '台账成功件数＝本期调解成功' },
    ...{ figure: 'successful', word: '件', column: 'outcome' },
    amountOf: (facts) => (facts.agreementForm === null ? 0 : 1),
    amountIn: (cellAt) => (cellAt('outcome') === SUCCESSFUL ? 1 : 0),
  },
];

/** A ledger with a row for each case whose mediation ended in the period, in whatever columns. */
export function concludedLedger(
  head: Pick<LedgerDefinition, 'key' | 'label' | 'sheetName'>,
  columns: readonly LedgerColumn<MediationCase>[],
): LedgerDefinition<MediationCase> {
  const has = (key: string | null) => key === null || columns.some((column) => column.key === key);
  const sums = SUMS.filter(({ column }) => has(column));
  return defineLedger<MediationCase, CaseFacts>('case', {
    ...head,
    emptyText: '本期无调解结束的案件',
    event: 'concludedOn',
    isByRule: true,
    columns,
    sums,
    summary: (rowCount, { amount }) =>
      amount === undefined
        ? `共 ${rowCount} 件`
        : `共 ${rowCount} 件，协议金合计 ${formatYuan(amount)} 元`,
  });
}

import type { CaseFacts } from '../case/facts/case-facts';
import type { MediationCase } from '../case/model/mediation-case';
import { formatYuan } from '../kernel/money';
import { SUCCESSFUL } from '../reports/ledgers/case-outcome-fields';
import {
  defineLedger,
  type LedgerColumn,
  type LedgerDefinition,
  type LedgerSum,
} from '../reports/ledgers/define-ledger';
import { fenIn } from '../reports/ledgers/ledger-field';
import { sheetWidthOf } from './column-width';
import { knownField } from './known-fields';
import type { LaidOut, LayoutColumn } from './layout';
import { layoutReportStem } from './layout-report-key';
import { LISTED_BY_LABELS } from './listed-by';
import { LISTED_CASES, LISTED_FIGURES } from './listed-cases';

/** A composed ledger as reports know ledgers, and what of it cannot be printed. */
export interface ComposedLedger {
  readonly ledger: LedgerDefinition<MediationCase>;
  /** Names of the columns whose field this version does not know. */
  readonly missing: readonly string[];
}

/** The ledger that a studio composed. @param id of its record @param name under which it is offered */
export function composeLedger(
  id: string,
  { title, listedBy, paper, columns }: LaidOut,
  name: string,
): ComposedLedger {
  const { event, until, isListed, isByRule } = LISTED_CASES[listedBy];
  const composed = columns.flatMap(composeColumn);
  const isFlow = until === undefined;
  const ledger = defineLedger<MediationCase, CaseFacts>('case', {
    ...{ key: layoutReportStem(id), label: title || name, sheetName: name, paper },
    emptyText: `没有${LISTED_BY_LABELS[listedBy]}案件`,
    event,
    ...(until && { until }),
    ...(isListed && { isListed }),
    ...(isByRule && { isByRule }),
    ...(columns.some(isShownWhole) && { isWhole: true }),
    columns: composed,
    totals: composed.map(({ key }) => key).filter((key) => knownField(key)?.isMoney),
    sums: SUMS.filter(
      ({ column }) => column === null || (isFlow && composed.some(({ key }) => key === column)),
    ),
    summary: (rowCount, { amount }) =>
      amount === undefined
        ? `共 ${rowCount} 件`
        : `共 ${rowCount} 件，协议金合计 ${formatYuan(amount)} 元`,
  });
  const missing = columns
    .filter(({ field }) => knownField(field) === undefined)
    .map(({ field, heading }) => heading || field);
  return { ledger, missing };
}

/** Whether names and numbers stand in the column whole. */
export function isShownWhole({ field, isWhole }: Pick<LayoutColumn, 'field' | 'isWhole'>): boolean {
  return isWhole && knownField(field)?.whole !== undefined;
}

function composeColumn(column: LayoutColumn): LedgerColumn<MediationCase>[] {
  const known = knownField(column.field);
  if (known === undefined) return [];
  const { key, heading, align, value, whole, isFreeText, namedBy, least = 0 } = known;
  return [
    {
      ...{ key, align, isFreeText, namedBy },
      heading: column.heading || heading,
      width: Math.max(least, sheetWidthOf(column.characters)),
      value: column.isWhole && whole !== undefined ? whole : value,
    },
  ];
}

/** What is added up in it, each by the column that it needs. */
const SUMS: readonly (LedgerSum<CaseFacts> & { readonly column: string | null })[] = [
  {
    ...{ key: 'rows', label: '台账行数＝列入的案件', figure: LISTED_FIGURES.rows },
    ...{ word: '行', column: null },
    amountOf: () => 1,
    amountIn: () => 1,
  },
  {
    ...{ key: 'amount', label: '台账协议金之和＝协议涉及金额', figure: LISTED_FIGURES.amount },
    ...{ word: '元', column: 'agreement_amount' },
    amountOf: ({ agreementFen }) => agreementFen ?? 0,
    amountIn: (cellAt) => fenIn(cellAt('agreement_amount')),
  },
  {
    ...{ key: 'outcome', label: '台账成功件数＝调解成功', figure: LISTED_FIGURES.successful },
    ...{ word: '件', column: 'outcome' },
    amountOf: ({ agreementForm }) => (agreementForm === null ? 0 : 1),
    amountIn: (cellAt) => (cellAt('outcome') === SUCCESSFUL ? 1 : 0),
  },
];

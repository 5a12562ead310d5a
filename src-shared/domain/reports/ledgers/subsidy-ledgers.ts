import { AGREEMENT_FORM_LABELS } from '../../case/model/agreement';
import { DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import { DIFFICULTY_LABELS } from '../../case/model/registration-words';
import { formatYuan } from '../../kernel/money';
import { PERFORMANCE_LABELS } from '../../subsidy/reckon-case';
import { dayOfStep, fenOf, type Subsidy, standingOf } from '../../subsidy/subsidy';
import type { SubsidyFacts } from '../../subsidy/subsidy-facts';
import { SUBSIDY_STANDING_LABELS } from '../../subsidy/subsidy-steps';
import { defineLedger, type LedgerSum } from './define-ledger';
import { centered, columnsOf, dayCell, fenIn, fromLeft, groupOf } from './ledger-field';

/** What the lists of 以案定补 show; no party is named, for the money is the mediators'. */
const FIELDS = groupOf<Subsidy>('以案定补', [
  centered('number', '案件编号', 12, ({ record }) => record.claim.caseNumber),
  centered(
    'category',
    '纠纷类别',
    9.5,
    ({ record }) => DISPUTE_CATEGORY_LABELS[record.claim.category],
  ),
  centered('difficulty', '难易', 5, ({ record }) => DIFFICULTY_LABELS[record.claim.difficulty]),
  centered('result', '结果和履行', 15.5, ({ record: { claim } }) =>
    [
      claim.form === null ? '未达成协议' : AGREEMENT_FORM_LABELS[claim.form],
      ...(claim.performance === null ? [] : [PERFORMANCE_LABELS[claim.performance]]),
    ].join('\n'),
  ),
  fromLeft('reckoning', '怎么算的', 25, ({ record: { claim } }) =>
    claim.lines.map(({ text, fen }) => `${text} ${signed(fen)}`).join('\n'),
  ),
  fromLeft('scheme', '补贴方案', 16, ({ record: { claim } }) =>
    [claim.schemeName, claim.basis].filter((text) => text !== '').join('\n'),
  ),
  centered('payees', '领取人', 14, ({ record: { claim } }) =>
    claim.shares.length === 1
      ? (claim.shares[0]?.name ?? '')
      : claim.shares.map(({ name, fen }) => `${name} ${formatYuan(fen)}`).join('\n'),
  ),
  centered('amount', '补贴金额(元)', 10.5, ({ record }) => ({ fen: fenOf(record) })),
  centered('applied_on', '申请日期', 13, ({ record }) => dayCell(dayOfStep(record, 'applied'))),
  centered('approved_on', '审定日期', 13, ({ record }) => dayCell(dayOfStep(record, 'approved'))),
  centered('refused_on', '日期', 13, ({ record }) => dayCell(dayOfStep(record, 'refused'))),
  fromLeft('why', '原因', 40, ({ record: { steps } }) => steps.at(-1)?.note ?? '', {
    isFreeText: true,
  }),
  centered('decided_by', '经办人或单位', 16, ({ record: { steps } }) => steps.at(-1)?.by ?? ''),
  centered(
    'standing',
    '办到哪一步',
    10,
    ({ record }) => SUBSIDY_STANDING_LABELS[standingOf(record)],
  ),
  // Left for the pen: nobody's signature is drawn.
  centered('signature', '领取人签名', 18, () => ''),
]);

const SUM: LedgerSum<SubsidyFacts> = {
  key: 'fen',
  label: '发放名册金额之和＝审定金额',
  figure: 'subsidy.approved_fen',
  word: '金额',
  amountOf: ({ fen }) => fen,
  amountIn: (cellAt) => fenIn(cellAt('amount')),
};

/** 发放名册: what was approved in the period, a case a row, with room for the payees' signatures. */
export const SUBSIDY_LEDGER = defineLedger<Subsidy, SubsidyFacts>('subsidy', {
  key: 'subsidy_payments',
  label: '以案定补发放名册',
  sheetName: '发放名册',
  emptyText: '本期没有审定的补贴。',
  event: 'approvedOn',
  columns: columnsOf(
    FIELDS,
    'number category difficulty result reckoning scheme approved_on payees amount signature',
  ),
  totals: ['amount'],
  sums: [
    {
      ...{ key: 'rows', label: '发放名册行数＝审定件数', figure: 'subsidy.approved', word: '行' },
      ...{ amountOf: () => 1, amountIn: () => 1 },
    },
    SUM,
  ],
  summary: (count, { fen = 0 }) => `共 ${count} 件，补贴合计 ${formatYuan(fen)} 元`,
});

/** 不予补贴: which, and why. */
export const SUBSIDY_REFUSED_LEDGER = defineLedger<Subsidy, SubsidyFacts>('subsidy', {
  key: 'subsidy_refused',
  label: '不予补贴的案件',
  sheetName: '不予补贴',
  emptyText: '本期没有不予补贴的。',
  event: 'refusedOn',
  columns: columnsOf(FIELDS, 'number category difficulty result refused_on amount why decided_by', {
    amount: { heading: '申请金额(元)' },
  }),
  totals: ['amount'],
  sums: [
    {
      ...{
        key: 'rows',
        label: '不予补贴行数＝不予补贴件数',
        figure: 'subsidy.refused',
        word: '行',
      },
      ...{ amountOf: () => 1, amountIn: () => 1 },
    },
  ],
  summary: (count) => `共 ${count} 件`,
});

function signed(fen: number): string {
  return fen < 0 ? `−${formatYuan(-fen)}` : formatYuan(fen);
}

import { obligationStandings } from '../../case/agreement/obligations';
import { agreementFen, type CaseFacts } from '../../case/facts/case-facts';
import { AGREEMENT_FORM_LABELS } from '../../case/model/agreement';
import { CASE_SOURCE_LABELS } from '../../case/model/case-source';
import { TERMINATION_GROUND_LABELS } from '../../case/model/closing';
import { DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import type { MediationCase } from '../../case/model/mediation-case';
import { concludedOn, isSuccessful } from '../../case/model/outcome';
import { DIFFICULTY_LABELS, ESCALATION_RISK_LABELS } from '../../case/model/registration-words';
import type { LocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { LedgerCell } from '../report-content';
import { defineLedger, type LedgerColumn, type LedgerContext } from './define-ledger';
import { briefText, ledgerParties } from './ledger-text';

type CaseContext = LedgerContext<MediationCase>;

const SUCCESSFUL = '调解成功';

/** Not ours to fill: granted or classified by the street office. */
const leftBlank = (): LedgerCell => '';

/** The 25 columns of the row-per-case layout that the district's import reads, in exactly its order and wording. */
const COLUMNS: readonly LedgerColumn<MediationCase>[] = [
  column('number', '案件编码', 9.6, ({ record }) => record.number),
  column('committee', '调委会', 9.6, ({ profile }) => profile.committeeName),
  column('studio', '调解工作室', 6.2, ({ profile }) => profile.name),
  column(
    'acceptor',
    '受理员',
    5.8,
    ({ record }) => record.acceptance?.acceptedBy || record.registration.registrar,
  ),
  column('accepted_on', '受理时间', 9.2, ({ record }) =>
    dateCell(record.acceptance?.acceptedOn ?? null),
  ),
  column(
    'source',
    '案件来源',
    7,
    ofRegistration(({ source }) => CASE_SOURCE_LABELS[source]),
  ),
  column(
    'difficulty',
    '案件难度级别',
    4.6,
    ofRegistration(({ difficulty }) => DIFFICULTY_LABELS[difficulty]),
  ),
  column(
    'category',
    '纠纷类别',
    7,
    ofRegistration(({ category }) => DISPUTE_CATEGORY_LABELS[category]),
  ),
  column('district', '行政划分', 6, ({ profile }) => profile.districtName || profile.streetName),
  column(
    'death',
    '有无死亡',
    4.2,
    ofRegistration(({ involvesDeath }) => (involvesDeath ? '有' : '无')),
  ),
  column('presiding_mediator', '主办调解员', 5.8, ({ record }) => mediatorNames(record, true)),
  column('other_mediators', '协办调解员', 5.8, ({ record }) => mediatorNames(record, false)),
  column('mediated_on', '调解时间', 9.2, ({ record }) => dateCell(concludedOn(record))),
  column('agreement_number', '调解书编号', 9.6, ({ record }) =>
    isSuccessful(record) ? (record.agreement?.number ?? '') : '',
  ),
  column('outcome', '调解结果', 6.2, ({ record }) => outcomeText(record)),
  column('agreement_amount', '调解协议金(元)', 9.6, ({ record }) =>
    isSuccessful(record) ? { fen: agreementFen(record) } : '',
  ),
  column('fulfillment', '协议履行情况', 5.8, fulfillmentText),
  column('parties', '当事人', 20.8, ({ record }) => ledgerParties(record.parties), 'left'),
  column('form', '协议形式', 4.6, ({ record }) =>
    record.agreement !== null && isSuccessful(record)
      ? AGREEMENT_FORM_LABELS[record.agreement.form]
      : '',
  ),
  column(
    'description',
    '纠纷简要情况',
    23.4,
    ofRegistration(({ description }) => briefText(description)),
    'left',
  ),
  column('subsidy', '以奖代补评定', 4.6, leftBlank),
  column('property', '案件属性', 4.6, leftBlank),
  column(
    'special_groups',
    '涉及特殊群体情况',
    6.2,
    ofRegistration(({ specialGroups }) => specialGroups.join('、') || '无'),
  ),
  column(
    'migrant_workers',
    '涉及农民工纠纷情况',
    6.2,
    ofRegistration(({ involvesMigrantWorkers }) => (involvesMigrantWorkers ? '是' : '否')),
  ),
  column(
    'escalation',
    '纠纷转化情况',
    5.4,
    ofRegistration(({ escalationRisk }) => ESCALATION_RISK_LABELS[escalationRisk]),
  ),
];

/** 案件台账: a row for each case whose mediation ended in the period. */
export const DISTRICT_LEDGER = defineLedger<MediationCase, CaseFacts>('case', {
  key: 'district',
  label: '人民调解案件台账',
  sheetName: '案件台账',
  emptyText: '本期无调解结束的案件',
  event: 'concludedOn',
  columns: COLUMNS,
  sums: [
    {
      ...{ key: 'rows', label: '台账行数＝本期案件总数', figure: 'total', word: '行' },
      amountOf: () => 1,
      amountIn: () => 1,
    },
    {
      ...{ key: 'amount', label: '台账协议金之和＝本期协议涉及金额' },
      ...{ figure: 'agreement_amount', word: '元' },
      amountOf: (facts) => facts.agreementFen ?? 0,
      amountIn: (cellAt) => fenIn(cellAt('agreement_amount')),
    },
    {
      ...{ key: 'outcome', label: '台账成功件数＝本期调解成功' },
      ...{ figure: 'successful', word: '件' },
      amountOf: (facts) => (facts.agreementForm === null ? 0 : 1),
      amountIn: (cellAt) => (cellAt('outcome') === SUCCESSFUL ? 1 : 0),
    },
  ],
  summary: (rowCount, sums) => `共 ${rowCount} 件，协议金合计 ${formatYuan(sums.amount ?? 0)} 元`,
});

function fenIn(cell: LedgerCell): number {
  return typeof cell === 'object' && 'fen' in cell ? cell.fen : 0;
}

function column(
  key: string,
  heading: string,
  width: number,
  value: (context: CaseContext) => LedgerCell,
  align: 'left' | 'center' = 'center',
): LedgerColumn<MediationCase> {
  return { key, heading, width, align, value };
}

function ofRegistration(textOf: (registration: MediationCase['registration']) => string) {
  return ({ record }: CaseContext): string => textOf(record.registration);
}

function dateCell(day: LocalDate | null): LedgerCell {
  return day === null ? '' : { date: day };
}

function mediatorNames({ mediators }: MediationCase, isPresiding: boolean): string {
  return mediators
    .filter((mediator) => mediator.isPresiding === isPresiding)
    .map((mediator) => mediator.name)
    .join('、');
}

function outcomeText(mediationCase: MediationCase): string {
  if (isSuccessful(mediationCase)) return SUCCESSFUL;
  const { termination } = mediationCase;
  return termination === null ? '' : `终止（${TERMINATION_GROUND_LABELS[termination.ground]}）`;
}

/** Only what was recorded and what the calendar says; performance is never assumed. */
function fulfillmentText({ record, today }: CaseContext): string {
  if (!isSuccessful(record)) return '';
  const states = obligationStandings(record, today).map(({ state }) => state);
  if (states.length === 0) return '无履行内容';
  if (states.every((state) => state === 'fulfilled')) return '已履行';
  if (states.includes('overdue')) return '逾期未履行';
  if (states.includes('past_due_unrecorded')) return '已到期待登记';
  const hasBegun = states.some((state) => state === 'fulfilled' || state === 'partly_fulfilled');
  return hasBegun ? '部分履行' : '未到期';
}

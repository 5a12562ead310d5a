import { obligationStandings } from '../case/agreement/obligations';
import { AGREEMENT_FORM_LABELS } from '../case/model/agreement';
import { CASE_SOURCE_LABELS } from '../case/model/case-source';
import { TERMINATION_GROUND_LABELS } from '../case/model/closing';
import { DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import type { MediationCase } from '../case/model/mediation-case';
import { concludedOn, isSuccessful } from '../case/model/outcome';
import { DIFFICULTY_LABELS, ESCALATION_RISK_LABELS } from '../case/model/registration-words';
import type { LocalDate } from '../kernel/local-date';
import type { StudioProfile } from '../studio/studio';
import { briefText, ledgerParties } from './ledger-text';
import { agreementFen } from './measure';
import type { LedgerCell } from './monthly-report';

/** What a cell of the ledger is made from. */
export interface LedgerContext {
  readonly mediationCase: MediationCase;
  readonly profile: StudioProfile;
  readonly today: LocalDate;
}

interface LedgerColumnDefinition {
  readonly key: string;
  readonly label: string;
  /** Width in characters of the sheet's default font. */
  readonly width: number;
  readonly cellOf: (context: LedgerContext) => LedgerCell;
}

/** Not ours to fill: granted or classified by the street office. */
const leftBlank = (): LedgerCell => '';

/** The 25 columns of the row-per-case layout that the district's import reads, in exactly its order and wording. */
export const LEDGER_COLUMNS: readonly LedgerColumnDefinition[] = [
  column('number', '案件编码', 9.6, ({ mediationCase }) => mediationCase.number),
  column('committee', '调委会', 9.6, ({ profile }) => profile.committeeName),
  column('studio', '调解工作室', 6.2, ({ profile }) => profile.name),
  column(
    'acceptor',
    '受理员',
    5.8,
    ({ mediationCase }) =>
      mediationCase.acceptance?.acceptedBy || mediationCase.registration.registrar,
  ),
  column('accepted_on', '受理时间', 9.2, ({ mediationCase }) =>
    dateCell(mediationCase.acceptance?.acceptedOn ?? null),
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
  column('presiding_mediator', '主办调解员', 5.8, ({ mediationCase }) =>
    mediatorNames(mediationCase, true),
  ),
  column('other_mediators', '协办调解员', 5.8, ({ mediationCase }) =>
    mediatorNames(mediationCase, false),
  ),
  column('mediated_on', '调解时间', 9.2, ({ mediationCase }) =>
    dateCell(concludedOn(mediationCase)),
  ),
  column('agreement_number', '调解书编号', 9.6, ({ mediationCase }) =>
    isSuccessful(mediationCase) ? (mediationCase.agreement?.number ?? '') : '',
  ),
  column('outcome', '调解结果', 6.2, ({ mediationCase }) => outcomeText(mediationCase)),
  column('agreement_amount', '调解协议金(元)', 9.6, ({ mediationCase }) =>
    isSuccessful(mediationCase) ? { fen: agreementFen(mediationCase) } : '',
  ),
  column('fulfillment', '协议履行情况', 5.8, fulfillmentText),
  column('parties', '当事人', 20.8, ({ mediationCase }) => ledgerParties(mediationCase.parties)),
  column('form', '协议形式', 4.6, ({ mediationCase }) =>
    mediationCase.agreement !== null && isSuccessful(mediationCase)
      ? AGREEMENT_FORM_LABELS[mediationCase.agreement.form]
      : '',
  ),
  column(
    'description',
    '纠纷简要情况',
    23.4,
    ofRegistration(({ description }) => briefText(description)),
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

function column(
  key: string,
  label: string,
  width: number,
  cellOf: (context: LedgerContext) => LedgerCell,
): LedgerColumnDefinition {
  return { key, label, width, cellOf };
}

function ofRegistration(textOf: (registration: MediationCase['registration']) => string) {
  return ({ mediationCase }: LedgerContext): string => textOf(mediationCase.registration);
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
  if (isSuccessful(mediationCase)) return '调解成功';
  const { termination } = mediationCase;
  return termination === null ? '' : `终止（${TERMINATION_GROUND_LABELS[termination.ground]}）`;
}

/** Only what was recorded and what the calendar says; performance is never assumed. */
function fulfillmentText({ mediationCase, today }: LedgerContext): string {
  if (!isSuccessful(mediationCase)) return '';
  const states = obligationStandings(mediationCase, today).map(({ state }) => state);
  if (states.length === 0) return '无履行内容';
  if (states.every((state) => state === 'fulfilled')) return '已履行';
  if (states.includes('overdue')) return '逾期未履行';
  if (states.includes('past_due_unrecorded')) return '已到期待登记';
  const hasBegun = states.some((state) => state === 'fulfilled' || state === 'partly_fulfilled');
  return hasBegun ? '部分履行' : '未到期';
}

import { CASE_SOURCE_LABELS } from '../../case/model/case-source';
import { CASE_STATUS_LABELS } from '../../case/model/case-status';
import { DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import type { MediationCase } from '../../case/model/mediation-case';
import {
  ALERT_COLOR_LABELS,
  DIFFICULTY_LABELS,
  ESCALATION_RISK_LABELS,
} from '../../case/model/registration-words';
import { preventedIn } from '../../case/model/risk-standing';
import type { LedgerCell } from '../report-content';
import { ERRAND_FIELDS } from './case-errand-fields';
import { INTAKE_FIELDS } from './case-intake-fields';
import { OUTCOME_FIELDS } from './case-outcome-fields';
import { PEOPLE_FIELDS } from './case-people-fields';
import type { LedgerContext } from './define-ledger';
import {
  centered,
  dayField,
  fromLeft,
  groupOf,
  type LedgerField,
  moneyCell,
  moneyField,
} from './ledger-field';
import { briefText } from './ledger-text';

type CaseContext = LedgerContext<MediationCase>;

/** Not ours to fill: granted or classified by the street office, or written by hand. */
const leftBlank = (): LedgerCell => '';

const OF_REGISTRATION = groupOf<MediationCase>('登记', [
  centered('serial', '序号', 4.6, ({ place }) => (place === undefined ? '' : String(place))),
  centered('number', '案件编码', 9.6, ({ record }) => record.number),
  centered('status', '状态', 6.2, ({ record }) => CASE_STATUS_LABELS[record.status]),
  dayField('registered_on', '登记日期', ({ record }) => record.registration.registeredOn),
  dayField('requested_on', '申请（发现）日期', ({ record }) => record.registration.requestedOn),
  centered(
    'source',
    '案件来源',
    7,
    ofRegistration(({ source }) => CASE_SOURCE_LABELS[source]),
  ),
  centered(
    'referring_unit',
    '移送单位',
    8,
    ofRegistration(({ referringUnit }) => referringUnit),
  ),
  centered(
    'referral_number',
    '移送函号',
    9,
    ofRegistration(({ referralNumber }) => referralNumber),
  ),
  centered(
    'category',
    '纠纷类别',
    7,
    ofRegistration(({ category }) => DISPUTE_CATEGORY_LABELS[category]),
  ),
  centered(
    'difficulty',
    '案件难度级别',
    4.6,
    ofRegistration(({ difficulty }) => DIFFICULTY_LABELS[difficulty]),
  ),
  centered(
    'alert_color',
    '三色预警',
    6,
    ofRegistration(({ alertColor }) => (alertColor === null ? '' : ALERT_COLOR_LABELS[alertColor])),
  ),
  centered(
    'community',
    '社区',
    8,
    ofRegistration(({ community }) => community),
  ),
  centered(
    'grid',
    '网格',
    7,
    ofRegistration(({ grid }) => grid),
  ),
  moneyField(
    'amount_in_dispute',
    '涉及金额(元)',
    ofRegistration(({ amountInDisputeFen }) => moneyCell(amountInDisputeFen)),
  ),
  centered(
    'people_involved',
    '涉及人数',
    5,
    ofRegistration(({ peopleInvolved }) => (peopleInvolved === null ? '' : String(peopleInvolved))),
  ),
  centered(
    'death',
    '有无死亡',
    4.2,
    ofRegistration(({ involvesDeath }) => (involvesDeath ? '有' : '无')),
  ),
  centered(
    'special_groups',
    '涉及特殊群体情况',
    6.2,
    ofRegistration(({ specialGroups }) => specialGroups.join('、') || '无'),
  ),
  centered(
    'migrant_workers',
    '涉及农民工纠纷情况',
    6.2,
    ofRegistration(({ involvesMigrantWorkers }) => (involvesMigrantWorkers ? '是' : '否')),
  ),
  centered(
    'escalation',
    '纠纷转化情况',
    5.4,
    ({ record }) => ESCALATION_RISK_LABELS[preventedIn(record)],
  ),
  centered('risks', '激化风险', 7, ({ record: { risks, registration } }) =>
    risks.length > 0
      ? risks.map(({ kind }) => kind).join('、')
      : registration.escalationRisk === 'none'
        ? ''
        : ESCALATION_RISK_LABELS[registration.escalationRisk],
  ),
  {
    ...fromLeft<MediationCase>('description', '纠纷简要情况', 23.4, ({ record, today }) =>
      briefText(record.registration.description, record.parties, today),
    ),
    isFreeText: true,
  },
  {
    ...fromLeft<MediationCase>('requests', '申请事项', 18, ({ record, today }) =>
      briefText(record.registration.requests, record.parties, today),
    ),
    isFreeText: true,
  },
]);

const OF_STUDIO = groupOf<MediationCase>('工作室', [
  centered('committee', '调委会', 9.6, ({ profile }) => profile.committeeName),
  centered('studio', '调解工作室', 6.2, ({ profile }) => profile.name),
  centered('district', '行政划分', 6, ({ profile }) => profile.districtName || profile.streetName),
]);

const BLANK = groupOf<MediationCase>('留空', [
  centered('subsidy', '以奖代补评定', 4.6, leftBlank),
  centered('property', '案件属性', 4.6, leftBlank),
  centered('remarks', '备注', 10, leftBlank),
]);

/** Everything of a case that may stand in a ledger, by groups. */
export const CASE_FIELDS: readonly LedgerField<MediationCase>[] = [
  ...OF_REGISTRATION,
  ...INTAKE_FIELDS,
  ...PEOPLE_FIELDS,
  ...OUTCOME_FIELDS,
  ...OF_STUDIO,
  ...ERRAND_FIELDS,
  ...BLANK,
];

function ofRegistration(cellOf: (registration: MediationCase['registration']) => LedgerCell) {
  return ({ record }: CaseContext): LedgerCell => cellOf(record.registration);
}

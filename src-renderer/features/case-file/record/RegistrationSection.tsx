import { MoneyText } from '@renderer/components/amount/MoneyText';
import { Section } from '@renderer/components/layout/Section';
import { CASE_SOURCE_LABELS } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import type { Registration } from '@shared/domain/case/model/registration';
import {
  DIFFICULTY_LABELS,
  ESCALATION_RISK_LABELS,
} from '@shared/domain/case/model/registration-words';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { type Fact, Facts } from '../shared/Facts';
import { SECTION_IDS } from '../shared/sections';
import { RegistrationForm } from './RegistrationForm';

/** 登记信息 */
export function RegistrationSection() {
  const { view, openAct } = useCaseFile();
  const isOpen = openAct?.name === 'updateRegistration';
  return (
    <Section
      id={SECTION_IDS.registration}
      title="登记信息"
      actions={!isOpen && <ActButton act="updateRegistration" />}
    >
      {isOpen ? <RegistrationForm /> : <Facts facts={factsOf(view.case.registration)} />}
    </Section>
  );
}

function factsOf(registration: Registration): Fact[] {
  const { community, grid, place, referringUnit, referralNumber } = registration;
  return [
    { label: '案件来源', value: CASE_SOURCE_LABELS[registration.source] },
    { label: '移送单位', value: [referringUnit, referralNumber].filter(Boolean).join(' ') },
    { label: '纠纷类别', value: DISPUTE_CATEGORY_LABELS[registration.category] },
    { label: '申请（发现）日期', value: registration.requestedOn },
    { label: '登记日期', value: registration.registeredOn },
    { label: '登记人', value: registration.registrar },
    { label: '地点', value: [community, grid, place].filter(Boolean).join(' ') },
    {
      label: '涉及金额',
      value:
        registration.amountInDisputeFen === null ? null : (
          <MoneyText fen={registration.amountInDisputeFen} />
        ),
    },
    { label: '难易程度', value: DIFFICULTY_LABELS[registration.difficulty] },
    { label: '涉及特殊群体', value: registration.specialGroups.join('、') },
    { label: '其他情况', value: otherCircumstances(registration) },
    { label: '纠纷简要情况', value: registration.description, isWide: true },
    { label: '当事人申请事项', value: registration.requests, isWide: true },
  ];
}

function otherCircumstances(registration: Registration): string {
  const { escalationRisk, involvesDeath, involvesMigrantWorkers } = registration;
  return [
    involvesMigrantWorkers ? '涉及农民工' : '',
    involvesDeath ? '有人员死亡' : '',
    escalationRisk === 'none' ? '' : ESCALATION_RISK_LABELS[escalationRisk],
  ]
    .filter(Boolean)
    .join('、');
}

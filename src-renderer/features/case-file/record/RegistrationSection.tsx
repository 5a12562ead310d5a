import { MoneyText } from '@renderer/components/amount/MoneyText';
import { CASE_SOURCE_LABELS, COURT_PROCEDURE_LABELS } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { type Registration, registrationSchema } from '@shared/domain/case/model/registration';
import {
  DIFFICULTY_LABELS,
  ESCALATION_RISK_LABELS,
} from '@shared/domain/case/model/registration-words';
import { sourceFieldsOf } from '@shared/domain/case/model/source-fields';
import { labelOf } from '@shared/domain/record/walk';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { type Fact, Facts } from '../shared/Facts';
import { hasAlerts } from '../shared/has-alerts';
import { sayRegistration } from '../shared/section-summaries';
import { RegistrationForm } from './RegistrationForm';

/** 登记信息 */
export function RegistrationSection() {
  const { view, openAct } = useCaseFile();
  const isOpen = openAct?.name === 'updateRegistration';
  return (
    <CaseSection
      name="registration"
      title="登记信息"
      summary={sayRegistration(view)}
      acts={['updateRegistration']}
      actions={
        !isOpen && (
          <>
            <ActButton act="updateRegistration" />
            {/* Where they have a section of their own, they stand there. */}
            {!hasAlerts(view.case) && (
              <>
                <ActButton act="recordRisk" />
                <ActButton act="changeAlert" />
              </>
            )}
          </>
        )
      }
    >
      {isOpen ? <RegistrationForm /> : <Facts facts={factsOf(view.case.registration)} />}
    </CaseSection>
  );
}

function factsOf(registration: Registration): Fact[] {
  const { community, grid, place } = registration;
  return [
    {
      label: labelOf(registrationSchema.shape.source),
      value: CASE_SOURCE_LABELS[registration.source],
    },
    ...factsOfSource(registration),
    {
      label: labelOf(registrationSchema.shape.category),
      value: DISPUTE_CATEGORY_LABELS[registration.category],
    },
    { label: labelOf(registrationSchema.shape.requestedOn), value: registration.requestedOn },
    { label: labelOf(registrationSchema.shape.registeredOn), value: registration.registeredOn },
    { label: labelOf(registrationSchema.shape.registrar), value: registration.registrar },
    { label: '地点', value: [community, grid, place].filter(Boolean).join(' ') },
    {
      label: labelOf(registrationSchema.shape.amountInDisputeFen),
      value:
        registration.amountInDisputeFen === null ? null : (
          <MoneyText fen={registration.amountInDisputeFen} />
        ),
    },
    {
      label: labelOf(registrationSchema.shape.difficulty),
      value: DIFFICULTY_LABELS[registration.difficulty],
    },
    {
      label: labelOf(registrationSchema.shape.specialGroups),
      value: registration.specialGroups.join('、'),
    },
    { label: '其他情况', value: otherCircumstances(registration) },
    {
      label: labelOf(registrationSchema.shape.description),
      value: registration.description,
      isWide: true,
    },
    { label: '当事人申请事项', value: registration.requests, isWide: true },
  ];
}

/** What its source has of its own, in the words of that source. */
function factsOfSource(registration: Registration): Fact[] {
  return sourceFieldsOf(registration, registration.source).map(({ name, label }) => ({
    label: label || labelOf(registrationSchema.shape[name]),
    value:
      name === 'courtProcedure' && registration.courtProcedure !== null
        ? COURT_PROCEDURE_LABELS[registration.courtProcedure]
        : registration[name],
    isWide: name === 'referralMaterials',
  }));
}

function otherCircumstances(registration: Registration): string {
  const { escalationRisk, involvesDeath, involvesMigrantWorkers, peopleInvolved } = registration;
  return [
    peopleInvolved === null ? '' : `涉及 ${peopleInvolved} 人`,
    involvesMigrantWorkers ? '涉及农民工' : '',
    involvesDeath ? '有人员死亡' : '',
    escalationRisk === 'none' ? '' : ESCALATION_RISK_LABELS[escalationRisk],
  ]
    .filter(Boolean)
    .join('、');
}

import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { LongTextField, OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { AmountField, DayField } from '@renderer/components/form/value-fields';
import {
  CASE_SOURCE_LABELS,
  CASE_SOURCES,
  type CaseSource,
  interruptsLimitation,
  isReferred,
} from '@shared/domain/case/model/case-source';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { DIFFICULTIES, DIFFICULTY_LABELS } from '@shared/domain/case/model/registration-words';
import { RegistrationMoreFields } from './RegistrationMoreFields';
import type { RegistrationDraft } from './registration-draft';
import type { RegistrationFieldsProps } from './registration-fields-props';

/** What is written down when a dispute comes through the door; what is seldom needed is folded away. */
export function RegistrationFields({ path, draft, onPatch, offers }: RegistrationFieldsProps) {
  return (
    <FieldGrid>
      <SelectField
        path={`${path}.source`}
        label="案件来源"
        isRequired
        values={CASE_SOURCES}
        labels={CASE_SOURCE_LABELS}
        value={draft.source}
        onChange={(source) => onPatch({ source })}
      />
      <SelectField
        path={`${path}.category`}
        label="纠纷类别"
        isRequired
        values={DISPUTE_CATEGORIES}
        labels={DISPUTE_CATEGORY_LABELS}
        value={draft.category}
        onChange={(category) => onPatch({ category })}
      />
      <AmountField
        path={`${path}.amountInDisputeFen`}
        label="涉及金额"
        hint={draft.amountInDisputeFen === null ? '没有金额的不用填' : undefined}
        value={draft.amountInDisputeFen}
        onChange={(amountInDisputeFen) => onPatch({ amountInDisputeFen })}
      />
      {draft.source !== null && isReferred(draft.source) && (
        <ReferralFields {...{ path, draft, onPatch }} />
      )}
      <LongTextField
        path={`${path}.description`}
        label="纠纷简要情况"
        isRequired
        hint="用平常的话写清楚：谁和谁、什么时候、因为什么、现在怎样"
        minRows={4}
        value={draft.description}
        onChange={(description) => onPatch({ description })}
      />
      <LongTextField
        path={`${path}.requests`}
        label="当事人申请事项"
        hint="申请人希望怎样解决"
        minRows={2}
        value={draft.requests}
        onChange={(requests) => onPatch({ requests })}
      />
      <DayField
        path={`${path}.requestedOn`}
        label="申请（发现）日期"
        isRequired
        hint={hintAtRequestDay(draft.source)}
        value={draft.requestedOn}
        onChange={(requestedOn) => onPatch({ requestedOn })}
      />
      <DayField
        path={`${path}.registeredOn`}
        label="登记日期"
        isRequired
        value={draft.registeredOn}
        onChange={(registeredOn) => onPatch({ registeredOn })}
      />
      <OfferedTextField
        path={`${path}.community`}
        label="社区"
        offers={offers.communities}
        value={draft.community}
        onChange={(community) => onPatch({ community })}
      />
      <OfferedTextField
        path={`${path}.grid`}
        label="网格"
        offers={offers.grids}
        value={draft.grid}
        onChange={(grid) => onPatch({ grid })}
      />
      <TextField
        path={`${path}.place`}
        label="纠纷发生地"
        value={draft.place}
        onChange={(place) => onPatch({ place })}
      />
      <ChoiceField
        path={`${path}.difficulty`}
        label="难易程度"
        isWide
        values={DIFFICULTIES}
        labels={DIFFICULTY_LABELS}
        value={draft.difficulty}
        onChange={(difficulty) => onPatch({ difficulty })}
      />
      <Fold title="更多情况：预警颜色、特殊群体、事由、登记人" isOpen={hasMore(draft)}>
        <RegistrationMoreFields {...{ path, draft, onPatch, offers }} />
      </Fold>
    </FieldGrid>
  );
}

function ReferralFields({ path, draft, onPatch }: Omit<RegistrationFieldsProps, 'offers'>) {
  return (
    <>
      <TextField
        path={`${path}.referringUnit`}
        label="移送单位"
        value={draft.referringUnit}
        onChange={(referringUnit) => onPatch({ referringUnit })}
      />
      <TextField
        path={`${path}.referralNumber`}
        label="移送函号（工单号）"
        value={draft.referralNumber}
        onChange={(referralNumber) => onPatch({ referralNumber })}
      />
    </>
  );
}

function hasMore(draft: RegistrationDraft): boolean {
  return (
    draft.alertColor !== null ||
    draft.specialGroups.length > 0 ||
    draft.title !== '' ||
    draft.involvesDeath ||
    draft.involvesMigrantWorkers ||
    draft.escalationRisk !== 'none'
  );
}

// Only a party's request interrupts 诉讼时效: of other days nothing of the kind may be said.
function hintAtRequestDay(source: CaseSource | null): string {
  if (source === null) return '当事人提出请求、或者发现纠纷的那一天';
  if (interruptsLimitation(source)) return '当事人提出请求的那一天；它会中断诉讼时效，请核对';
  return isReferred(source) ? '移送过来、或者当事人提出请求的那一天' : '发现纠纷的那一天';
}

import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid, FieldPair, Fold } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
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
import { registrationSchema } from '@shared/domain/case/model/registration';
import { DIFFICULTIES, DIFFICULTY_LABELS } from '@shared/domain/case/model/registration-words';
import { labelOf } from '@shared/domain/record/walk';
import { hasMore, RegistrationMoreFields } from './RegistrationMoreFields';
import type { RegistrationFieldsProps } from './registration-fields-props';
import { SourceFields } from './SourceFields';
import { WhereFields } from './WhereFields';

/** What is written down when a dispute comes through the door; what is seldom needed is folded away. */
export function RegistrationFields({ path, draft, onPatch, offers }: RegistrationFieldsProps) {
  return (
    <FieldGrid>
      <SelectField
        path={`${path}.source`}
        label={labelOf(registrationSchema.shape.source)}
        isRequired
        values={CASE_SOURCES}
        labels={CASE_SOURCE_LABELS}
        value={draft.source}
        onChange={(source) => onPatch({ source })}
      />
      <SelectField
        path={`${path}.category`}
        label={labelOf(registrationSchema.shape.category)}
        isRequired
        values={DISPUTE_CATEGORIES}
        labels={DISPUTE_CATEGORY_LABELS}
        value={draft.category}
        onChange={(category) => onPatch({ category })}
      />
      <AmountField
        path={`${path}.amountInDisputeFen`}
        label={labelOf(registrationSchema.shape.amountInDisputeFen)}
        placeholder="没有就不填"
        value={draft.amountInDisputeFen}
        onChange={(amountInDisputeFen) => onPatch({ amountInDisputeFen })}
      />
      {draft.source !== null && (
        <SourceFields source={draft.source} {...{ path, draft, onPatch, offers }} />
      )}
      <FieldPair>
        <LongTextField
          path={`${path}.description`}
          label={labelOf(registrationSchema.shape.description)}
          isRequired
          placeholder="用平常的话写清楚：谁和谁、什么时候、因为什么、现在怎样"
          minRows={3}
          value={draft.description}
          onChange={(description) => onPatch({ description })}
        />
        <LongTextField
          path={`${path}.requests`}
          label="当事人申请事项"
          placeholder="申请人希望怎样解决"
          minRows={3}
          value={draft.requests}
          onChange={(requests) => onPatch({ requests })}
        />
      </FieldPair>
      <DayField
        path={`${path}.requestedOn`}
        label={labelOf(registrationSchema.shape.requestedOn)}
        isRequired
        hint={hintAtRequestDay(draft.source)}
        value={draft.requestedOn}
        onChange={(requestedOn) => onPatch({ requestedOn })}
      />
      <DayField
        path={`${path}.registeredOn`}
        label={labelOf(registrationSchema.shape.registeredOn)}
        isRequired
        value={draft.registeredOn}
        onChange={(registeredOn) => onPatch({ registeredOn })}
      />
      <WhereFields path={`${path}.`} {...{ draft, onPatch, offers }} />
      <ChoiceField
        path={`${path}.difficulty`}
        label={labelOf(registrationSchema.shape.difficulty)}
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

// Only a party's request interrupts 诉讼时效: of other days nothing of the kind may be said.
function hintAtRequestDay(source: CaseSource | null): string | undefined {
  if (source === null) return undefined;
  if (interruptsLimitation(source)) return '当事人提出请求的那一天；它会中断诉讼时效，请核对';
  return isReferred(source) ? '移送过来、或者当事人提出请求的那一天' : '发现纠纷的那一天';
}

import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField, OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { askedSchema } from '@shared/domain/enquiry/enquiry';
import {
  ENQUIRY_WAY_LABELS,
  ENQUIRY_WAYS,
  REFERRAL_LABELS,
  REFERRALS,
} from '@shared/domain/enquiry/enquiry-words';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import type { EnquiryDraft } from './enquiry-draft';

interface EnquiryFieldsProps {
  readonly draft: EnquiryDraft;
  readonly onPatch: (change: Partial<EnquiryDraft>) => void;
}

const { shape } = askedSchema;

/** One screen: who, how, what about, what was answered, where they were sent. */
export function EnquiryFields({ draft, onPatch }: EnquiryFieldsProps) {
  const { activeMediators } = useStudio();
  return (
    <FieldGrid>
      <TextField
        path="asked.name"
        label={labelOf(shape.name)}
        isRequired
        hint="不愿留姓名的，写“匿名”"
        value={draft.name}
        onChange={(name) => onPatch({ name })}
      />
      <TextField
        path="asked.phone"
        label={labelOf(shape.phone)}
        hint="没有留的不用填"
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <CountField
        path="asked.people"
        label="来了几人"
        isRequired
        unit="人"
        value={draft.people}
        onChange={(people) => onPatch({ people })}
      />
      <ChoiceField
        path="asked.way"
        label={labelOf(shape.way)}
        isRequired
        values={ENQUIRY_WAYS}
        labels={ENQUIRY_WAY_LABELS}
        value={draft.way}
        onChange={(way) => onPatch({ way })}
      />
      <SelectField
        path="asked.category"
        label={labelOf(shape.category)}
        isRequired
        values={DISPUTE_CATEGORIES}
        labels={DISPUTE_CATEGORY_LABELS}
        value={draft.category}
        onChange={(category) => onPatch({ category })}
      />
      <LongTextField
        path="asked.question"
        label={labelOf(shape.question)}
        isRequired
        minRows={2}
        value={draft.question}
        onChange={(question) => onPatch({ question })}
      />
      <LongTextField
        path="asked.answer"
        label={labelOf(shape.answer)}
        minRows={2}
        value={draft.answer}
        onChange={(answer) => onPatch({ answer })}
      />
      <OfferedTextField
        path="asked.answeredBy"
        label={labelOf(shape.answeredBy)}
        isRequired
        offers={activeMediators.map(({ name }) => name)}
        value={draft.answeredBy}
        onChange={(answeredBy) => onPatch({ answeredBy })}
      />
      <DayField
        path="asked.askedOn"
        label={labelOf(shape.askedOn)}
        isRequired
        value={draft.askedOn}
        onChange={(askedOn) => onPatch({ askedOn })}
      />
      <ChoiceField
        path="asked.referredTo"
        label={labelOf(shape.referredTo)}
        isWide
        hint={draft.referredTo === null ? '当场答复、没有引导到别处的，不用选' : undefined}
        values={REFERRALS}
        labels={REFERRAL_LABELS}
        value={draft.referredTo}
        onChange={(referredTo) => onPatch({ referredTo })}
      />
      {draft.referredTo !== null && (
        <div>
          <Button type="link" onClick={() => onPatch({ referredTo: null })}>
            不选去向
          </Button>
        </div>
      )}
    </FieldGrid>
  );
}

import { useOtherSide } from '@renderer/components/aid/use-other-side';
import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import type { DraftOf } from '@renderer/components/form/draft-of';
import { FieldFlow, FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { LongTextField, OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { PersonNameField } from '@renderer/components/party/PersonNameField';
import { idNumberDoubt } from '@renderer/components/party/person-facts';
import { useDutyNow } from '@renderer/components/studio/use-duty';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import {
  type Asked,
  askedSchema,
  ENQUIRY_WAY_LABELS,
  ENQUIRY_WAYS,
  REFERRAL_LABELS,
  REFERRALS,
} from '@shared/domain/enquiry/enquiry';
import { labelOf } from '@shared/domain/record/walk';
import { useParams } from 'react-router';

/** Of an enquiry that was answered, and sent nowhere. */
export const ANSWERED_ON_THE_SPOT = '当场答复';

/** 去向 with the word for being sent nowhere, which is stored as null. */
const NOWHERE = 'nowhere';
const WHERE = [NOWHERE, ...REFERRALS] as const;
const WHERE_LABELS = { [NOWHERE]: ANSWERED_ON_THE_SPOT, ...REFERRAL_LABELS } as const;

interface EnquiryFieldsProps {
  readonly draft: DraftOf<Asked>;
  readonly onPatch: (change: Partial<DraftOf<Asked>>) => void;
}

const { shape } = askedSchema;

/**
 * One screen, in the order of the talk: who and how, what about and what was answered, where to. What is known without
 * asking (how many, by whom, when) comes last.
 */
export function EnquiryFields({ draft, onPatch }: EnquiryFieldsProps) {
  const { today } = useStudio();
  const { now, offers } = useDutyNow();
  const { id = null } = useParams();
  const { opponent, opponentPhone, opponentId } = draft;
  const sides = {
    asks: { name: draft.name, phone: draft.phone, idNumber: '' },
    against: { name: opponent, phone: opponentPhone, idNumber: opponentId },
  };
  const otherSide = useOtherSide(sides, draft.answeredBy, id);
  // Nobody is asked for the numbers of somebody who was not named.
  const isNamed = [opponent, opponentPhone, opponentId].some((text) => text.trim() !== '');
  return (
    <FieldGrid>
      <PersonNameField
        path="asked.name"
        label={labelOf(shape.name)}
        kind="natural_person"
        placeholder="不留姓名的写“匿名”"
        value={draft.name}
        isKnown={false}
        onChange={(name) => onPatch({ name })}
        onPick={({ name = '', phone = '' }) => onPatch({ name, phone })}
      />
      <PhoneField
        path="asked.phone"
        label={labelOf(shape.phone)}
        placeholder="没有留的不用填"
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
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
      <FieldPair>
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
      </FieldPair>
      <FieldFlow>
        <ChoiceField
          path="asked.referredTo"
          label={labelOf(shape.referredTo)}
          values={WHERE}
          labels={WHERE_LABELS}
          value={draft.referredTo ?? NOWHERE}
          onChange={(where) => onPatch({ referredTo: where === NOWHERE ? null : where })}
        />
        <TextField
          path="asked.opponent"
          label={labelOf(shape.opponent)}
          placeholder="和谁的事；没有说的不用填"
          warning={otherSide}
          value={opponent}
          onChange={(name) => onPatch({ opponent: name })}
        />
      </FieldFlow>
      {isNamed && (
        <>
          <PhoneField
            path="asked.opponentPhone"
            label={labelOf(shape.opponentPhone)}
            placeholder="没有说的不用填"
            value={opponentPhone}
            onChange={(phone) => onPatch({ opponentPhone: phone })}
          />
          <TextField
            path="asked.opponentId"
            label={labelOf(shape.opponentId)}
            placeholder="没有说的不用填"
            warning={idNumberDoubt(
              { identityPaper: 'resident_id', idNumber: opponentId },
              today,
              false,
            )}
            value={opponentId}
            onChange={(idNumber) => onPatch({ opponentId: idNumber })}
          />
        </>
      )}
      <CountField
        path="asked.people"
        label="来了几人"
        isRequired
        unit="人"
        value={draft.people}
        onChange={(people) => onPatch({ people })}
      />
      <OfferedTextField
        path="asked.answeredBy"
        label={labelOf(shape.answeredBy)}
        isRequired
        offers={offers}
        {...(now.length > 0 && { hint: `现在值班：${now.join('、')}` })}
        value={draft.answeredBy}
        onChange={(answeredBy) => onPatch({ answeredBy })}
      />
      <CountField
        path="asked.minutes"
        label={labelOf(shape.minutes)}
        unit="分钟"
        value={draft.minutes}
        onChange={(minutes) => onPatch({ minutes })}
      />
      <DayField
        path="asked.askedOn"
        label={labelOf(shape.askedOn)}
        isRequired
        // One screen in 大字 too; 昨天 and 周二 can be typed.
        isPlain
        value={draft.askedOn}
        onChange={(askedOn) => onPatch({ askedOn })}
      />
    </FieldGrid>
  );
}

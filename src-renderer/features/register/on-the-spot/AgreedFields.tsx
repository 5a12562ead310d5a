import { CheckField, ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { AmountField, DayField } from '@renderer/components/form/value-fields';
import {
  AGREEMENT_FORM_LABELS,
  AGREEMENT_FORMS,
  obligationSchema,
} from '@shared/domain/case/model/agreement';
import { labelOf } from '@shared/domain/record/walk';
import { type OnTheSpotDraft, PERFORMANCES, partiesIn } from './on-the-spot-draft';

const PERFORMANCE_LABELS = {
  done: '当场履行完了',
  later: '约好日期履行',
  none: '没有要履行的，只是说好今后怎样做',
} as const;

export interface OnTheSpotFieldsProps {
  readonly draft: OnTheSpotDraft;
  readonly onPatch: (change: Partial<OnTheSpotDraft>) => void;
}

/** What they agreed on, in which form, and how it stands with what was promised: chosen by a person, never for them. */
export function AgreedFields({ draft, onPatch }: OnTheSpotFieldsProps) {
  const { form, performance } = draft;
  return (
    <FieldGrid>
      <LongTextField
        path="agreed"
        label="怎样说好的"
        isRequired
        placeholder="一两句话：谁做什么、赔多少、今后怎样。协议上就印这段文字"
        minRows={2}
        value={draft.agreed}
        onChange={(agreed) => onPatch({ agreed })}
      />
      <ChoiceField
        path="form"
        label="口头说好，还是写成书面"
        isRequired
        isWide
        values={AGREEMENT_FORMS.toReversed()}
        labels={AGREEMENT_FORM_LABELS}
        hint={form === 'written' ? WRITTEN : form === 'oral' ? ORAL : undefined}
        value={form}
        onChange={(chosen) => onPatch({ form: chosen })}
      />
      <ChoiceField
        path="performance"
        label="履行得怎样"
        isRequired
        isWide
        values={PERFORMANCES}
        labels={PERFORMANCE_LABELS}
        value={performance}
        onChange={(chosen) => onPatch({ performance: chosen })}
      />
      {(performance === 'done' || performance === 'later') && (
        <DutyFields draft={draft} onPatch={onPatch} />
      )}
      {performance === 'done' && form === 'oral' && (
        <CheckField
          path="closes"
          isChecked={draft.closes}
          onChange={(closes) => onPatch({ closes })}
        >
          两边再没有别的事，一并结案
        </CheckField>
      )}
    </FieldGrid>
  );
}

const ORAL = '口头协议自达成之日起生效（人民调解法第30条）；印一份登记表，调解员签名、盖章就行';
const WRITTEN =
  '先存成协议书草稿；打印出来，签名盖章以后再登记三个日期，才生效（人民调解法第29条）';

/** Who performs it, how much, and by when if not at once. */
function DutyFields({ draft, onPatch }: OnTheSpotFieldsProps) {
  const named = partiesIn(draft).filter(({ name }) => name.trim() !== '');
  return (
    <>
      {named.length === 0 ? (
        <p className="quiet">上面写了两边的姓名，这里就可以选由谁履行。</p>
      ) : (
        <ChoiceField
          path="obligorId"
          label="由谁履行"
          isRequired
          values={named.map(({ id }) => id)}
          labels={Object.fromEntries(named.map(({ id, name }) => [id, name]))}
          value={draft.obligorId === '' ? null : draft.obligorId}
          onChange={(obligorId) => onPatch({ obligorId })}
        />
      )}
      <AmountField
        path="amountFen"
        label={labelOf(obligationSchema.shape.amountFen)}
        hint={draft.amountFen === null ? '不涉及钱的不用填' : undefined}
        value={draft.amountFen}
        onChange={(amountFen) => onPatch({ amountFen })}
      />
      {draft.performance === 'later' && (
        <DayField
          path="dueOn"
          label="最迟哪天"
          isRequired
          aim="future"
          value={draft.dueOn}
          onChange={(dueOn) => onPatch({ dueOn })}
        />
      )}
    </>
  );
}

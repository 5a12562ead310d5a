import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  DECLINE_GROUND_LABELS,
  DECLINE_GROUNDS,
  declineSchema,
} from '@shared/domain/case/model/closing';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = z.object({
  declinedOn: z.string().nullable(),
  ground: z.enum(DECLINE_GROUNDS).nullable(),
  reason: z.string(),
});
const inputSchema = z.object({ decline: declineSchema });

/** 不予受理 */
export function DeclineDialog() {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'decline',
    schema: draftSchema,
    initial: { declinedOn: view.today, ground: null, reason: '' },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="不予受理"
      saveLabel="不予受理"
      onSave={() =>
        void act.save(inputSchema, { decline: value }, (input) => send('cases.decline', input))
      }
    >
      <FieldGrid>
        <ChoiceField
          path="decline.ground"
          label="原因"
          isRequired
          isWide
          values={DECLINE_GROUNDS}
          labels={DECLINE_GROUND_LABELS}
          value={value.ground}
          onChange={(ground) => patch({ ground })}
        />
        <LongTextField
          path="decline.reason"
          label={labelOf(declineSchema.shape.reason)}
          isRequired
          value={value.reason}
          onChange={(reason) => patch({ reason })}
        />
        <DayField
          path="decline.declinedOn"
          label="办理日期"
          isRequired
          value={value.declinedOn}
          onChange={(declinedOn) => patch({ declinedOn })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

import { ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  CONFIRMATION_STATE_LABELS,
  CONFIRMATION_STATES,
  judicialConfirmationSchema,
} from '@shared/domain/case/model/follow-through';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = draftSchemaOf(judicialConfirmationSchema);
const inputSchema = z.object({ confirmation: judicialConfirmationSchema });

/** 司法确认的进展 */
export function ConfirmationDialog() {
  const { view, send } = useCaseFile();
  const act = useAct<z.infer<typeof draftSchema>>({
    name: 'recordConfirmation',
    schema: draftSchema,
    initial: view.case.judicialConfirmation ?? emptyDraftOf(judicialConfirmationSchema),
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="司法确认"
      saveLabel="保存司法确认"
      onSave={() =>
        void act.save(inputSchema, { confirmation: value }, (input) =>
          send('cases.recordConfirmation', input),
        )
      }
    >
      <FieldGrid>
        <ChoiceField
          path="confirmation.state"
          label={labelOf(judicialConfirmationSchema.shape.state)}
          isRequired
          isWide
          values={CONFIRMATION_STATES}
          labels={CONFIRMATION_STATE_LABELS}
          value={value.state}
          onChange={(state) => patch({ state })}
        />
        <DayField
          path="confirmation.appliedOn"
          label="共同申请的日期"
          isRequired
          value={value.appliedOn}
          onChange={(appliedOn) => patch({ appliedOn })}
        />
        <TextField
          path="confirmation.court"
          label={labelOf(judicialConfirmationSchema.shape.court)}
          isRequired
          value={value.court}
          onChange={(court) => patch({ court })}
        />
        <DayField
          path="confirmation.decidedOn"
          label={labelOf(judicialConfirmationSchema.shape.decidedOn)}
          value={value.decidedOn}
          onChange={(decidedOn) => patch({ decidedOn })}
        />
        <TextField
          path="confirmation.note"
          label={labelOf(judicialConfirmationSchema.shape.note)}
          value={value.note}
          onChange={(note) => patch({ note })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

import { CheckField, ChoiceField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  courtGroundOf,
  isCourtGround,
  materialsNeeded,
} from '@shared/domain/case/agreement/confirmation-eligibility';
import {
  CONFIRMATION_MATERIAL_LABELS,
  CONFIRMATION_STATE_LABELS,
  CONFIRMATION_STATES,
  COURT_GROUND_LABELS,
  COURT_GROUNDS,
  type JudicialConfirmation,
  judicialConfirmationSchema,
} from '@shared/domain/case/model/follow-through';
import { labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { ConfirmationConditions } from './ConfirmationConditions';

type ConfirmationDraft = DraftOf<JudicialConfirmation>;

const inputSchema = z.object({ confirmation: judicialConfirmationSchema });
const { shape } = judicialConfirmationSchema;
/** What the court writes on its papers, in the order in which they come. */
const OF_COURT = judicialConfirmationSchema.pick({
  ...{ admittedOn: true, caseNumber: true, decidedOn: true, servedOn: true },
  note: true,
});

/** 司法确认的进展: the application first; what the court answers is folded away until there is an answer. */
export function ConfirmationDialog() {
  const { view, send } = useCaseFile();
  const known = view.case.judicialConfirmation;
  const [draftSchema] = useState(() => draftSchemaOf(judicialConfirmationSchema));
  const act = useAct<ConfirmationDraft>({
    name: 'recordConfirmation',
    schema: draftSchema as unknown as z.ZodType<ConfirmationDraft>,
    initial: known ?? {
      ...(emptyDraftOf(judicialConfirmationSchema) as ConfirmationDraft),
      courtGround: courtGroundOf(view.case),
    },
  });
  const { value, patch } = act.draft;
  const needed = materialsNeeded(view.case.parties);
  const isAnswered = value.state !== null && value.state !== 'applied';
  // Before a court has answered, what it may stumble over is looked at once more.
  const grounds = isAnswered
    ? []
    : view.confirmationConditions.filter(
        ({ key, standing }) => standing !== 'met' && isCourtGround(key),
      );
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
      {grounds.length > 0 && <ConfirmationConditions confirmationConditions={grounds} />}
      <FieldGrid>
        <ChoiceField
          path="confirmation.state"
          label={labelOf(shape.state)}
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
          label={labelOf(shape.court)}
          isRequired
          value={value.court}
          onChange={(court) => patch({ court })}
        />
      </FieldGrid>
      <CheckField
        path="confirmation.isJoint"
        isChecked={value.isJoint === true}
        onChange={(isChecked) => patch({ isJoint: isChecked ? true : null })}
      >
        双方当事人一起去申请的（《人民调解法》第三十三条）
      </CheckField>
      <Fold title="法院和材料" isOpen={value.courtGround !== null || value.materials.length > 0}>
        <FieldGrid>
          <ChoiceField
            path="confirmation.courtGround"
            label={labelOf(shape.courtGround)}
            isWide
            values={COURT_GROUNDS}
            labels={COURT_GROUND_LABELS}
            value={value.courtGround}
            onChange={(courtGround) => patch({ courtGround })}
          />
          <ManyChoicesField
            path="confirmation.materials"
            label={labelOf(shape.materials)}
            isWide
            offers={needed.map((one) => ({
              value: one,
              label: CONFIRMATION_MATERIAL_LABELS[one],
            }))}
            value={value.materials}
            onChange={(materials) => patch({ materials })}
          />
        </FieldGrid>
      </Fold>
      {isAnswered && (
        <SchemaFields
          path="confirmation"
          schema={OF_COURT}
          value={value}
          onPatch={patch}
          words={{
            caseNumber: { hint: '例如（2026）豫1102民特12号' },
            decidedOn: { label: value.state === 'withdrawn' ? '撤回日期' : '裁定日期' },
          }}
        />
      )}
    </ActDialog>
  );
}

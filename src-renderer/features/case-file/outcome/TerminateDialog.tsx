import { CheckField, ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  TERMINATION_GROUND_LABELS,
  TERMINATION_GROUNDS,
  terminationSchema,
} from '@shared/domain/case/model/closing';
import { reasonToTerminate } from '@shared/domain/case/model/recorded-reason';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = draftSchemaOf(terminationSchema);
const inputSchema = z.object({ termination: terminationSchema });

/** 终止调解 */
export function TerminateDialog() {
  const { view, send } = useCaseFile();
  const recorded = reasonToTerminate(view.case);
  const act = useAct({
    name: 'terminate',
    schema: draftSchema,
    initial: {
      ...emptyDraftOf(terminationSchema),
      terminatedOn: view.today,
      ...(recorded && { ground: recorded.ground, reason: recorded.reason }),
    },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="终止调解"
      explanation={recorded && `情形和原因从${recorded.from}带来，请核对，可以改。`}
      saveLabel="终止调解"
      onSave={() =>
        void act.save(inputSchema, { termination: value }, (input) =>
          send('cases.terminate', input),
        )
      }
    >
      <FieldGrid>
        <ChoiceField
          path="termination.ground"
          label={labelOf(terminationSchema.shape.ground)}
          isRequired
          isWide
          values={TERMINATION_GROUNDS}
          labels={TERMINATION_GROUND_LABELS}
          value={value.ground}
          onChange={(ground) => patch({ ground })}
        />
        <LongTextField
          path="termination.reason"
          label={labelOf(terminationSchema.shape.reason)}
          isRequired
          value={value.reason}
          onChange={(reason) => patch({ reason })}
        />
        <div className="form-field-wide">
          <CheckField
            path="termination.areRemediesExplained"
            isChecked={value.areRemediesExplained}
            onChange={(areRemediesExplained) => patch({ areRemediesExplained })}
          >
            已告知当事人可以通过仲裁、行政、司法等途径维护权利
          </CheckField>
        </div>
        <LongTextField
          path="termination.remediesNote"
          label={labelOf(terminationSchema.shape.remediesNote)}
          hint="可以不填"
          minRows={2}
          value={value.remediesNote}
          onChange={(remediesNote) => patch({ remediesNote })}
        />
        <DayField
          path="termination.terminatedOn"
          label={labelOf(terminationSchema.shape.terminatedOn)}
          isRequired
          value={value.terminatedOn}
          onChange={(terminatedOn) => patch({ terminatedOn })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

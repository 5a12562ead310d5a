import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { OfferedTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { acceptanceSchema } from '@shared/domain/case/model/mediation-case';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { LimitField } from './LimitField';

const draftSchema = draftSchemaOf(acceptanceSchema);
const inputSchema = z.object({ acceptance: acceptanceSchema });

/** 受理 */
export function AcceptDialog() {
  const { view, send } = useCaseFile();
  const { activeMediators, usualMediator } = useStudio();
  const { mediationLimit: limit } = view;
  const presiding = view.case.mediators.find(({ isPresiding }) => isPresiding);
  const act = useAct({
    name: 'accept',
    schema: draftSchema,
    initial: {
      ...emptyDraftOf(acceptanceSchema),
      acceptedOn: view.today,
      acceptedBy: usualMediator?.name ?? presiding?.name ?? '',
      limitInDays: limit.days,
    },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="受理这件纠纷"
      saveLabel="受理"
      onSave={() =>
        void act.save(inputSchema, { acceptance: value }, (input) => send('cases.accept', input))
      }
    >
      <FieldGrid>
        <DayField
          path="acceptance.acceptedOn"
          label={labelOf(acceptanceSchema.shape.acceptedOn)}
          isRequired
          value={value.acceptedOn}
          onChange={(acceptedOn) => patch({ acceptedOn })}
        />
        <OfferedTextField
          path="acceptance.acceptedBy"
          label={labelOf(acceptanceSchema.shape.acceptedBy)}
          offers={activeMediators.map(({ name }) => name)}
          value={value.acceptedBy}
          onChange={(acceptedBy) => patch({ acceptedBy })}
        />
        <LimitField value={value.limitInDays} onChange={(limitInDays) => patch({ limitInDays })} />
      </FieldGrid>
    </ActDialog>
  );
}

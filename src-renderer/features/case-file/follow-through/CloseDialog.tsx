import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { closureSchema } from '@shared/domain/case/model/closing';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = z.object({ closedOn: z.string().nullable(), note: z.string() });
const inputSchema = z.object({ closure: closureSchema });

/** 结案 */
export function CloseDialog() {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'close',
    schema: draftSchema,
    initial: { closedOn: view.today, note: '' },
  });
  const { value, patch } = act.draft;
  const open = view.obligations.filter(({ state }) => state !== 'fulfilled').length;
  return (
    <ActDialog
      act={act}
      title="结案"
      explanation={open === 0 ? undefined : `还有 ${open} 项没有登记为已履行，结案时要写明为什么。`}
      saveLabel="结案"
      onSave={() =>
        void act.save(inputSchema, { closure: value }, (input) => send('cases.close', input))
      }
    >
      <FieldGrid>
        <DayField
          path="closure.closedOn"
          label={labelOf(closureSchema.shape.closedOn)}
          isRequired
          value={value.closedOn}
          onChange={(closedOn) => patch({ closedOn })}
        />
        <LongTextField
          path="closure.note"
          label={labelOf(closureSchema.shape.note)}
          minRows={2}
          value={value.note}
          onChange={(note) => patch({ note })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

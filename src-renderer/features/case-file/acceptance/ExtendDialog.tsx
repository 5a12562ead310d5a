import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { extensionSchema } from '@shared/domain/case/model/mediation-case';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = z.object({
  extendedOn: z.string().nullable(),
  untilOn: z.string().nullable(),
  reason: z.string(),
});
const inputSchema = z.object({ extension: extensionSchema });

/** 延期 */
export function ExtendDialog() {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'extend',
    schema: draftSchema,
    initial: { extendedOn: view.today, untilOn: null, reason: '' },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="延长调解期限"
      saveLabel="登记延期"
      onSave={() =>
        void act.save(inputSchema, { extension: value }, (input) => send('cases.extend', input))
      }
    >
      <FieldGrid>
        <DayField
          path="extension.untilOn"
          label="延至"
          isRequired
          value={value.untilOn}
          onChange={(untilOn) => patch({ untilOn })}
        />
        <DayField
          path="extension.extendedOn"
          label="同意延期的日期"
          isRequired
          value={value.extendedOn}
          onChange={(extendedOn) => patch({ extendedOn })}
        />
        <LongTextField
          path="extension.reason"
          label={labelOf(extensionSchema.shape.reason)}
          value={value.reason}
          onChange={(reason) => patch({ reason })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

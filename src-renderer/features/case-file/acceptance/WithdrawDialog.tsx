import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { withdrawalSchema } from '@shared/domain/case/model/closing';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = z.object({ withdrawnOn: z.string().nullable(), reason: z.string() });
const inputSchema = z.object({ withdrawal: withdrawalSchema });

/** 撤回申请 */
export function WithdrawDialog() {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'withdraw',
    schema: draftSchema,
    initial: { withdrawnOn: view.today, reason: '' },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="当事人撤回申请"
      saveLabel="登记撤回"
      onSave={() =>
        void act.save(inputSchema, { withdrawal: value }, (input) => send('cases.withdraw', input))
      }
    >
      <FieldGrid>
        <LongTextField
          path="withdrawal.reason"
          label={labelOf(withdrawalSchema.shape.reason)}
          isRequired
          value={value.reason}
          onChange={(reason) => patch({ reason })}
        />
        <DayField
          path="withdrawal.withdrawnOn"
          label={labelOf(withdrawalSchema.shape.withdrawnOn)}
          isRequired
          value={value.withdrawnOn}
          onChange={(withdrawnOn) => patch({ withdrawnOn })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { LongTextField } from '@renderer/components/form/text-fields';
import { removalReasonSchema } from '@shared/domain/attachment/attachment';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const inputSchema = z.object({ reason: removalReasonSchema });
const draftSchema = draftSchemaOf(inputSchema);

/** Takes an attachment out of the file, with a reason. */
export function RemovalDialog({ attachmentId }: { readonly attachmentId: string }) {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'removeAttachment',
    targetId: attachmentId,
    schema: draftSchema,
    initial: emptyDraftOf(inputSchema),
  });
  const name = view.case.attachments.find(({ id }) => id === attachmentId)?.name ?? '';
  return (
    <ActDialog
      act={act}
      title={`移出案卷：${name}`}
      explanation="移出后不再列在材料里，但文件不会删除，谁在哪天为什么移出也会留下。"
      saveLabel="移出案卷"
      onSave={() =>
        void act.save(inputSchema, act.draft.value, ({ reason }) =>
          send('attachments.remove', { attachmentId, reason }),
        )
      }
    >
      <LongTextField
        path="reason"
        label="移出的原因"
        isRequired
        value={act.draft.value.reason}
        onChange={(reason) => act.draft.patch({ reason })}
      />
    </ActDialog>
  );
}

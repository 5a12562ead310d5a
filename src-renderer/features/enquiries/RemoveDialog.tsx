import { Dialog } from '@renderer/components/feedback/Dialog';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { requiredTextSchema } from '@shared/domain/kernel/schemas';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { EnquiryView } from './enquiry-draft';

const inputSchema = z.object({ reason: requiredTextSchema('删除的原因', 500) });

interface RemoveDialogProps {
  readonly view: EnquiryView;
  readonly onClose: () => void;
}

/** The way to 回收站, with the reason. */
export function RemoveDialog({ view, onClose }: RemoveDialogProps) {
  const { id, revision, asked } = view.record;
  const navigate = useNavigate();
  const remove = useRouteMutation('enquiries.remove');
  const form = useFormSubmit();
  const [reason, setReason] = useState('');
  const send = async () => {
    const isDone = await form.submit(inputSchema, { reason }, async (input) => {
      await remove.mutateAsync({ ...input, id, revision });
      return true;
    });
    if (isDone) await navigate('/enquiries/removed', { replace: true });
  };
  return (
    <Dialog
      open
      title={`删除${asked.name}的咨询？`}
      width="min(640px, 94vw)"
      okText="删除，放进回收站"
      okButtonProps={{ danger: true }}
      cancelText="不删除"
      confirmLoading={form.isSaving}
      mask={{ closable: false, blur: false }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div ref={form.formRef} className="act-content">
        <p>删除后，咨询列表、查找和月报里都不再有这一次；在回收站里可以整件恢复。</p>
        <FieldMessagesProvider messages={form.messages}>
          <LongTextField
            path="reason"
            label="删除的原因"
            isRequired
            value={reason}
            onChange={setReason}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </Dialog>
  );
}

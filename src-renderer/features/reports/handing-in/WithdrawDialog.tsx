import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { requiredTextSchema } from '@shared/domain/kernel/schemas';
import type { ShownSubmission } from '@shared/ipc/routes-submissions';
import { useState } from 'react';
import { z } from 'zod';

interface WithdrawDialogProps {
  readonly noted: ShownSubmission;
  readonly versionId: string;
  readonly onClose: () => void;
}

const schema = z.object({ withdrawal: requiredTextSchema('收回的原因', 500) });

/** 收回: the handing in was noted by mistake. */
export function WithdrawDialog({ noted, versionId, onClose }: WithdrawDialogProps) {
  const form = useFormSubmit();
  const withdraw = useRouteMutation('submissions.withdraw');
  const [withdrawal, setWithdrawal] = useState('');
  const send = async () => {
    const { id, revision } = noted;
    const done = await form.submit(schema, { withdrawal }, (input) =>
      withdraw.mutateAsync({ ...input, id, revision, versionId }),
    );
    if (done !== null) onClose();
  };
  return (
    <FormDialog
      title="收回这次报送"
      okText="收回"
      cancelText="不收回"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>记错了才收回，例如还没有送出去。这一份还留着看，只是不再拿来对照。</p>
        <FieldMessagesProvider messages={form.messages}>
          <LongTextField
            path="withdrawal"
            label="收回的原因"
            value={withdrawal}
            onChange={setWithdrawal}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

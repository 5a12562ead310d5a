import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { APPRAISAL_ACTS } from '@shared/domain/retention/appraisal-acts';
import { useState } from 'react';
import type { ListedAppraisal } from './listed-appraisal';

interface WithdrawDialogProps {
  readonly appraisal: ListedAppraisal;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** 作废 of an appraisal: its files are due again. */
export function WithdrawDialog({ appraisal, onClose, onDone }: WithdrawDialogProps) {
  const withdraw = useRouteMutation('appraisals.withdraw');
  const [reason, setReason] = useState('');
  const { formRef, messages, error, submit } = useFormSubmit();
  const { id, revision } = appraisal;
  const send = async () => {
    const done = await submit(APPRAISAL_ACTS.withdraw.input, { reason }, (given) =>
      withdraw.mutateAsync({ id, revision, ...given }),
    );
    if (done === null) return;
    onClose();
    onDone('这次鉴定已作废，案卷又列在到期的里面。');
  };
  return (
    <FormDialog
      title="作废这次鉴定？"
      okText="作废"
      cancelText="不作废"
      isSaving={withdraw.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={formRef} className="settings-fields">
        <FieldMessagesProvider messages={messages}>
          <LongTextField
            path="reason"
            label="作废的原因"
            isRequired
            value={reason}
            onChange={setReason}
          />
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}

import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { removalSchema } from '@shared/domain/record/act-makers';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import '../history/history-list.css';
import './records.css';

interface RemovalOfferProps {
  /** When to delete, and what comes of it. */
  readonly sentence: string;
  readonly button: string;
  /** The question of the dialog. */
  readonly title: string;
  /** What will no longer be shown and counted. */
  readonly explanation: ReactNode;
  /** Rejects with RequestError when it is refused; then the dialog stays, with the reason. */
  readonly onRemove: (reason: string) => Promise<unknown>;
  readonly onRemoved: () => void;
}

/** The way to 回收站, for what was registered twice or by mistake; never without a reason. */
export function RemovalOffer({ sentence, button, ...dialog }: RemovalOfferProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="history-removal">
      <span className="quiet">{sentence}</span>
      <Button danger onClick={() => setAsking(true)}>
        {button}
      </Button>
      {isAsking && <ReasonDialog {...dialog} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface ReasonDialogProps extends Omit<RemovalOfferProps, 'sentence' | 'button'> {
  readonly onClose: () => void;
}

function ReasonDialog(props: ReasonDialogProps) {
  const { title, explanation, onRemove, onRemoved, onClose } = props;
  const form = useFormSubmit();
  const [reason, setReason] = useState('');
  const send = async () => {
    const isDone = await form.submit(removalSchema, { reason }, async (input) => {
      await onRemove(input.reason);
      return true;
    });
    if (isDone) onRemoved();
  };
  return (
    <FormDialog
      title={title}
      okText="删除，放进回收站"
      cancelText="不删除"
      isDangerous
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        {explanation}
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
    </FormDialog>
  );
}

import { useToday } from '@renderer/components/day/today-context';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { DayField } from '@renderer/components/form/value-fields';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { localDateSchema } from '@shared/domain/kernel/schemas';
import type { OutputOf } from '@shared/ipc/contract';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';

const inputSchema = z.object({ requestedOn: localDateSchema });

interface TurnDialogProps {
  readonly view: Pick<OutputOf<'enquiries.get'>, 'record'>;
  readonly onClose: () => void;
}

/** Asks the one thing that the enquiry does not say, the day on which mediation was asked for, and opens the dispute. */
export function TurnDialog({ view, onClose }: TurnDialogProps) {
  const { id, revision, asked } = view.record;
  const today = useToday();
  const navigate = useNavigate();
  const turn = useRouteMutation('enquiries.turnIntoCase');
  const form = useFormSubmit();
  const [requestedOn, setRequestedOn] = useState<string | null>(today);
  const send = async () => {
    const turned = await form.submit(inputSchema, { requestedOn }, (input) =>
      turn.mutateAsync({ ...input, id, revision }),
    );
    const caseId = turned?.record.caseId;
    if (typeof caseId === 'string') await navigate(`/cases/${caseId}`);
  };
  return (
    <FormDialog
      title="转为纠纷？"
      okText="转为纠纷"
      cancelText="先不转"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>
          按当事人口头申请登记一件纠纷，带去{asked.name}
          的姓名、电话、问题类别和咨询事项；对方当事人到案卷里补。
        </p>
        <FieldMessagesProvider messages={form.messages}>
          <DayField
            path="requestedOn"
            label="申请调解的日期"
            isRequired
            hint="当事人提出调解的那一天；它会中断诉讼时效，请核对"
            value={requestedOn}
            onChange={setRequestedOn}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

import { SelectField } from '@renderer/components/form/choice-fields';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import {
  type RecordOf,
  type RecordView,
  useRecordAct,
} from '@renderer/components/records/record-routes';
import { chosenIdSchema } from '@shared/domain/kernel/schemas';
import { useState } from 'react';
import { z } from 'zod';

interface DropDialogProps {
  readonly view: RecordView<RecordOf<'commendations'>>;
  readonly onClose: () => void;
}

const schema = z.object({ candidateId: chosenIdSchema('请选择去掉哪一个') });

/** 去掉候选: one that was put on the list by mistake. */
export function DropDialog({ view: { record }, onClose }: DropDialogProps) {
  const [candidateId, setCandidateId] = useState<string | null>(null);
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'commendations' }, 'drop');
  const send = async () => {
    const { id, revision } = record;
    const view = await form.submit(schema, { candidateId }, (input) =>
      sending.mutateAsync({ ...input, id, revision }),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="去掉候选"
      okText="去掉"
      cancelText="先不办"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <SelectField
            path="candidateId"
            label="去掉哪一个"
            isRequired
            values={record.candidates.map(({ id }) => id)}
            labels={Object.fromEntries(record.candidates.map(({ id, name }) => [id, name]))}
            value={candidateId}
            onChange={setCandidateId}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRecordAct } from '@renderer/components/records/record-routes';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { lookedSchema } from '@shared/domain/property/oversight/oversight';
import { useState } from 'react';
import { z } from 'zod';
import { PlainOversightFields } from './OversightFields';
import type { ChosenEstate } from './RecordChoice';
import '@renderer/components/records/records.css';

interface BeginOversightProps {
  readonly estate: ChosenEstate;
  readonly onClose: () => void;
}

/** 登记督导, in a dialog on the page of the estate. */
export function BeginOversight({ estate, onClose }: BeginOversightProps) {
  const { today, deskMediator } = useStudio();
  const deskName = deskMediator?.name ?? '';
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'oversights' }, 'register');
  const [draft, setDraft] = useState(() => ({
    ...emptyDraftOf(lookedSchema),
    ...{ ...estate, lookedOn: today as string | null, lookedBy: deskName },
  }));
  const send = async () => {
    const schema = z.object({ looked: lookedSchema });
    const view = await form.submit(schema, { looked: draft }, (input) =>
      sending.mutateAsync(input),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="登记督导"
      okText="登记督导"
      cancelText="先不办"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <PlainOversightFields
            draft={draft}
            onPatch={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

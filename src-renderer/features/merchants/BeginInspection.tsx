import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRecordAct } from '@renderer/components/records/record-routes';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { inspectedSchema } from '@shared/domain/merchant/inspection/inspection';
import { useState } from 'react';
import { z } from 'zod';
import { PlainInspectionFields } from './InspectionFields';
import '@renderer/components/records/records.css';

interface BeginInspectionProps {
  readonly merchantId: string;
  readonly onClose: () => void;
}

/** 登记检查, in a dialog on the page of the merchant. */
export function BeginInspection({ merchantId, onClose }: BeginInspectionProps) {
  const { today } = useStudio();
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'inspections' }, 'register');
  const [draft, setDraft] = useState(() => ({
    ...emptyDraftOf(inspectedSchema),
    ...{ merchantId, inspectedOn: today as string | null },
  }));
  const send = async () => {
    const schema = z.object({ inspected: inspectedSchema });
    const view = await form.submit(schema, { inspected: draft }, (input) =>
      sending.mutateAsync(input),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="登记检查"
      okText="登记检查"
      cancelText="先不办"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <PlainInspectionFields
            draft={draft}
            onPatch={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

import { Used } from '@renderer/components/feedback/Used';
import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRecordAct } from '@renderer/components/records/record-routes';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import type { RecordRef } from '@shared/domain/record/record';
import { useState } from 'react';
import { z } from 'zod';
import type { ErrandForm } from './errand-forms';
import { OfferedFor } from './OfferedFor';
import { useErrandWords } from './use-errand-words';
import '@renderer/components/records/records.css';

interface BeginErrandProps {
  readonly form: ErrandForm;
  /** The record that it is about. */
  readonly about: RecordRef;
  readonly onClose: () => void;
}

/** 派单, 督办 or 吹哨 about a record, in a dialog on its page. */
export function BeginErrand({ form: of, about, onClose }: BeginErrandProps) {
  const { today } = useStudio();
  const words = useErrandWords(of);
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: of.prefix }, of.act);
  const [draft, setDraft] = useState<object>(() => ({
    ...emptyDraftOf(of.schema),
    [of.dayField]: today,
  }));
  const patch = (change: object) => setDraft((before) => ({ ...before, ...change }));
  const send = async () => {
    const schema = z.object({ [of.part]: of.schema });
    const view = await form.submit(schema, { [of.part]: draft }, (input) =>
      sending.mutateAsync({ ...input, about }),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title={of.button}
      okText={of.button}
      cancelText="先不办"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>{of.about}</p>
        <FieldMessagesProvider messages={form.messages}>
          <Used work="directory">
            <OfferedFor form={of} about={about} draft={draft} onPatch={patch} />
          </Used>
          <SchemaFields
            path={of.part}
            schema={of.schema}
            value={draft}
            onPatch={patch}
            words={words}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

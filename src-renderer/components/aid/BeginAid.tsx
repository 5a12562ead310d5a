import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRecordAct } from '@renderer/components/records/record-routes';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { applicationSchema } from '@shared/domain/aid/aid';
import type { RecordRef } from '@shared/domain/record/record';
import { useState } from 'react';
import { z } from 'zod';
import { type AidDraft, AidFields } from './AidFields';
import { type AidPerson, filledBy } from './aid-person';
import '@renderer/components/records/records.css';

export interface AidBeginning {
  /** The record from which it begins. */
  readonly about: RecordRef;
  readonly people: readonly AidPerson[];
  /** What that record says of the quarrel, in its own words. */
  readonly story: string;
  /** Who answered them there, and sends them on unless somebody else is at the desk. */
  readonly by?: string;
}

/** 转介法律援助 from a record, in a dialog on its page: what the record says is not typed again. */
export function BeginAid({
  about,
  people,
  story,
  by = '',
  onClose,
}: AidBeginning & { readonly onClose: () => void }) {
  const { today, deskMediator } = useStudio();
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'aids' }, 'refer');
  const [only, ...others] = people;
  const [draft, setDraft] = useState<AidDraft>(() => ({
    ...emptyDraftOf(applicationSchema),
    // Of several only a person can say who applies.
    ...(only !== undefined && others.length === 0
      ? { applicant: only.name, ...filledBy(people, only.name) }
      : {}),
    ...{ story, referredBy: deskMediator?.name ?? by, referredOn: today },
  }));
  const send = async () => {
    const schema = z.object({ application: applicationSchema });
    const view = await form.submit(schema, { application: draft }, (input) =>
      sending.mutateAsync({ ...input, about }),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="转介法律援助"
      okText="转介"
      cancelText="先不办"
      width="min(980px, 96vw)"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <AidFields
            draft={draft}
            people={people}
            onPatch={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

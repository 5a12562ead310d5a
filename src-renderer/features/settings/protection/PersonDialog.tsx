import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { request } from '@renderer/ipc/request';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findFiles } from './find-files';
import { PersonFields } from './PersonFields';
import type { Person } from './person';
import { draftOf, personSchema } from './person-draft';

interface PersonDialogProps {
  /** Null for somebody new. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

/** Somebody who works with the program: their name, as what, and who of the roster they are. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const client = useQueryClient();
  const register = useRouteMutation('accounts.register');
  const correct = useRouteMutation('accounts.correct');
  const [draft, setDraft] = useState(draftOf(person));
  const { formRef, messages, error, submit } = useFormSubmit();
  const send = async () => {
    const { numbers, mediatorId, ...account } = draft;
    const done = await submit(personSchema, { account, mediatorId }, async (given) => {
      // Looked for before anything is saved: a number that is mistyped is mended in the same dialog.
      const files = numbers.trim() === '' ? null : await findFiles(numbers);
      const { record } =
        person === null
          ? await register.mutateAsync(given)
          : await correct.mutateAsync({ id: person.id, revision: person.revision, ...given });
      if (files !== null && given.account.role === 'inspector')
        await request('accounts.grantFiles', { id: record.id, revision: record.revision, files });
      return true;
    });
    if (done === null) return;
    await client.invalidateQueries({ queryKey: ['accounts.list'] });
    onClose();
  };
  return (
    <FormDialog
      title={person === null ? '添加人员' : `修改${person.row.name}`}
      okText={person === null ? '添加' : '保存'}
      cancelText="不了"
      isSaving={register.isPending || correct.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={formRef} className="settings-fields">
        <FieldMessagesProvider messages={messages}>
          <PersonFields
            draft={draft}
            fileCount={person?.row.files.length ?? 0}
            onChange={setDraft}
          />
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}

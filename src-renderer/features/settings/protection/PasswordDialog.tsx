import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordFields } from './PasswordFields';
import { NO_PASSWORD, passwordTwiceSchema } from './password-draft';
import type { Person } from './person';

interface PasswordDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Gives somebody a password, or another where theirs was forgotten. */
export function PasswordDialog({ person, onClose }: PasswordDialogProps) {
  const client = useQueryClient();
  const set = useRouteMutation('protection.setPassword');
  const [words, setWords] = useState(NO_PASSWORD);
  const { formRef, messages, error, submit } = useFormSubmit();
  const send = async () => {
    const done = await submit(passwordTwiceSchema, words, async ({ password }) => {
      await set.mutateAsync({ accountId: person.id, password });
      return true;
    });
    if (done === null) return;
    await client.invalidateQueries({ queryKey: ['desk.state'] });
    onClose();
  };
  return (
    <FormDialog
      title={`${person.row.name}的密码`}
      okText="设好密码"
      cancelText="先不设"
      isSaving={set.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={formRef} className="settings-fields">
        <p>最好请{person.row.name}自己来输。以后可以在“设置 → 保护”里自己改。</p>
        <FieldMessagesProvider messages={messages}>
          <PasswordFields value={words} onChange={setWords} />
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}

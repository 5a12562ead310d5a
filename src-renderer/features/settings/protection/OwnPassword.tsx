import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { Section } from '@renderer/components/layout/Section';
import { useDesk } from '@renderer/ipc/use-desk';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { PasswordField, PasswordFields } from './PasswordFields';
import { NO_PASSWORD, passwordTwiceSchema } from './password-draft';

/** Who works now, and their own password. */
export function OwnPassword() {
  const desk = useDesk();
  const [isAsking, setAsking] = useState(false);
  const [isSaved, setSaved] = useState(false);
  if (desk === null || desk.present === null) return null;
  return (
    <Section title="保护">
      <p className="settings-lead">
        现在是{desk.present.name}（{desk.present.role}）。离开电脑的时候，按 Ctrl+L
        或者点右上角自己的名字锁上；十分钟没有人动，会自己锁上。
      </p>
      <div className="settings-buttons">
        <Button onClick={() => setAsking(true)}>改我的密码</Button>
        <SavedNote sentence={isSaved ? '密码改好了' : null} />
      </div>
      {isAsking ? (
        <OwnPasswordDialog
          onClose={(hasChanged) => {
            setAsking(false);
            setSaved(hasChanged);
          }}
        />
      ) : null}
    </Section>
  );
}

const earlierSchema = z.object({ earlier: z.string().min(1, { error: '请输入现在的密码' }) });

function OwnPasswordDialog({ onClose }: { readonly onClose: (hasChanged: boolean) => void }) {
  const change = useRouteMutation('protection.changeOwn');
  const [earlier, setEarlier] = useState('');
  const [words, setWords] = useState(NO_PASSWORD);
  const { formRef, messages, error, submit } = useFormSubmit();
  const send = async () => {
    const draft = { earlier, ...words };
    const done = await submit(earlierSchema.and(passwordTwiceSchema), draft, async (given) => {
      await change.mutateAsync({ earlier: given.earlier, password: given.password });
      return true;
    });
    if (done !== null) onClose(true);
  };
  return (
    <FormDialog
      title="改我的密码"
      okText="改密码"
      cancelText="不改"
      isSaving={change.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={() => onClose(false)}
    >
      <div ref={formRef} className="settings-fields">
        <FieldMessagesProvider messages={messages}>
          <PasswordField path="earlier" label="现在的密码" value={earlier} onChange={setEarlier} />
          <PasswordFields value={words} onChange={setWords} />
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}

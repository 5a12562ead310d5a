import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useDesk } from '@renderer/ipc/use-desk';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { OwnPin } from './OwnPin';
import { PasswordField, PasswordFields } from './PasswordFields';
import { NO_PASSWORD, passwordTwiceSchema } from './password-draft';

/** Who works now, and their own password and 短密码. */
export function OwnPassword() {
  const desk = useDesk();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const { lockAfterMinutes } = useStudio().studio.settings;
  if (desk === null || desk.present === null) return null;
  const { id, name, role } = desk.present;
  const hasPin = desk.people.some((one) => one.id === id && one.pin !== 'none');
  return (
    <Section title="保护">
      <p className="settings-lead">
        现在是{name}（{role}）。离开电脑的时候，按 Ctrl+L 或者点右上角自己的名字锁上；
        {lockAfterMinutes} 分钟没有人动，会自己锁上。
      </p>
      <p className="settings-lead">
        {hasPin
          ? '回来、换人的时候，输短密码就行；刚打开软件的时候输密码。'
          : '嫌密码长，可以另设一个 4 到 8 位数字的短密码，回来、换人的时候输它就行；刚打开软件的时候还是输密码。'}
      </p>
      <div className="settings-buttons">
        <Button onClick={() => setAsking(true)}>改我的密码</Button>
        <OwnPin hasPin={hasPin} onDone={setNote} />
        <SavedNote sentence={note} />
      </div>
      {isAsking ? (
        <OwnPasswordDialog
          onClose={(hasChanged) => {
            setAsking(false);
            setNote(hasChanged ? '密码改好了' : null);
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

import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { PasswordField } from './PasswordFields';

const schema = z.object({ password: z.string().min(1, { error: '请输入密码' }) });

/** Makes the studio plain again. */
export function TurnOff() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title="关掉保护">
      <p className="settings-lead">
        关掉以后，谁打开这台电脑都能看全部资料，各人的私记也在内；文件夹和以后的备份也不再加密。
      </p>
      <Button danger onClick={() => setAsking(true)}>
        关掉保护
      </Button>
      {isAsking ? <TurnOffDialog onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function TurnOffDialog({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient();
  const turnOff = useRouteMutation('protection.turnOff');
  const [password, setPassword] = useState('');
  const { formRef, messages, error, submit } = useFormSubmit();
  const send = async () => {
    const done = await submit(schema, { password }, async (given) => {
      await turnOff.mutateAsync(given);
      return true;
    });
    if (done === null) return;
    onClose();
    await client.invalidateQueries();
  };
  return (
    <FormDialog
      title="关掉保护？"
      okText="关掉保护"
      cancelText="不关"
      isDangerous
      isSaving={turnOff.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={formRef}>
        <p>软件先做一份备份并核对，再把资料改回不加密的，要等一会儿，不要关机。</p>
        <FieldMessagesProvider messages={messages}>
          <PasswordField path="password" label="您的密码" value={password} onChange={setPassword} />
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}

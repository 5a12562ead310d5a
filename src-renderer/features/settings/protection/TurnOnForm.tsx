import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { PasswordFields } from './PasswordFields';
import { NO_PASSWORD, passwordTwiceSchema } from './password-draft';

const nameSchema = z.object({ name: z.string().trim().min(1, { error: '请填写主任姓名' }) });

/** Turns protection on: who is 主任, and their password. */
export function TurnOnForm({ onOn }: { readonly onOn: (code: string) => void }) {
  const { deskMediator, activeMediators } = useStudio();
  const client = useQueryClient();
  const turnOn = useRouteMutation('protection.turnOn');
  const [name, setName] = useState(deskMediator?.name ?? '');
  const [words, setWords] = useState(NO_PASSWORD);
  const { formRef, messages, error, submit } = useFormSubmit();
  const send = async () => {
    const draft = { name, ...words };
    const code = await submit(nameSchema.and(passwordTwiceSchema), draft, async (given) => {
      const mediatorId = activeMediators.find((one) => one.name === given.name)?.id ?? null;
      const asked = { name: given.name, mediatorId, password: given.password };
      return (await turnOn.mutateAsync(asked)).code;
    });
    if (code === null) return;
    onOn(code);
    await client.invalidateQueries({ queryKey: ['app.bootstrap'] });
    await client.invalidateQueries({ queryKey: ['desk.state'] });
  };
  return (
    <div ref={formRef} data-form>
      <ol className="protection-steps">
        <li>写下谁是主任，想一个密码。主任什么都能看，也由主任让别人进来。</li>
        <li>点“打开保护”。软件先做一份备份并核对，再把资料加密，要等一会儿，不要关机。</li>
        <li>打印恢复单，锁好。密码忘了，只有它能打开。</li>
      </ol>
      <FieldMessagesProvider messages={messages}>
        <div className="settings-fields protection-fields">
          <TextField path="name" label="主任姓名" isRequired value={name} onChange={setName} />
          <PasswordFields value={words} onChange={setWords} />
        </div>
      </FieldMessagesProvider>
      <FormErrorSummary error={error} />
      {turnOn.isPending ? (
        <LongTaskBar task="seal" />
      ) : (
        <div className="settings-buttons">
          <Button type="primary" size="large" onClick={() => void send()}>
            打开保护
          </Button>
        </div>
      )}
    </div>
  );
}

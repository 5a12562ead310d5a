import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { PasswordField } from './PasswordFields';
import { NO_PIN, pinTwiceSchema } from './pin-draft';

interface OwnPinProps {
  readonly hasPin: boolean;
  /** Told in a sentence what was done. */
  readonly onDone: (sentence: string) => void;
}

/** The own 短密码 of whoever works: set, set anew, or done without. */
export function OwnPin({ hasPin, onDone }: OwnPinProps) {
  const client = useQueryClient();
  const drop = useRouteMutation('protection.dropOwnPin');
  const [isAsking, setAsking] = useState(false);
  const tell = async (sentence: string) => {
    await client.invalidateQueries({ queryKey: ['desk.state'] });
    onDone(sentence);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{hasPin ? '换短密码' : '设短密码'}</Button>
      {hasPin ? (
        <ConfirmButton
          question="不用短密码了？"
          explanation="以后回来、换人都输密码。想用了可以再设。"
          confirmLabel="不用了"
          onConfirm={() => drop.mutate(null, { onSuccess: () => void tell('以后输密码') })}
        >
          不用短密码
        </ConfirmButton>
      ) : null}
      <FormErrorSummary error={drop.error} />
      {isAsking ? (
        <OwnPinDialog
          onClose={(isSet) => {
            setAsking(false);
            if (isSet) void tell('短密码设好了');
          }}
        />
      ) : null}
    </>
  );
}

function OwnPinDialog({ onClose }: { readonly onClose: (isSet: boolean) => void }) {
  const set = useRouteMutation('protection.setOwnPin');
  const [words, setWords] = useState(NO_PIN);
  const { formRef, messages, error, submit } = useFormSubmit();
  const send = async () => {
    const done = await submit(pinTwiceSchema, words, async ({ secret, pin }) => {
      await set.mutateAsync({ secret, pin });
      return true;
    });
    if (done !== null) onClose(true);
  };
  const field = (path: keyof typeof NO_PIN, label: string, hint?: string) => (
    <PasswordField
      {...{ path, label }}
      {...(hint && { hint })}
      value={words[path]}
      onChange={(typed) => setWords({ ...words, [path]: typed })}
    />
  );
  return (
    <FormDialog
      title="我的短密码"
      okText="设好短密码"
      cancelText="先不设"
      isSaving={set.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={() => onClose(false)}
    >
      <div ref={formRef} className="settings-fields">
        <FieldMessagesProvider messages={messages}>
          {field('secret', '现在的密码', '密码忘了，可以输恢复单上的恢复码')}
          {field('pin', '短密码', '4 到 8 位数字，不要用 1234 这样好猜的')}
          {field('again', '再输一次')}
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}

import type { DeskState } from '@renderer/ipc/use-desk';
import { MOST_WRONG_PINS } from '@shared/domain/account/pin';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { askWithSecret, useUnlock } from './use-unlock';

interface SecretFormProps {
  readonly person: DeskState['people'][number];
  /** Seconds that an earlier wrong one still costs. */
  readonly wait: number;
}

/** One field for the 短密码 or the password of one person; which of them is taken now, its label says. */
export function SecretForm({ person: { id: personId, name, pin }, wait }: SecretFormProps) {
  const id = useId();
  const [secret, setSecret] = useState('');
  const { note, isBusy, seconds, send } = useUnlock(wait);
  const isHeld = isBusy || seconds > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isHeld || secret === '') return;
    void send(askWithSecret(personId, secret)).then(() => setSecret(''));
  };
  return (
    <form className="lock-form" onSubmit={submit}>
      <label htmlFor={id}>{pin === 'ready' ? `${name}的短密码，或者密码` : `${name}的密码`}</label>
      {pin === 'asleep' ? (
        <p className="quiet">
          短密码连着输错了 {MOST_WRONG_PINS} 次，先不能用。输对一次密码，短密码就又能用了。
        </p>
      ) : null}
      <div className="lock-entry">
        <Input.Password
          id={id}
          size="large"
          autoFocus
          autoComplete="off"
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" disabled={isHeld} loading={isBusy}>
          解锁
        </Button>
      </div>
      <p className="lock-note" role="alert">
        {note}
        {seconds > 0 ? `${seconds} 秒后可以再试。` : ''}
      </p>
    </form>
  );
}

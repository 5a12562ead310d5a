import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { askWithPassword, useUnlock } from './use-unlock';

interface PasswordFormProps {
  readonly person: { readonly id: string; readonly name: string };
  /** Seconds that an earlier wrong one still costs. */
  readonly wait: number;
  /** Null where nobody else could be chosen. */
  readonly onBack: (() => void) | null;
  readonly onForgotten: (() => void) | null;
}

/** The password of one person. */
export function PasswordForm({ person, wait, onBack, onForgotten }: PasswordFormProps) {
  const id = useId();
  const [password, setPassword] = useState('');
  const { note, isBusy, seconds, send } = useUnlock(wait);
  const isHeld = isBusy || seconds > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isHeld || password === '') return;
    void send(askWithPassword(person.id, password)).then(() => setPassword(''));
  };
  return (
    <form className="lock-form" onSubmit={submit}>
      <label htmlFor={id}>{person.name}的密码</label>
      <Input.Password
        id={id}
        size="large"
        autoFocus
        autoComplete="off"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <p className="lock-note" role="alert">
        {note}
        {seconds > 0 ? `${seconds} 秒后可以再试。` : ''}
      </p>
      <div className="lock-buttons">
        <Button type="primary" size="large" htmlType="submit" disabled={isHeld} loading={isBusy}>
          解锁
        </Button>
        {onBack === null ? null : (
          <Button size="large" onClick={onBack}>
            不是我
          </Button>
        )}
        {onForgotten === null ? null : (
          <Button type="text" onClick={onForgotten}>
            密码忘了，用恢复单
          </Button>
        )}
      </div>
      <p className="quiet">密码忘了，也可以请主任进来，在“设置 → 保护”里给您换一个。</p>
    </form>
  );
}

import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { askWithCode, useUnlock } from './use-unlock';

interface CodeFormProps {
  /** Seconds that an earlier wrong one still costs. */
  readonly wait: number;
  readonly onBack: () => void;
}

/** The code of the printed sheet. */
export function CodeForm({ wait, onBack }: CodeFormProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const { note, isBusy, seconds, send } = useUnlock(wait);
  const isHeld = isBusy || seconds > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isHeld && code.trim() !== '') void send(askWithCode(code));
  };
  return (
    <form className="lock-form" onSubmit={submit}>
      <label htmlFor={id}>恢复单上的恢复码</label>
      <Input
        id={id}
        size="large"
        autoFocus
        autoComplete="off"
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <p className="quiet">大小写、空格、短横都不要紧。进来以后是主任，请先给自己换一个密码。</p>
      <p className="lock-note" role="alert">
        {note}
        {seconds > 0 ? `${seconds} 秒后可以再试。` : ''}
      </p>
      <div className="lock-buttons">
        <Button type="primary" size="large" htmlType="submit" disabled={isHeld} loading={isBusy}>
          用恢复码解锁
        </Button>
        <Button size="large" onClick={onBack}>
          回去选名字
        </Button>
      </div>
    </form>
  );
}

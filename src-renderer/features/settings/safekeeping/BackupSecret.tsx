import { SecretField } from '@renderer/components/safekeeping/SecretField';
import type { RequestError } from '@renderer/ipc/request';
import { Button } from 'antd';
import { useState } from 'react';

/** Whether a backup was not opened because it wants a secret, or another one. */
export function wantsSecret(error: RequestError | null): boolean {
  const code = error?.shape.code;
  return code === 'DATA_FOLDER_LOCKED' || code === 'DATA_FOLDER_OTHER_KEY';
}

/** What went wrong while a backup was looked into; that a secret is asked for the first time is nothing wrong. */
export function whyNotSeen(error: RequestError | null): RequestError | null {
  return error?.shape.code === 'DATA_FOLDER_LOCKED' ? null : error;
}

interface BackupSecretProps {
  readonly onGiven: (secret: string) => void;
  readonly onLeave: () => void;
}

/** Asks for what opens a backup that is sealed otherwise than the present data. */
export function BackupSecret({ onGiven, onLeave }: BackupSecretProps) {
  const [secret, setSecret] = useState('');
  return (
    <form
      className="backup-secret"
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(secret);
      }}
    >
      <p>这份备份加密用的是另一个密码，和现在的资料不一样。</p>
      <SecretField
        value={secret}
        onChange={setSecret}
        hint="做这份备份时能用的密码，或者那时打印的恢复单上的码"
      />
      <div className="settings-buttons">
        <Button onClick={onLeave}>不看了</Button>
        <Button type="primary" htmlType="submit" disabled={secret === ''}>
          打开这份备份
        </Button>
      </div>
    </form>
  );
}

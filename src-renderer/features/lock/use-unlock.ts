import { RequestError, request } from '@renderer/ipc/request';
import { wordError } from '@renderer/messages/error-wording';
import type { OutputOf } from '@shared/ipc/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

type Answer = OutputOf<'desk.unlock'>;

const SENTENCES: Readonly<Record<Answer['result'], string>> = {
  open: '',
  wrong: '不对，请再输一次。',
  wait: '刚才输错了，请等一会儿再试。',
  ended: '您的身份已经停用或者到期了，请找主任。',
  password_first: '刚打开软件，请输密码；有人进来以后，才能用短密码。',
  pin_asleep: '短密码先不能用了，请输密码。',
  unopened: '密码对了，可是资料打不开。请关掉软件再打开一次。',
};

interface Unlocking {
  readonly note: string;
  readonly isBusy: boolean;
  /** Seconds until the next try; 0 when there may be one. */
  readonly seconds: number;
  readonly send: (ask: () => Promise<Answer>) => Promise<void>;
}

/** Tries a password, a 短密码 or the printed code, says what came of it, and counts the seconds that a wrong one costs. */
export function useUnlock(wait: number): Unlocking {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [seconds, setSeconds] = useState(wait);
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = window.setTimeout(() => setSeconds(seconds - 1), 1_000);
    return () => window.clearTimeout(timer);
  }, [seconds]);
  const send = async (ask: () => Promise<Answer>) => {
    setBusy(true);
    try {
      const { result, waitSeconds } = await ask();
      setNote(SENTENCES[result]);
      setSeconds(waitSeconds);
      if (result === 'pin_asleep') await client.invalidateQueries({ queryKey: ['desk.state'] });
      if (result === 'open' || result === 'ended') {
        await client.invalidateQueries({ queryKey: ['app.bootstrap'] });
        await client.invalidateQueries({ queryKey: ['desk.state'] });
      }
    } catch (error) {
      setNote(error instanceof RequestError ? wordError(error) : '没有解锁，请再试一次。');
    } finally {
      setBusy(false);
    }
  };
  return { note, isBusy, seconds, send };
}

/** Unlocks by a person's password or 短密码. */
export function askWithSecret(personId: string, password: string): () => Promise<Answer> {
  return () => request('desk.unlock', { personId, password });
}

/** Unlocks by the printed code. */
export function askWithCode(code: string): () => Promise<Answer> {
  return () => request('desk.unlockWithCode', { code });
}

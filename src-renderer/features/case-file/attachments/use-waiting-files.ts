import { request } from '@renderer/ipc/request';
import { wordError } from '@renderer/messages/error-wording';
import { refusalSentence } from '@shared/domain/kernel/refusal-sentence';
import { useEffect, useRef, useState } from 'react';
import type { WaitingEntry } from './AddPanel';

interface WaitingFiles {
  readonly entries: readonly WaitingEntry[];
  /** Why some of the chosen files, or all, were not taken. */
  readonly problems: readonly string[];
  readonly isChoosing: boolean;
  readonly choose: () => Promise<void>;
  readonly change: (entries: WaitingEntry[]) => void;
  readonly drop: (tokens: readonly string[]) => void;
  /** The files are in the case now. */
  readonly finish: () => void;
}

/** The files between the open dialog and the case; thrown away when the page is left. */
export function useWaitingFiles(caseId: string): WaitingFiles {
  const [entries, setEntries] = useState<readonly WaitingEntry[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isChoosing, setChoosing] = useState(false);
  const tokens = useRef<readonly string[]>([]);
  tokens.current = entries.map(({ token }) => token);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      discard(tokens.current);
    };
  }, []);

  const choose = async () => {
    setChoosing(true);
    setProblems([]);
    try {
      const { waiting, refused } = await request('attachments.choose', { caseId });
      if (isGone.current) return discard(waiting.map(({ token }) => token));
      setEntries((old) => [...old, ...waiting.map((file) => ({ ...file, kind: null, note: '' }))]);
      setProblems(
        refused.map(({ refusal: { code, data } }) =>
          refusalSentence({ code, ...(data && { data }) }),
        ),
      );
    } catch (error) {
      setProblems([wordError(error)]);
    } finally {
      setChoosing(false);
    }
  };
  const drop = (dropped: readonly string[]) => {
    discard(dropped);
    setEntries((old) => old.filter(({ token }) => !dropped.includes(token)));
  };
  const finish = () => {
    setEntries([]);
    setProblems([]);
  };
  return { entries, problems, isChoosing, choose, change: setEntries, drop, finish };
}

function discard(tokens: readonly string[]): void {
  if (tokens.length === 0) return;
  // What is not discarded now is swept at the program's end.
  request('attachments.discard', { tokens: [...tokens] }).catch(() => undefined);
}

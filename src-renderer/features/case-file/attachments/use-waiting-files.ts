import type { HandedFiles } from '@renderer/ipc/handed-files';
import { request } from '@renderer/ipc/request';
import { useStudioEvent } from '@renderer/ipc/use-studio-events';
import { wordError } from '@renderer/messages/error-wording';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import type { TakenFiles } from '@shared/ipc/routes-attachments';
import { useSyncExternalStore } from 'react';
import { type WaitingEntry, type WaitingFiles, WaitingShelf } from './waiting-shelf';

const SHELF = new WaitingShelf();

interface WaitingFilesOfCase extends WaitingFiles {
  /** Opens the dialog. */
  readonly choose: () => Promise<void>;
  /** Takes what was dropped or pasted. */
  readonly take: (handed: HandedFiles) => Promise<void>;
  readonly cancel: () => void;
  readonly change: (entries: readonly WaitingEntry[]) => void;
  readonly drop: (tokens: readonly string[]) => void;
  readonly finish: () => void;
}

/** The files between the person's hand and the case, and what can be done with them. */
export function useWaitingFiles(caseId: string): WaitingFilesOfCase {
  const files = useSyncExternalStore(SHELF.subscribe, () => SHELF.of(caseId));
  useStudioEvent('attachments.progress', (progress) => SHELF.tell(progress));
  const take = (ask: () => Promise<TakenFiles>) => SHELF.take(caseId, ask, wordProblem);
  return {
    ...files,
    choose: () => take(() => request('attachments.choose', { caseId })),
    take: async (handed) => {
      await Promise.all(askFor(caseId, handed).map(take));
    },
    cancel: () => {
      // What cannot be stopped comes to its end.
      request('attachments.cancel', { caseId }).catch(() => undefined);
    },
    change: (entries) => SHELF.setEntries(caseId, entries),
    drop: (tokens) => {
      // What is not discarded now is swept at the program's end.
      request('attachments.discard', { tokens: [...tokens] }).catch(() => undefined);
      const left = SHELF.of(caseId).entries.filter(({ token }) => !tokens.includes(token));
      SHELF.setEntries(caseId, left);
    },
    finish: () => SHELF.finish(caseId),
  };
}

/** One question for all that lies on disks, one for each picture that does not. */
function askFor(caseId: string, { tickets, pictures }: HandedFiles): (() => Promise<TakenFiles>)[] {
  const ofFiles = () => request('attachments.take', { caseId, tickets: [...tickets] });
  const ofPictures = pictures.map((file) => async () => {
    const picture = new Uint8Array(await file.arrayBuffer());
    return request('attachments.paste', { caseId, picture });
  });
  const isNothing = tickets.length === 0 && pictures.length === 0;
  return isNothing ? [takeNothing] : [...(tickets.length > 0 ? [ofFiles] : []), ...ofPictures];
}

async function takeNothing(): Promise<TakenFiles> {
  const refusal = { code: 'ATTACHMENT_NOT_HANDED' as const };
  return { waiting: [], refused: [{ name: '', refusal }], isCancelled: false };
}

function wordProblem(problem: { readonly error: unknown } | TakenFiles['refused'][number]): string {
  if ('error' in problem) return wordError(problem.error);
  const { code, data } = problem.refusal;
  return refusalSentence({ code, ...(data && { data }) });
}

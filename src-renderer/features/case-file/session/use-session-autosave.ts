import { type FieldMessages, parseForm } from '@renderer/components/form/field-errors';
import { draftKey } from '@renderer/ipc/draft-key';
import { RequestError } from '@renderer/ipc/request';
import { useDraft } from '@renderer/ipc/use-draft';
import { toFormErrors, wordError } from '@renderer/messages/error-wording';
import { type Session, sessionSchema } from '@shared/domain/case/model/session';
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useCaseFile } from '../shared/case-file-context';
import { AutosaveQueue, type AutosaveState } from './autosave-queue';
import { type SessionDraft, sessionDraftSchema, toSessionDraft } from './session-draft';

const QUIET_MS = 800;
const inputSchema = z.object({ session: sessionSchema });

/** The form holds something that cannot be stored as it stands. */
class UnfinishedError extends Error {
  readonly fields: FieldMessages;
  constructor(fields: FieldMessages) {
    super(Object.values(fields).join('；'));
    this.fields = fields;
  }
}

interface SessionAutosave {
  readonly isLoaded: boolean;
  readonly value: SessionDraft;
  readonly patch: (change: Partial<SessionDraft>) => void;
  readonly state: AutosaveState;
  readonly messages: FieldMessages;
  /** Why the newest text is not stored, or null. */
  readonly problem: string | null;
  readonly retry: () => void;
}

/**
 * Stores a session while it is typed. What cannot be stored (a half-typed day, a full disk, a case that moved on) is
 * kept as a draft besides, and said so.
 */
export function useSessionAutosave(session: Session): SessionAutosave {
  const { view, send, markDirty, timesReadAgain } = useCaseFile();
  const key = draftKey(
    { kind: 'case', id: view.case.id, paper: null, ofId: session.id },
    'saveSession',
  );
  const { isLoaded, stored, keep, clear } = useDraft<unknown>(key);
  const [typed, setTyped] = useState<SessionDraft | null>(null);
  const [state, setState] = useState<AutosaveState>({ kind: 'clean' });
  const newest = useRef<SessionDraft | null>(null);
  const isKept = useRef(false);
  const restored = useMemo(() => {
    const result = sessionDraftSchema.safeParse(stored);
    return result.success && result.data.id === session.id ? result.data : null;
  }, [stored, session.id]);
  const value = typed ?? restored ?? toSessionDraft(session);

  const onState = (next: AutosaveState) => {
    setState(next);
    markDirty(key, next.kind !== 'clean' && next.kind !== 'saved');
    if (next.kind === 'failed' && newest.current) {
      keep(newest.current);
      isKept.current = true;
    }
    if (next.kind === 'saved' && isKept.current) {
      isKept.current = false;
      void clear();
    }
  };
  const save = async (draft: SessionDraft) => {
    const parsed = parseForm(inputSchema, { session: draft });
    if (!parsed.ok) throw new UnfinishedError(parsed.fields);
    await send('cases.saveSession', parsed.value);
  };
  // The queue lives as long as the editor; it calls what the newest render gave it.
  const calls = useRef({ save, onState });
  useEffect(() => {
    calls.current = { save, onState };
  });
  const [queue] = useState(
    () =>
      new AutosaveQueue<SessionDraft>({
        save: (draft) => calls.current.save(draft),
        onState: (next) => calls.current.onState(next),
        delayMs: QUIET_MS,
        now: () => new Date(),
      }),
  );
  useEffect(() => {
    const flush = () => void queue.flush();
    // The answer to this last save comes too late to tell whether it was refused: what waits is kept as a draft too.
    const leave = () => {
      if (queue.isDirty && newest.current) keep(newest.current);
      flush();
    };
    // Captured, so that it comes before the draft is written on the same event.
    window.addEventListener('pagehide', leave, true);
    return () => {
      window.removeEventListener('pagehide', leave, true);
      flush();
    };
  }, [queue, keep]);
  useEffect(() => {
    if (restored === null) return;
    isKept.current = true;
    queue.push(restored);
  }, [queue, restored]);

  // The person has seen what was changed elsewhere: what waits may now be stored.
  useEffect(() => {
    if (timesReadAgain > 0 && queue.isDirty) void queue.flush();
  }, [queue, timesReadAgain]);

  const patch = (change: Partial<SessionDraft>) => {
    const next = { ...(newest.current ?? value), ...change };
    newest.current = next;
    setTyped(next);
    queue.push(next);
  };
  const error = state.kind === 'failed' ? state.error : null;
  return {
    isLoaded,
    value,
    patch,
    state,
    messages: messagesOf(error),
    problem: error === null ? null : sentenceOf(error),
    retry: () => void queue.flush(),
  };
}

function messagesOf(error: unknown): FieldMessages {
  if (error === null) return {};
  return error instanceof UnfinishedError ? error.fields : toFormErrors(error).fields;
}

function sentenceOf(error: unknown): string {
  if (error instanceof UnfinishedError) return error.message;
  if (error instanceof RequestError && error.shape.code === 'CHANGED_MEANWHILE')
    return '这件案子刚才在别处改过，先点上方的“读取最新内容”。';
  return wordError(error);
}

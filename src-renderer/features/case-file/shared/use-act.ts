import { type FormDraft, useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { draftKey } from '@renderer/ipc/draft-key';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { useEffect } from 'react';
import type { z } from 'zod';
import { useCaseFile } from './case-file-context';

interface ActOptions<T> {
  readonly name: CaseActName;
  readonly targetId?: string;
  /** Shape of the half-typed form. */
  readonly schema: z.ZodType<T>;
  readonly initial: T;
}

export interface Act<T> {
  /** What it is and what the law asks of it; empty where nothing needs to be said. */
  readonly about: string;
  readonly draft: FormDraft<T>;
  readonly form: ReturnType<typeof useFormSubmit>;
  /**
   * Saves what was typed; on success the draft is forgotten and the form closes.
   * The schema has the shape of the route's input, so that a field's path is the same here and there.
   */
  readonly save: <S extends z.ZodType>(
    schema: S,
    input: unknown,
    send: (value: z.output<S>) => Promise<unknown>,
  ) => Promise<void>;
  readonly startOver: () => void;
}

/** One act on a case: its draft, its messages, its save. */
export function useAct<T extends object>(options: ActOptions<T>): Act<T> {
  const { view, markDirty, openAct, closeSaved } = useCaseFile();
  const { name, targetId, schema, initial } = options;
  const key = draftKey(
    { kind: 'case', id: view.case.id, paper: null, ofId: targetId || null },
    name,
  );
  const draft = useFormDraft({ key, schema, initial });
  const form = useFormSubmit();
  const { isTouched } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: markDirty is the same act on the same saver in every render
  useEffect(() => {
    markDirty(key, isTouched);
    return () => markDirty(key, false);
  }, [key, isTouched]);

  const save: Act<T>['save'] = async (inputSchema, input, send) => {
    const answer = await form.submit(inputSchema, input, async (value) => send(value));
    if (answer === null) return;
    await draft.forget();
    // Forgetting takes its time on a slow disk, and the next form may have been opened already.
    closeSaved(openAct);
  };
  const startOver = () => {
    form.clearProblem();
    draft.startOver();
  };
  return { about: view.acts[name].about, draft, form, save, startOver };
}

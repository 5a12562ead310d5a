import { useDraft } from '@renderer/ipc/use-draft';
import { useMemo, useRef, useState } from 'react';
import type { z } from 'zod';

interface FormDraftOptions<T> {
  /** Letters, digits, `-` and `_`, at most 80. */
  readonly key: string;
  /** Shape of a half-typed form; a stored draft of another shape is put aside. */
  readonly schema: z.ZodType<T>;
  /** What the form shows when nothing was half-typed before. */
  readonly initial: T;
}

export interface FormDraft<T> {
  /** False until it is known whether an earlier draft exists; show no fields before. */
  readonly isLoaded: boolean;
  readonly value: T;
  /** Changes some fields. Several calls in one event build on each other. */
  readonly patch: (change: Partial<T>) => void;
  /** What was typed on an earlier visit is shown. */
  readonly isRestored: boolean;
  /** Whether anything was typed, now or on an earlier visit. */
  readonly isTouched: boolean;
  /** Throws the draft away and shows the initial state. */
  readonly startOver: () => void;
  /** Forgets the draft after a successful save. */
  readonly forget: () => Promise<void>;
  /** Changes with every fresh start: use as React key, so that half-typed amounts and days vanish too. */
  readonly generation: number;
}

/** The state of a form whose half-typed text outlives the window. */
export function useFormDraft<T extends object>(options: FormDraftOptions<T>): FormDraft<T> {
  const { key, schema, initial } = options;
  const { isLoaded, stored, keep, clear } = useDraft<unknown>(key);
  const [typed, setTyped] = useState<T | null>(null);
  const [generation, setGeneration] = useState(0);
  const restored = useMemo(() => {
    if (stored === null) return null;
    const result = schema.safeParse(stored);
    return result.success ? result.data : null;
  }, [schema, stored]);
  const isRestored = restored !== null && generation === 0;
  const value = typed ?? (isRestored ? restored : initial);
  const newest = useRef<T | null>(null);

  const patch = (change: Partial<T>) => {
    const next = { ...(newest.current ?? value), ...change };
    newest.current = next;
    setTyped(next);
    keep(next);
  };
  const reset = () => {
    newest.current = null;
    setTyped(null);
    setGeneration((count) => count + 1);
  };
  const startOver = () => {
    reset();
    void clear();
  };
  const isTouched = typed !== null || isRestored;
  return {
    isLoaded,
    value,
    patch,
    isRestored,
    isTouched,
    startOver,
    forget: clear,
    generation,
  };
}

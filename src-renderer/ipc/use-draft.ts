import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetDraft, readDraft, writeDraft } from './draft-shelf';

const DELAY_MS = 600;

interface Draft<T> {
  /** False until the stored draft (if any) was read; do not show the form before. */
  readonly isLoaded: boolean;
  /** What was kept of an earlier visit, or null. */
  readonly stored: T | null;
  /** Notes the half-typed form; written after a short pause and when the page is left. */
  readonly keep: (value: T) => void;
  /** Forgets it, after a successful save. */
  readonly clear: () => Promise<void>;
}

/**
 * Keeps a half-typed form so that a closed window loses nothing.
 *
 * A draft that cannot be read or written never stands in the way of the form itself.
 * @param key letters, digits, `-` and `_`, at most 80
 */
export function useDraft<T>(key: string): Draft<T> {
  const [state, setState] = useState<{ isLoaded: boolean; stored: T | null }>({
    isLoaded: false,
    stored: null,
  });
  const pending = useRef<{ value: T } | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    if (pending.current === null) return;
    // Through JSON, for a half-typed amount may be NaN and an untouched field undefined.
    const value = JSON.parse(JSON.stringify(pending.current.value));
    pending.current = null;
    void writeDraft(key, value);
  }, [key]);

  useEffect(() => {
    let isCurrent = true;
    void readDraft(key).then((stored) => {
      if (isCurrent) setState({ isLoaded: true, stored: stored as T | null });
    });
    window.addEventListener('pagehide', flush);
    return () => {
      isCurrent = false;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [key, flush]);

  const keep = useCallback(
    (value: T) => {
      pending.current = { value };
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, DELAY_MS);
    },
    [flush],
  );
  const clear = useCallback(async () => {
    window.clearTimeout(timer.current);
    pending.current = null;
    await forgetDraft(key);
  }, [key]);

  return { ...state, keep, clear };
}

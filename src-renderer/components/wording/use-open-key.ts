import { type RefObject, useEffect, useRef } from 'react';

/** Ctrl+J, anywhere in what holds the field and its help, opens what is offered for it. */
export function useOpenKey(frame: RefObject<HTMLElement | null>, open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const field = frame.current?.parentElement;
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'j') return;
      event.preventDefault();
      latest.current();
    };
    field?.addEventListener('keydown', onKey);
    return () => field?.removeEventListener('keydown', onKey);
  }, [frame]);
}

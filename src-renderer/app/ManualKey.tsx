import { HelpContext } from '@renderer/components/layout/help-context';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { FaultBoundary } from './faults/FaultBoundary';

// No day begins with it: it comes when it is first opened.
const ManualDrawer = lazy(async () => ({
  default: (await import('@renderer/features/manual')).ManualDrawer,
}));

interface ManualKeyProps {
  /** Title of the chapter that belongs to what is shown now. */
  readonly chapterNow: () => string;
  readonly children: ReactNode;
}

/** F1, and the button 帮助: the manual opens beside whatever page is shown. */
export function ManualKey({ chapterNow, children }: ManualKeyProps) {
  const [chapter, setChapter] = useState<string | null>(null);
  // Where the keyboard was before it was opened, and is again afterwards.
  const opener = useRef<Element | null>(null);
  const open = useCallback((): void => {
    const place = document.activeElement;
    if (place?.closest('.manual') === null) opener.current = place;
    setChapter(chapterNow());
  }, [chapterNow]);
  const close = (): void => {
    setChapter(null);
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.isComposing) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open]);
  return (
    <HelpContext value={open}>
      {children}
      {chapter === null ? null : (
        <FaultBoundary where="manual">
          <Suspense fallback={null}>
            <ManualDrawer key={chapter} chapter={chapter} onClose={close} />
          </Suspense>
        </FaultBoundary>
      )}
    </HelpContext>
  );
}

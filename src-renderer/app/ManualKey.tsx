import { HelpContext } from '@renderer/components/layout/help-context';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
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
  const open = (): void => setChapter(chapterNow());
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.isComposing) return;
      event.preventDefault();
      setChapter(chapterNow());
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [chapterNow]);
  return (
    <HelpContext value={open}>
      {children}
      {chapter === null ? null : (
        <FaultBoundary where="manual">
          <Suspense fallback={null}>
            <ManualDrawer key={chapter} chapter={chapter} onClose={() => setChapter(null)} />
          </Suspense>
        </FaultBoundary>
      )}
    </HelpContext>
  );
}

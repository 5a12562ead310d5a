import { claimHandedFiles, type HandedFiles } from '@renderer/ipc/handed-files';
import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page or pasted into it while the component is shown.
 * Text that is dragged or pasted is left to the fields, and nothing is taken under an open dialog.
 * @returns whether files are being dragged over the window
 */
export function useFileDrop(onFiles: (handed: HandedFiles) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  const take = useEffectEvent(async (data: DataTransfer | null) => {
    onFiles(await claimHandedFiles(data));
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      // Without this the window would refuse the drop.
      event.preventDefault();
      if (event.dataTransfer !== null)
        event.dataTransfer.dropEffect = isBlocked() ? 'none' : 'copy';
      setDragging(!isBlocked());
    };
    const onDragLeave = (event: DragEvent): void => {
      // Within the page there is always something that is entered next.
      if (event.relatedTarget === null) setDragging(false);
    };
    // While something is dragged no pointer moves: if one does, the drag ended unseen.
    const onPointerMove = (): void => setDragging(false);
    const onDrop = (event: DragEvent): void => {
      setDragging(false);
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (!isBlocked()) void take(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!holdsFiles(event.clipboardData) || isBlocked()) return;
      // A copied piece of a document is text and picture in one; into a field its text is meant.
      if (isTyping(event.target) && event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      void take(event.clipboardData);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('pointermove', onPointerMove);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('pointermove', onPointerMove);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return isDragging;
}

function holdsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/** A dialog asks something else: what is put into the case behind it would be missed. */
function isBlocked(): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  // One that was closed may stay in the page, unseen.
  return dialogs.some((dialog) => dialog.getClientRects().length > 0);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

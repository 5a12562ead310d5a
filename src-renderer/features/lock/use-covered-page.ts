import { type RefObject, useEffect, useRef } from 'react';

/** Keys of the window that would do something behind the cover. */
const KEYS_BEHIND = new Set(['k', 'n', 's', 'j', 'p', 'z']);

/**
 * Puts everything else in the window out of sight and out of reach while the cover is shown, dialogs too; it stays mounted,
 * so that nothing half-typed is lost. The keyboard goes back to where it was.
 * @returns to be put on the cover, a child of the body
 */
export function useCoveredPage(): RefObject<HTMLDivElement | null> {
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const hidden = new Set<HTMLElement>();
    const hide = () => {
      for (const child of document.body.children)
        if (child instanceof HTMLElement && child !== cover.current && !child.inert) {
          child.inert = true;
          child.classList.add('behind-lock');
          hidden.add(child);
        }
    };
    hide();
    // What opens late, such as a notice, is covered as well.
    const watch = new MutationObserver(hide);
    watch.observe(document.body, { childList: true });
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === 'F1' || (isCommand && KEYS_BEHIND.has(event.key))) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', press, true);
    if (!cover.current?.contains(document.activeElement))
      cover.current?.querySelector<HTMLElement>('input, button')?.focus();
    return () => {
      watch.disconnect();
      window.removeEventListener('keydown', press, true);
      for (const child of hidden) {
        child.inert = false;
        child.classList.remove('behind-lock');
      }
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return cover;
}

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells the styles how high the header is that stays at the top, so that what is scrolled to lies below it and not
 * under it. The height changes with text size, time limits and long names.
 */
export function useHeaderHeight(): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = header.current;
    const scrolled = element?.closest('main');
    if (!element || !scrolled) return;
    const observer = new ResizeObserver(() => {
      scrolled.style.setProperty('--case-header', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return header;
}

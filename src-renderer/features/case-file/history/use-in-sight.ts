import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element is in the window or near it, so that what is costly to ask is asked only then. */
export function useInSight<E extends Element>(): { ref: RefObject<E | null>; isInSight: boolean } {
  const ref = useRef<E>(null);
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '200px' },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, isInSight };
}

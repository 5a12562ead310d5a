import { useEffect } from 'react';

/** While it is drawn, the page has the whole window: rail, top bar and notices are out of the way. */
export function useWholeWindow(): void {
  useEffect(() => {
    document.documentElement.dataset.whole = '';
    return () => {
      delete document.documentElement.dataset.whole;
    };
  }, []);
}

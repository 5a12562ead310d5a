import { useRef, useSyncExternalStore } from 'react';

let isHeld = false;
const listeners = new Set<() => void>();

function hold(next: boolean): void {
  isHeld = next;
  for (const tell of listeners) tell();
}

const take = () => hold(true);
// After the click that the release makes.
const release = () => setTimeout(() => hold(false), 0);

function listen(tell: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('pointerdown', take, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
  }
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
    if (listeners.size > 0) return;
    window.removeEventListener('pointerdown', take, true);
    window.removeEventListener('pointerup', release, true);
    window.removeEventListener('pointercancel', release, true);
    isHeld = false;
  };
}

/**
 * A value that stays as it is while a button of the mouse is held. Pressing a button leaves the field before it, and what
 * is then said of that field would move the button away under the hand: the click would be lost.
 */
export function useStill<T>(value: T): T {
  const isStill = useSyncExternalStore(listen, () => isHeld);
  const kept = useRef(value);
  if (!isStill) kept.current = value;
  return kept.current;
}

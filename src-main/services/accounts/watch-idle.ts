import type { FrontDesk } from './front-desk';

/** So often it is looked whether anybody touched the window. */
const EVERY_MS = 15_000;

/** Locks the desk where nobody is at it any more. @returns a function that ends the watch */
export function watchIdle(desk: Pick<FrontDesk, 'lockWhenIdle'>): () => void {
  const timer = setInterval(() => desk.lockWhenIdle(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

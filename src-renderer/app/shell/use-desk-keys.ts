import { request } from '@renderer/ipc/request';
import { useDesk } from '@renderer/ipc/use-desk';
import { useEffect } from 'react';

/** So often at most the main process is told that somebody is there. */
const TOLD_EVERY_MS = 20_000;

/** In a protected studio: Ctrl+L locks it, and whoever touches the window keeps it open. */
export function useDeskKeys(): void {
  const isAtDesk = useDesk()?.present != null;
  useEffect(() => {
    if (!isAtDesk) return undefined;
    let toldAt = 0;
    const stir = () => {
      const now = performance.now();
      if (now - toldAt < TOLD_EVERY_MS) return;
      toldAt = now;
      // Refused where it was locked in between: then the lock is shown.
      request('desk.stir', null).catch(() => undefined);
    };
    const press = (event: KeyboardEvent) => {
      stir();
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isCommand || event.key !== 'l') return;
      event.preventDefault();
      request('desk.lock', null).catch(() => undefined);
    };
    window.addEventListener('keydown', press);
    window.addEventListener('pointermove', stir);
    window.addEventListener('pointerdown', stir);
    window.addEventListener('wheel', stir, { passive: true });
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('pointermove', stir);
      window.removeEventListener('pointerdown', stir);
      window.removeEventListener('wheel', stir);
    };
  }, [isAtDesk]);
}

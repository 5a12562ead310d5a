import { powerMonitor } from 'electron';

/**
 * Tells when nobody is at the desk any more: the screen is locked (where the system says so) or the
 * computer goes to sleep.
 * @returns a function that ends the watch
 */
export function watchLeaving(onLeave: () => void): () => void {
  powerMonitor.on('lock-screen', onLeave);
  powerMonitor.on('suspend', onLeave);
  return () => {
    powerMonitor.off('lock-screen', onLeave);
    powerMonitor.off('suspend', onLeave);
  };
}

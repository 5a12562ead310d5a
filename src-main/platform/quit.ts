import { app, type BrowserWindow } from 'electron';
import type { Log } from './log-file';

/** How long a quit waits for the last work; journal lines are on disk before, so nothing is lost. */
const MAX_WAIT_MS = 10_000;

/**
 * Runs `close` once before the program ends, whichever way it ends.
 *
 * Windows that shut down with the session get `session-end` instead of `will-quit`, and only a
 * few seconds.
 */
export function closeBeforeQuit(window: BrowserWindow, log: Log, close: () => Promise<void>): void {
  let done = false;
  let closing: Promise<void> | null = null;
  const closeOnce = (): Promise<void> => {
    closing ??= Promise.race([close(), wait(MAX_WAIT_MS)]).catch((error: unknown) =>
      log.fault('quit', error),
    );
    return closing;
  };
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void closeOnce().then(() => {
      done = true;
      // Not at once: Electron is still inside the quit that was put off and would ignore another.
      setTimeout(() => app.quit(), 0);
    });
  });
  if (process.platform === 'win32') window.on('session-end', () => void closeOnce());
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

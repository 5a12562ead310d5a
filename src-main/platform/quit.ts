import { app, type BrowserWindow } from 'electron';
import type { Log } from './log-file';

/** How long a quit waits for the last work; journal lines are on disk before, so nothing is lost. */
const MAX_WAIT_MS = 10_000;

/** How long it waits for the last backup: the next start makes another. */
const MAX_BACKUP_MS = 60_000;

/** What is left to do before the program ends. */
export interface ClosingWork {
  /** The last backup; broken off by `close`. */
  readonly backUp: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Brings every file up to date without ending anything. */
  readonly flush: () => Promise<void>;
}

/**
 * Runs `close` once before the program ends, whichever way it ends, after a backup when there is
 * time for one. Somebody who starts the program again meanwhile need not wait for that backup.
 *
 * Windows that shut down with the session get `session-end` instead of `will-quit`, and only a
 * few seconds.
 */
export function closeBeforeQuit(window: BrowserWindow, log: Log, work: ClosingWork): void {
  let done = false;
  let closing: Promise<void> | null = null;
  const closeOnce = (): Promise<void> => {
    closing ??= Promise.race([work.close(), wait(MAX_WAIT_MS)]).catch((error: unknown) =>
      log.fault('quit', error),
    );
    return closing;
  };
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    const backUp = work.backUp().catch((error: unknown) => log.fault('backup', error));
    const wantedAgain = new Promise<void>((resolve) => {
      app.once('second-instance', () => {
        app.relaunch();
        resolve();
      });
    });
    void Promise.race([backUp, wait(MAX_BACKUP_MS), wantedAgain])
      .then(closeOnce)
      .then(() => {
        done = true;
        // Not at once: Electron is still inside the quit that was put off and would ignore another.
        setTimeout(() => app.quit(), 0);
      });
  });
  if (process.platform !== 'win32') return;
  // Asked first, and perhaps called off by the user: everything is written, nothing is ended.
  window.on('query-session-end', () => {
    work.flush().catch((error: unknown) => log.fault('quit', error));
  });
  window.on('session-end', () => void closeOnce());
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

import { app, type BrowserWindow } from 'electron';
import type { ClosingWindow } from './closing-window';
import type { Log } from './log-file';

/** How long a quit waits for the last work; journal lines are on disk before, so nothing is lost. */
const MAX_WAIT_MS = 10_000;

/** How long it waits for the last backup: the next start makes another. */
const MAX_BACKUP_MS = 15 * 60_000;

/** A backup that takes no longer is not spoken of. */
const UNSPOKEN_MS = 1_500;

/** What is left to do before the program ends. */
export interface ClosingWork {
  /** The last backup; broken off by `close`. Tells how far it is, from 0 to 1. */
  readonly backUp: (tell: (share: number) => void) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Brings every file up to date without ending anything. */
  readonly flush: () => Promise<void>;
  /** Says what is waited for; somebody who closes it does not want to wait. */
  readonly openNote: () => ClosingWindow;
}

/**
 * Runs `close` once before the program ends, whichever way it ends, after a backup when there is
 * time for one. A backup that takes long says so, and need not be waited for: not by somebody who
 * closes its note, nor by one who starts the program again meanwhile.
 *
 * Windows that shut down with the session get `session-end` instead of `will-quit`, and only a
 * few seconds.
 */
export function closeBeforeQuit(window: BrowserWindow, log: Log, work: ClosingWork): void {
  let done = false;
  let isEnding = false;
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
    // The note is the last window: closing it quits once more.
    if (isEnding) return;
    isEnding = true;
    const note = noteLater(work.openNote);
    const backUp = work
      .backUp((share) => note.tell(share))
      .catch((error: unknown) => log.fault('backup', error));
    const wantedAgain = new Promise<void>((resolve) => {
      app.once('second-instance', () => {
        app.relaunch();
        resolve();
      });
    });
    void Promise.race([backUp, wait(MAX_BACKUP_MS), wantedAgain, note.unwanted])
      .then(closeOnce)
      .then(() => {
        done = true;
        note.close();
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

/** A note that opens when the work takes longer than a moment. */
function noteLater(open: () => ClosingWindow): Pick<ClosingWindow, 'tell' | 'close'> & {
  /** Resolves when somebody closed the note, or Windows ends the session. */
  readonly unwanted: Promise<void>;
} {
  let note: ClosingWindow | null = null;
  let share = 0;
  let timer: NodeJS.Timeout | null = null;
  const unwanted = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      note = open();
      note.tell(share);
      void Promise.race([note.gone, note.sessionEnds]).then(resolve);
    }, UNSPOKEN_MS);
  });
  return {
    unwanted,
    tell: (now) => {
      share = now;
      note?.tell(now);
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
      note?.close();
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

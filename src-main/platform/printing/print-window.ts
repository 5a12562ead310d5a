import { PrintError } from '@main/services/ports-printing';
import { DRAW_CHANNEL, DRAWN_CHANNEL, type DrawnSheet } from '@shared/ipc/print-wire';
import { BrowserWindow, type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { PRINT_URL } from '../renderer-address';

/** A window that nobody used for so long is given up: it holds as much memory as a page of the program. */
const IDLE_MS = 60_000;
/** A long record with photos takes a few seconds; what takes longer has hung. */
const PATIENCE_MS = 60_000;

const answerSchema = z.strictObject({
  id: z.int(),
  unreadable: z.array(z.int().min(0)).max(10_000),
});

export interface PrintWindowOptions {
  readonly preloadFile: string;
  /** The window that it belongs to, and with which it goes. */
  readonly findParent: () => BrowserWindow | null;
}

/**
 * The hidden window that draws papers for the printer: sandboxed, of the own protocol, with no right but to be given what
 * it draws. One piece of work at a time; it is opened when it is needed and kept for the next.
 */
export class PrintWindow {
  private readonly options: PrintWindowOptions;
  private window: BrowserWindow | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | null = null;
  private orders = 0;

  constructor(options: PrintWindowOptions) {
    this.options = options;
  }

  /**
   * Runs when what was asked before is done. Throws what the work throws, or PrintError when the window dies or hangs.
   * @param patienceMs null where a person may take their time
   */
  run<T>(
    work: (contents: WebContents) => Promise<T>,
    patienceMs: number | null = PATIENCE_MS,
  ): Promise<T> {
    const result = this.last.then(() => this.runNow(work, patienceMs));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Draws the sheets; answers the places of pictures that are none. Only within `run`. */
  draw(contents: WebContents, sheets: readonly DrawnSheet[]): Promise<readonly number[]> {
    this.orders += 1;
    const id = this.orders;
    return new Promise((resolve) => {
      const hear = (event: IpcMainEvent, answer: unknown): void => {
        const parsed = answerSchema.safeParse(answer);
        if (event.sender !== contents || !parsed.success || parsed.data.id !== id) return;
        ipcMain.off(DRAWN_CHANNEL, hear);
        resolve(parsed.data.unreadable);
      };
      ipcMain.on(DRAWN_CHANNEL, hear);
      contents.once('destroyed', () => ipcMain.off(DRAWN_CHANNEL, hear));
      contents.send(DRAW_CHANNEL, { id, sheets });
    });
  }

  private async runNow<T>(
    work: (contents: WebContents) => Promise<T>,
    patienceMs: number | null,
  ): Promise<T> {
    if (this.idle !== null) clearTimeout(this.idle);
    const window = this.window ?? (await this.open());
    const { contents, death } = watch(window, patienceMs);
    try {
      return await Promise.race([work(contents), death.promise]);
    } catch (error) {
      // What it was in the middle of is unknown: the next work begins in a new one.
      if (error instanceof PrintError && error.fault === 'not_drawn') this.giveUp();
      throw error;
    } finally {
      death.end();
      this.idle = setTimeout(() => this.giveUp(), IDLE_MS);
      this.idle.unref();
    }
  }

  /** Closes the window; the next work opens another. */
  giveUp(): void {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
    if (this.window !== null && !this.window.isDestroyed()) this.window.destroy();
    this.window = null;
  }

  private async open(): Promise<BrowserWindow> {
    const parent = this.options.findParent();
    const window = new BrowserWindow({
      show: false,
      // So that it closes with the program's window, and the system's dialog stands before that.
      ...(parent !== null && !parent.isDestroyed() && { parent }),
      webPreferences: {
        preload: this.options.preloadFile,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    window.setMenu(null);
    window.once('closed', () => {
      this.window = null;
    });
    this.window = window;
    try {
      await window.loadURL(PRINT_URL);
    } catch (error) {
      this.giveUp();
      throw new PrintError('not_drawn', String(error));
    }
    return window;
  }
}

interface Death {
  /** Never resolves; rejects with a PrintError. */
  readonly promise: Promise<never>;
  readonly end: () => void;
}

/** Watches the window while it works. */
function watch(
  window: BrowserWindow,
  patienceMs: number | null,
): { contents: WebContents; death: Death } {
  const contents = window.webContents;
  let die: (reason: string) => void = () => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    die = (reason) => reject(new PrintError('not_drawn', reason));
  });
  // Heard by the race alone; what comes after it counts for nothing.
  promise.catch(() => undefined);
  const gone = (): void => die('its process is gone');
  const closed = (): void => die('it was closed');
  const timer =
    patienceMs === null ? null : setTimeout(() => die('it does not answer'), patienceMs);
  contents.once('render-process-gone', gone);
  window.once('closed', closed);
  return {
    contents,
    death: {
      promise,
      end: () => {
        if (timer !== null) clearTimeout(timer);
        if (window.isDestroyed()) return;
        contents.off('render-process-gone', gone);
        window.off('closed', closed);
      },
    },
  };
}

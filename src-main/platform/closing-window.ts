import { app, BrowserWindow } from 'electron';
import { CLOSING_URL } from './renderer-address';

/** The small window that stands while the last backup is made. */
export interface ClosingWindow {
  /** Says how far the backup is, from 0 to 1: in the title and on the task bar. */
  tell(share: number): void;
  close(): void;
  /** Resolves when the window is gone, be it that somebody did not want to wait. */
  readonly gone: Promise<void>;
  /** Windows ends the session: nothing more is waited for. */
  readonly sessionEnds: Promise<void>;
}

const SIZE = { normal: { width: 480, height: 272 }, large: { width: 600, height: 320 } } as const;

/** Opens it over everything else of the program, which has no other window any more. */
export function openClosingWindow(icon: string, textSize: keyof typeof SIZE): ClosingWindow {
  const window = new BrowserWindow({
    ...SIZE[textSize],
    icon,
    title: app.getName(),
    backgroundColor: '#F7F4EE',
    useContentSize: true,
    ...{ resizable: false, maximizable: false, fullscreenable: false, center: true },
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.setMenu(null);
  window.on('page-title-updated', (event) => event.preventDefault());
  const gone = new Promise<void>((resolve) => {
    window.once('closed', () => resolve());
  });
  const sessionEnds = new Promise<void>((resolve) => {
    if (process.platform === 'win32') window.once('session-end', () => resolve());
  });
  void window.loadURL(`${CLOSING_URL}#${textSize}`);
  return {
    ...{ gone, sessionEnds },
    tell: (share) => {
      if (window.isDestroyed()) return;
      window.setProgressBar(share);
      window.setTitle(`正在备份 ${Math.floor(share * 100)}%`);
    },
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

import type { EventName, StudioEvents } from '@shared/ipc/contract';
import { EVENT_CHANNEL, FILES_CHANNEL, REQUEST_CHANNEL } from '@shared/ipc/envelope';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { isRendererUrl } from '../platform/renderer-address';
import type { Router } from './router';

/** Connects the router to the one request channel. */
export function registerRequests(router: Router<IpcMainInvokeEvent>): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown) =>
    router(event, name, input),
  );
}

/** Answers the preload, and nobody else, with tickets for dropped and pasted files. */
export function registerHandedFiles(
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  hand: (paths: unknown) => Promise<(string | null)[]>,
): void {
  ipcMain.handle(FILES_CHANNEL, (event, paths: unknown) => (isTrusted(event) ? hand(paths) : []));
}

/**
 * Whether a request comes from the main frame of our own window, showing our own page.
 *
 * A frame, a second window or a page that navigated away is refused, whatever it asks.
 */
export function isOwnMainFrame(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (window === null || window.isDestroyed()) return false;
  const frame = event.senderFrame;
  return (
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    isRendererUrl(frame.url)
  );
}

export type SendEvent = <K extends EventName>(name: K, payload: StudioEvents[K]) => void;

/** Sends an event to the window, if there is one. */
export function createEventSender(findWindow: () => BrowserWindow | null): SendEvent {
  return (name, payload) => {
    const window = findWindow();
    if (window === null || window.isDestroyed()) return;
    window.webContents.send(EVENT_CHANNEL, name, payload);
  };
}

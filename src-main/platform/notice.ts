import { type BrowserWindow, Notification } from 'electron';
import { focusWindow } from './main-window';

/** What a notice of the system says. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Shown notices: one that nothing holds is swept away with its click. */
const shown = new Set<Notification>();

/** Shows a notice of the system, where it has any; a click brings the window to the front. */
export function showNotice({ title, text }: Notice, findWindow: () => BrowserWindow | null): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title, body: text });
  shown.add(notice);
  const end = (): void => void shown.delete(notice);
  notice.on('click', () => {
    focusWindow(findWindow());
    end();
  });
  notice.on('close', end);
  notice.on('failed', end);
  notice.show();
}

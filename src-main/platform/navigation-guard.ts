import type { WebContents } from 'electron';
import { isStudioPage } from './renderer-address';

/** Locks a page to the studio's own content: no other address, no new window, no embedded page. */
export function guardNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (!isStudioPage(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

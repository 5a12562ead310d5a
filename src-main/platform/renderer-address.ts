/** The one origin the window ever shows: the built renderer served by our own protocol. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'studio';
export const APP_INDEX_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;
/** The page of the small window that stands while the last backup is made. */
export const CLOSING_URL = `${APP_SCHEME}://${APP_HOST}/closing.html`;

/** The page that draws papers for the printer. */
export const PRINT_URL = `${APP_SCHEME}://${APP_HOST}/print.html`;

/**
 * Whether a URL belongs to the studio's own window content.
 *
 * Written on the parsed parts, not on a prefix: `app://studio.evil/` and `app://studio@evil/`
 * both start like ours. (`URL.origin` is no help, it is "null" for a scheme Node does not know.)
 */
export function isRendererUrl(url: string): boolean {
  try {
    const parsed = new URL(url);
    return (
      parsed.protocol === `${APP_SCHEME}:` &&
      parsed.host === APP_HOST &&
      parsed.username === '' &&
      parsed.password === ''
    );
  } catch {
    return false;
  }
}

/** Whether a URL is the one page of the window; every other address of ours would show an empty window. */
export function isStudioPage(url: string): boolean {
  return isRendererUrl(url) && new URL(url).pathname === new URL(APP_INDEX_URL).pathname;
}

/** Whether a request may go out: own content, in-page images, and the inspector while developing. */
export function isAllowedRequest(url: string, packaged: boolean): boolean {
  if (isRendererUrl(url)) return true;
  if (url.startsWith('data:image/') || url.startsWith('blob:')) return true;
  return !packaged && url.startsWith('devtools:');
}

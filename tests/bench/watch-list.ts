/** When, in milliseconds since 1970, a window's home and its list of twenty rows could be used. */
export interface Shown {
  readonly homeMs: number;
  readonly listMs: number;
}

/**
 * Runs in a window, once a frame, until its list can be used; false until then.
 * @param link words of the link that opens the list from the home page; null when the window begins with it
 */
export function watchForList(link: string | null): Shown | false {
  const place: { shown?: { homeMs?: number; listMs?: number } } = window as object;
  place.shown ??= {};
  const { shown } = place;
  if (shown.homeMs === undefined && link !== null) {
    const links = [...document.querySelectorAll('a')];
    const found = links.find(({ textContent }) => textContent?.trim() === link);
    if (found === undefined) return false;
    shown.homeMs = Date.now();
    found.click();
    return false;
  }
  if (document.querySelectorAll('tbody tr:not([aria-hidden])').length < 20) return false;
  // In the page now, and on the screen with the next frame.
  if (shown.listMs === undefined) {
    shown.listMs = Date.now();
    return false;
  }
  return { homeMs: shown.homeMs ?? shown.listMs, listMs: shown.listMs };
}

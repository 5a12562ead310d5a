/** When, in milliseconds since 1970, a window's home and what it was to show could be used. */
export interface Shown {
  readonly homeMs: number;
  readonly listMs: number;
}

/** What a window is to show before its start is over. */
export interface Awaited {
  /** Words of the link that opens it from the home page, clicked as soon as it is there; null when the window begins with it. */
  readonly link: string | null;
  /** What its lines are in the page, and how many are enough. */
  readonly lines: string;
  readonly enough: number;
}

/** Runs in a window, once a frame, until it shows what it is to show; false until then. */
export function watchForList({ link, lines, enough }: Awaited): Shown | false {
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
  if (document.querySelectorAll(lines).length < enough) return false;
  // In the page now, and on the screen with the next frame.
  if (shown.listMs === undefined) {
    shown.listMs = Date.now();
    return false;
  }
  return { homeMs: shown.homeMs ?? shown.listMs, listMs: shown.listMs };
}

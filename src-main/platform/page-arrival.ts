import type { Session } from 'electron';

/** A page that takes longer than this to come is not waited for. */
const PATIENCE_MS = 2_000;

/**
 * Answers once the page's script is on its way to it, and keeps it busy from then on. The main
 * process serves the page's files itself: what else it does before that the page waits for, and
 * what it does afterwards costs no time.
 */
export function pageHasScript(session: Session): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    session.webRequest.onResponseStarted(({ resourceType }) => {
      if (resourceType === 'script') resolve();
    });
  });
}

import { askFirstPage } from '@renderer/features/cases';
import { askDesk } from '@renderer/features/today';
import { request } from '@renderer/ipc/request';
import { askBootstrap } from '@renderer/ipc/use-bootstrap';
import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks for what the day begins with while the window is still being built: how things stand, then
 * the desk of 今日 and the first page of 纠纷台账, all from the index. Resolves when it is known how
 * things stand. Once the answers are drawn the main process is told, which reads the rest then.
 */
export async function askFirstAnswers(client: QueryClient): Promise<void> {
  const bootstrap = await askBootstrap(client);
  if (bootstrap?.state !== 'ready') return;
  const asked = [
    // In the order in which they are answered: the list is made ready while the desk is drawn.
    askDesk(client, bootstrap.preferences),
    askFirstPage(client, bootstrap.preferences),
  ];
  void Promise.all(asked)
    .then(untilDrawn)
    .then(() => request('app.drawn', null))
    // It is told for speed alone: the main process waits for it no longer than it must.
    .catch(() => undefined);
}

/** Resolves when what has just been answered is on the screen: React sets it within a frame, and the next one follows its drawing. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => window.setTimeout(resolve)),
    );
  });
}

import { askFirstPage } from '@renderer/features/cases';
import { askDesk } from '@renderer/features/today';
import { askBootstrap } from '@renderer/ipc/use-bootstrap';
import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks for what the day begins with while the window is still being built: how things stand, then
 * the first page of 纠纷台账 and the desk of 今日, all from the index. Resolves when it is known how
 * things stand.
 */
export async function askFirstAnswers(client: QueryClient): Promise<void> {
  const bootstrap = await askBootstrap(client);
  if (bootstrap?.state !== 'ready') return;
  askFirstPage(client);
  askDesk(client, bootstrap.preferences);
}

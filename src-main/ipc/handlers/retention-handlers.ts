import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { RETENTION_ROUTES } from '@shared/ipc/routes-retention';

/** 到期档案 */
export function createRetentionHandlers({
  retention,
}: Pick<Services, 'retention'>): HandlersFor<typeof RETENTION_ROUTES> {
  return {
    'retention.overview': () => retention.overview(),
    'retention.appraise': (input, actor) => retention.appraise(input, actor),
    'retention.destroy': (input, actor) => retention.destroy(input, actor),
    'retention.cleanBackups': (_input, actor) => retention.cleanBackups(actor),
    'retention.discardBackups': async ({ ids }) => {
      await retention.discardBackups(ids);
      return null;
    },
  };
}

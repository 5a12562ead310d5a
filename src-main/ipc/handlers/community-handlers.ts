import { tellOwed, tellRecurring } from '@main/services/community/what-is-owed';
import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { COMMUNITY_ROUTES } from '@shared/ipc/routes-community';

/** What is told of all works of the studio together. */
export function createCommunityHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof COMMUNITY_ROUTES> {
  return {
    'community.owed': (_, actor) => tellOwed(current, actor),
    'community.recurring': (days, actor) => tellRecurring(current, actor, days),
  };
}

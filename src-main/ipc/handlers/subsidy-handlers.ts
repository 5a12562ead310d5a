import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { SUBSIDY_ROUTES } from '@shared/ipc/routes-subsidies';

/** 以案定补 */
export function createSubsidyHandlers({
  subsidies,
}: Pick<Services, 'subsidies'>): HandlersFor<typeof SUBSIDY_ROUTES> {
  return {
    'subsidies.overview': (query, actor) => subsidies.overview(query, actor),
    'subsidies.applyFor': (input, actor) => subsidies.applyFor(input, actor),
    'subsidies.applyForAll': (input, actor) => subsidies.applyForAll(input, actor),
    'subsidies.forward': (input, actor) => subsidies.forward(input, actor),
    'subsidies.stop': (input, actor) => subsidies.stop(input, actor),
  };
}

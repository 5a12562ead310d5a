import type { Services } from '@main/services/create-services';
import { tellCoverage } from '@main/services/rounds/grid-coverage';
import type { HandlersFor } from '@shared/ipc/define';
import type { ROUND_ROUTES } from '@shared/ipc/routes-rounds';

/** What is told of rounds beside their own records. */
export function createRoundHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof ROUND_ROUTES> {
  return { 'coverage.grids': (_, actor) => tellCoverage(current, actor) };
}

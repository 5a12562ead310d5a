import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { HISTORY_ROUTES } from '@shared/ipc/routes-history';

/** History of cases and 回收站. */
export function createHistoryHandlers({
  history,
  recycle,
}: Pick<Services, 'history' | 'recycle'>): HandlersFor<typeof HISTORY_ROUTES> {
  return {
    'cases.history': (input) => history.list(input),
    'cases.undo': (target) => history.undo(target),
    'cases.reportsCounting': (input) => recycle.reportsCounting(input),
    'cases.remove': async (input) => {
      await recycle.remove(input);
      return null;
    },
    'cases.removed': (input) => recycle.list(input),
    'cases.restore': (target) => recycle.restore(target),
  };
}

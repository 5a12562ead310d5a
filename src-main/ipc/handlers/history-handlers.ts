import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { HISTORY_ROUTES } from '@shared/ipc/routes-history';

/** History of cases and 回收站. */
export function createHistoryHandlers({
  history,
  recycle,
}: Pick<Services, 'history' | 'recycle'>): HandlersFor<typeof HISTORY_ROUTES> {
  return {
    'cases.history': (input, actor) => history.list(input, actor),
    'cases.undo': (target, actor) => history.undo(target, actor),
    'cases.undoWhole': (target, actor) => history.undoWhole(target, actor),
    'cases.reportsCounting': (input, actor) => recycle.reportsCounting(input, actor),
    'cases.removed': (input, actor) => recycle.list(input, actor),
  };
}

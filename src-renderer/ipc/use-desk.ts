import type { Right } from '@shared/domain/record/rights';
import type { OutputOf } from '@shared/ipc/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useBootstrap } from './use-bootstrap';
import { UNTIL_CHANGED, useRouteQuery } from './use-route';
import { useStudioEvent } from './use-studio-events';

export type DeskState = OutputOf<'desk.state'>;

/** Of a studio that is not protected nothing is asked: the start waits for nothing more. */
const OPEN_DESK: DeskState = {
  ...{ isProtected: false, isLocked: false, people: [], hasCode: false, waitSeconds: 0 },
  present: null,
};

/** Who is at the desk of a protected studio; null while that is not known yet. */
export function useDesk(): DeskState | null {
  const { data: bootstrap } = useBootstrap();
  const isAsked =
    bootstrap?.studio?.isSealed === true || bootstrap?.problem?.code === 'DATA_FOLDER_LOCKED';
  const { data } = useRouteQuery('desk.state', null, {
    enabled: isAsked,
    staleTime: UNTIL_CHANGED,
  });
  if (!isAsked) return OPEN_DESK;
  return data ?? null;
}

/** Asks everything anew when somebody came or went: what one was shown is not for the next. */
export function useDeskTurns(): void {
  const client = useQueryClient();
  useStudioEvent('desk.changed', () => {
    void client
      .invalidateQueries({ queryKey: ['desk.state'] })
      .then(() => {
        const { isLocked } = client.getQueryData<DeskState>(['desk.state', null]) ?? OPEN_DESK;
        if (isLocked) return undefined;
        return client.resetQueries({
          predicate: ({ queryKey: [route] }) => route !== 'desk.state' && route !== 'app.bootstrap',
        });
      })
      .then(() => client.invalidateQueries({ queryKey: ['app.bootstrap'] }));
  });
}

/** Whether whoever works may do a thing; the main process asks it again. Everybody may where there are no accounts. */
export function useMay(right: Right): boolean {
  const desk = useDesk();
  return mayDo(desk, right);
}

/** The same of a desk that is known. */
export function mayDo(desk: DeskState | null, right: Right): boolean {
  if (desk === null) return false;
  return desk.present === null ? !desk.isProtected : desk.present.rights.includes(right);
}

import type { Right } from '@shared/domain/record/rights';
import type { OutputOf, RouteName } from '@shared/ipc/contract';
import { type Query, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useRef, useState } from 'react';
import { useBootstrap } from './use-bootstrap';
import { UNTIL_CHANGED, useRouteQuery } from './use-route';
import { useStudioEvent } from './use-studio-events';

export type DeskState = OutputOf<'desk.state'>;

/** Of a studio that is not protected nothing is asked: the start waits for nothing more. */
const OPEN_DESK: DeskState = {
  ...{ isProtected: false, isLocked: false, people: [], hasCode: false, waitSeconds: 0 },
  ...{ lastId: null, present: null },
};

/**
 * Who is at the desk, told to all of the window at once: a page of twenty lines asks it for each of their buttons, and forty
 * more observers of two answers would cost the start more than its lines.
 */
export const DeskContext = createContext<DeskState | null>(OPEN_DESK);

/** Who is at the desk of a protected studio; null while that is not known yet. */
export function useDesk(): DeskState | null {
  return useContext(DeskContext);
}

/** Asks who is at the desk, for `DeskContext`. */
export function useDeskState(): DeskState | null {
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

/** What is of the desk and of the studio itself: it stays while people change. */
const STAYS: ReadonlySet<unknown> = new Set(['desk.state', 'app.bootstrap']);

/**
 * Follows who is at the desk. Whoever comes back finds everything as it was; for somebody else nothing of what was shown is
 * kept.
 * @returns counts how often somebody else came: what is shown is keyed by it
 */
export function useDeskTurns(): number {
  const client = useQueryClient();
  const last = useRef<string | null>(null);
  const [turn, setTurn] = useState(0);
  const follow = async () => {
    await client.invalidateQueries({ queryKey: ['desk.state'] });
    const present = client.getQueryData<DeskState>(['desk.state', null])?.present ?? null;
    const isOther = present !== null && last.current !== null && last.current !== present.id;
    const isOfRecords = ({ queryKey: [route] }: Query) => !STAYS.has(route);
    if (isOther) {
      window.history.replaceState(null, '', '#/');
      client.removeQueries({ predicate: isOfRecords });
      setTurn((count) => count + 1);
    } else if (present !== null) void client.invalidateQueries({ predicate: isOfRecords });
    last.current = present?.id ?? last.current;
    if (present !== null) await client.invalidateQueries({ queryKey: ['app.bootstrap'] });
  };
  useStudioEvent('desk.changed', () => void follow());
  return turn;
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

/** Whether a route is answered to whoever works: the main process says which are not, so that no right is named twice. */
export function mayAsk(desk: DeskState | null, route: RouteName): boolean {
  if (desk === null) return false;
  return desk.present === null ? !desk.isProtected : !desk.present.refused.includes(route);
}

import { useRef, useState } from 'react';
import type { Goal, Moving, ScheduledSession } from './moving';

/** A session that is being moved, and where to. */
export interface Moved {
  readonly session: ScheduledSession;
  readonly goal: Goal;
}

/** @param sessions those that are shown */
export function useMoving(sessions: readonly ScheduledSession[]): {
  readonly moving: Moving;
  readonly moved: Moved | null;
  readonly end: () => void;
} {
  const [moved, setMoved] = useState<Moved | null>(null);
  const dragged = useRef<ScheduledSession | null>(null);
  const open: Moving['open'] = (session, goal) => setMoved({ session, goal });
  const moving: Moving = {
    find: (item) =>
      'caseId' in item && item.kind === 'session'
        ? sessions.find(({ caseId, sessionId }) => item.key === `session-${caseId}-${sessionId}`)
        : undefined,
    open,
    begin: (session) => {
      dragged.current = session;
    },
    target: (goal) => ({
      // Else nothing may be dropped there.
      onDragOver: (event) => {
        if (dragged.current !== null) event.preventDefault();
      },
      onDrop: (event) => {
        event.preventDefault();
        const session = dragged.current;
        dragged.current = null;
        if (session === null) return;
        const isThere =
          (goal.on ?? session.on) === session.on &&
          (goal.startsAt === undefined || goal.startsAt === session.startsAt);
        if (!isThere) open(session, goal);
      },
    }),
  };
  return { moving, moved, end: () => setMoved(null) };
}

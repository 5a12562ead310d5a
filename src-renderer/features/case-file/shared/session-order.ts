import type { Session } from '@shared/domain/case/model/session';

/** The sessions as they follow each other in time. */
export function sessionsInOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((a, b) => {
    const [first, second] = [startOf(a), startOf(b)];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  });
}

function startOf({ heldOn, startsAt }: Session): string {
  return `${heldOn} ${startsAt ?? ''}`;
}

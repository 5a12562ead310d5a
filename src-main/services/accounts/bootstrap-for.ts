import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Bootstrap } from '@shared/ipc/routes-app';

/**
 * How things stand, as who works may know it: notices of files name months and cases, and are for those who see to the data;
 * at the desk of a protected studio is who unlocked it, and nobody is asked.
 */
export function bootstrapFor(known: Bootstrap, actor: PresentActor): Bootstrap {
  const notices = hasRight(actor, 'data.backup') ? known.notices : [];
  if (actor.accountId === undefined) return { ...known, notices };
  const isOnRoster = known.studio?.mediators.some(({ id }) => id === actor.id) === true;
  const desk = { mediatorId: isOnRoster ? actor.id : null, isToBeAsked: false };
  return { ...known, notices, desk };
}

import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { Mediator, MediatorInput } from './mediator';

/** Gives new mediators an id. Refuses an id that is not on the roster or stands there twice, and an absence
 * that ends before it begins. */
export function giveIds(
  mediators: readonly MediatorInput[],
  known: readonly Mediator[],
  makeId: () => string,
): Ruling<Mediator[]> {
  const knownIds = new Set(known.map(({ id }) => id));
  const next: Mediator[] = [];
  for (const [index, mediator] of mediators.entries()) {
    if (mediator.id !== null && !knownIds.delete(mediator.id))
      return refuse('MEDIATOR_NOT_ON_ROSTER', { field: `mediators.${index}.id` });
    const from = mediator.absences.findIndex(({ from, to }) => to < from);
    if (from >= 0)
      return refuse('NOT_NOW', {
        field: `mediators.${index}.absences.${from}.to`,
        data: { why: '不在的日子，到哪天为止不能早于从哪天起。' },
      });
    next.push({ ...mediator, id: mediator.id ?? makeId() });
  }
  return allow(next);
}

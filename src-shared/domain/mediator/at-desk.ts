import type { LocalDate } from '../kernel/local-date';
import type { Mediator } from './mediator';

/**
 * Who is at the desk, for the history of cases and as the one offered in forms: the mediator that was chosen, if still
 * active; in a studio of one, that one. Null when only a person can say.
 */
export function mediatorAtDesk(
  mediators: readonly Mediator[],
  chosenId: string | null,
): Mediator | null {
  const active = mediators.filter(({ isActive }) => isActive);
  const [first] = active;
  return active.find(({ id }) => id === chosenId) ?? (active.length === 1 ? (first ?? null) : null);
}

/**
 * Whether to ask who is at the desk: once a day, where more than one can be.
 * @param askedOn the day of the last answer, or of putting it off
 */
export function isDeskToBeAsked(
  mediators: readonly Mediator[],
  askedOn: LocalDate | null,
  today: LocalDate,
): boolean {
  return askedOn !== today && mediators.filter(({ isActive }) => isActive).length > 1;
}

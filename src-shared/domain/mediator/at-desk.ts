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

/** Who was chosen at the desk, and the day of that choice or of putting it off. */
export interface DeskChoice {
  readonly deskMediatorId: string | null;
  readonly deskAskedOn: LocalDate | null;
}

/**
 * Who was chosen today. A choice counts for its day: on the next somebody else may sit there, and a wrong name in the
 * history is worse than none.
 */
export function chosenToday(choice: DeskChoice, today: LocalDate): string | null {
  return choice.deskAskedOn === today ? choice.deskMediatorId : null;
}

/** Who is at the desk today, as the window is told. */
export interface Desk {
  /** Null when only a person can say. */
  readonly mediatorId: string | null;
  /** Whether it is time to ask. */
  readonly isToBeAsked: boolean;
}

/**
 * How the desk stands today.
 * @param isReadOnly nothing is written that a name would stand beside, so nobody is asked
 */
export function deskOn(
  today: LocalDate,
  mediators: readonly Mediator[],
  choice: DeskChoice,
  isReadOnly: boolean,
): Desk {
  return {
    mediatorId: mediatorAtDesk(mediators, chosenToday(choice, today))?.id ?? null,
    isToBeAsked: !isReadOnly && isDeskToBeAsked(mediators, choice.deskAskedOn, today),
  };
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

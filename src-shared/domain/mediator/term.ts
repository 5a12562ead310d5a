import { addDays, type LocalDate } from '../kernel/local-date';
import type { Mediator } from './mediator';

type OfTerm = Pick<Mediator, 'name' | 'isActive' | 'termTo'>;

/**
 * Mediators on the roster whose term has ended or ends within so many days, the earliest first. Three years for members of
 * the committee (人民调解法 第9条); whoever has no day written down is left out.
 * @param withinDays how long before (`termWarningDays`); on the last day of them too
 */
export function endingTerms<M extends OfTerm>(
  mediators: readonly M[],
  today: LocalDate,
  withinDays: number,
): readonly (M & { readonly termTo: LocalDate })[] {
  const until = addDays(today, withinDays);
  return mediators
    .filter((one): one is M & { termTo: LocalDate } => one.isActive && one.termTo !== null)
    .filter(({ termTo }) => termTo <= until)
    .toSorted((one, other) => (one.termTo < other.termTo ? -1 : 1));
}

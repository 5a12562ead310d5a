import type { LocalDate } from '../kernel/local-date';
import { absencesOn } from './absences';
import type { Mediator } from './mediator';

/** What is known where somebody is proposed for a dispute. */
export interface ProposalAsked {
  /** Code of the category of the dispute. */
  readonly category: string;
  readonly today: LocalDate;
  /** How much somebody has in hand: open disputes, and matters where the studio uses them. */
  readonly openOf: (mediatorId: string) => number;
}

/** Who is proposed, and what speaks for them. */
export interface Proposal {
  readonly mediator: Mediator;
  /** Whether they are said to be good at disputes of this category. */
  readonly isStrength: boolean;
  readonly open: number;
}

/**
 * Who of the roster may take a new dispute on: of those who are there today whoever is good at its category (S0: each
 * mediator is a flower with a field of her own), of several the one with the fewest in hand, of equals the one who stands
 * first on the roster. Where nobody is said to be good at it, whoever has the fewest. Null where nobody is there. A
 * proposal only: the committee appoints, or the parties choose (人民调解法 第19条).
 */
export function proposeMediator(
  roster: readonly Mediator[],
  { category, today, openOf }: ProposalAsked,
): Proposal | null {
  const there = roster.filter((one) => one.isActive && absencesOn(one, today).length === 0);
  const good = there.filter((one) => isGoodAt(one, category));
  const [first, ...others] = good.length > 0 ? good : there;
  if (first === undefined) return null;
  const chosen = others.reduce(
    (least, one) => (openOf(one.id) < openOf(least.id) ? one : least),
    first,
  );
  return { mediator: chosen, isStrength: good.length > 0, open: openOf(chosen.id) };
}

/** Whether somebody is said to be good at disputes of a category. */
export function isGoodAt({ strengths }: Pick<Mediator, 'strengths'>, category: string): boolean {
  return strengths.some((strength) => strength.category === category);
}

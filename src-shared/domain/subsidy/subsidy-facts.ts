import type { LocalDate } from '../kernel/local-date';
import { dayOfStep, fenOf, type Subsidy } from './subsidy';

/** What the figures of 以案定补 are counted from. Besides, under `factOfShare`, what each mediator gets. */
export interface SubsidyFacts {
  readonly appliedOn: LocalDate | null;
  readonly approvedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly refusedOn: LocalDate | null;
  /** 分 of the whole claim. */
  readonly fen: number;
}

/** The fact that is what a mediator gets, in 分; missing where that is nothing. */
export function factOfShare(mediatorId: string): string {
  return `share ${mediatorId}`;
}

/** What counts of a claim as it stands: nothing of what was stopped but that it was applied for, and that it was refused. */
export function subsidyFactsOf(
  one: Subsidy,
): SubsidyFacts & Readonly<Record<string, LocalDate | number | null>> {
  const shares = one.claim.shares.map(({ mediatorId, fen }) => [factOfShare(mediatorId), fen]);
  return {
    appliedOn: dayOfStep(one, 'applied'),
    approvedOn: dayOfStep(one, 'approved'),
    paidOn: dayOfStep(one, 'paid'),
    refusedOn: dayOfStep(one, 'refused'),
    fen: fenOf(one),
    ...Object.fromEntries(shares),
  };
}

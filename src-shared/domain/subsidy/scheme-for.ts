import type { CaseFacts } from '../case/facts/case-facts';
import type { LocalDate } from '../kernel/local-date';
import type { SubsidyDay, SubsidyScheme } from '../studio/subsidy-scheme';

/** The fact that is the day by which a scheme counts. */
export const FACT_OF_DAY = {
  concluded: 'concludedOn',
  fulfilled: 'fulfilledOn',
} as const satisfies Record<SubsidyDay, keyof CaseFacts>;

/** A scheme, and the day by which a case falls under it. */
export interface FoundScheme {
  readonly scheme: SubsidyScheme;
  readonly on: LocalDate;
}

/**
 * The scheme under which a case falls: its own day lies in the scheme's days, first and last day counted. Where schemes
 * count by different days a case may lie in two; the earlier one has it, for a dispute is paid once.
 */
export function schemeFor(
  schemes: readonly SubsidyScheme[],
  facts: Pick<CaseFacts, (typeof FACT_OF_DAY)[SubsidyDay]>,
): FoundScheme | null {
  const found = schemes.flatMap((scheme): FoundScheme[] => {
    const on = facts[FACT_OF_DAY[scheme.countsBy]];
    const isIn = on !== null && scheme.from <= on && (scheme.until === null || on <= scheme.until);
    return isIn ? [{ scheme, on }] : [];
  });
  return found.sort((one, other) => (one.scheme.from < other.scheme.from ? -1 : 1))[0] ?? null;
}

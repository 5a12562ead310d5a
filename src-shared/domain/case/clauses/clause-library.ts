import type { DisputeCategory } from '../model/dispute-category';
import { CONTRACT_CLAUSES } from './contract-clauses';
import { FAMILY_CLAUSES } from './family-clauses';
import { GENERAL_CLAUSES } from './general-clauses';
import { INJURY_CLAUSES } from './injury-clauses';
import { LABOR_CLAUSES } from './labor-clauses';
import { LAND_CLAUSES } from './land-clauses';
import type { ModelClause } from './model-clause';
import { NEIGHBOR_CLAUSES } from './neighbor-clauses';
import { OTHER_CLAUSES } from './other-clauses';

/** The program's own clauses, those for all disputes first. */
export const CLAUSE_LIBRARY: readonly ModelClause[] = [
  ...GENERAL_CLAUSES,
  ...FAMILY_CLAUSES,
  ...NEIGHBOR_CLAUSES,
  ...LAND_CLAUSES,
  ...CONTRACT_CLAUSES,
  ...INJURY_CLAUSES,
  ...LABOR_CLAUSES,
  ...OTHER_CLAUSES,
];

/** How near a clause is to a dispute: made for such, for all, for others. */
export function nearness(
  { categories }: Pick<ModelClause, 'categories'>,
  category: DisputeCategory | null,
): 0 | 1 | 2 {
  if (category !== null && categories.includes(category)) return 0;
  return categories.length === 0 ? 1 : 2;
}

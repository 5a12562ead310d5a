import type { MediationCase } from './mediation-case';

/**
 * From here on a place in the year is no running number: cases of old ledgers have their own numbers and use up none of
 * ours. Lists and shards have an order by it all the same.
 */
export const FIRST_IMPORTED_ORDINAL = 5_000_000;

/** Whether the place in the year is a running number that this program gave. */
export function isRunningNumber({ ordinal }: Pick<MediationCase['serial'], 'ordinal'>): boolean {
  return ordinal < FIRST_IMPORTED_ORDINAL;
}

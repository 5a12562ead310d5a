import { KINDS } from '@shared/domain/kinds';
import { type FactTable, factTableOf } from '@shared/domain/record/fact-table';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';

/** A studio in which nobody only asked. */
export function noEnquiries(): FactTable<AnyFacts> {
  return factTableOf<{ id: string; revision: number }, AnyFacts>(
    [],
    () => ({}),
    () => 0,
  );
}

/** A studio that keeps nothing but disputes: the facts of every other kind that is counted. */
export function nothingElse(): Readonly<Record<string, FactTable<AnyFacts>>> {
  const counted = KINDS.list.filter(({ facts }) => facts !== undefined);
  return Object.fromEntries(counted.map(({ key }) => [key, noEnquiries()]));
}

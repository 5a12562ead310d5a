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

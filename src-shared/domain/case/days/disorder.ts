import type { Refusal } from '../../kernel/ruling';
import type { CaseDay } from './case-days';

/** Something in a case that breaks the order of days. */
export interface Disorder {
  /** The same for the same days of the same entries, so that an act's own disorder is told from what was there. */
  readonly key: string;
  readonly refusal: Omit<Refusal, 'field'>;
  /** The days concerned; an act's refusal stands beside the first that it writes. */
  readonly days: readonly CaseDay[];
}

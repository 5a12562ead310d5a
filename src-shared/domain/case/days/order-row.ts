import type { DayName } from '../model/day-words';

/**
 * How the days of one kind are paired with those of another. `each`: every one with every other; `own`: those of one
 * entry (a visit and its second handling); `next`: an entry with the one after it; `consent`: the parties' answers as
 * they stood on the later day.
 */
export type Pairing = 'each' | 'own' | 'next' | 'consent';

/** None of the later days may lie before the earlier one; on the same day both may be. */
export interface OrderRow {
  readonly earlier: DayName;
  readonly later: readonly DayName[];
  readonly pairing?: Pairing;
  /**
   * Judged only when the later day is written down: afterwards the earlier one may honestly come to lie behind it. Other
   * rows are judged by every act, and existing files are compared with them.
   */
  readonly isForWriting?: true;
  /** What is performed at once (当场履行) is left out. */
  readonly isBarringAtOnce?: true;
  /** Article or reason of practice, for whoever reads this table. */
  readonly basis: string;
  /** The same in the refusal's sentence, without a full stop. */
  readonly because: string;
}

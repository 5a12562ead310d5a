import type { CaseArchive } from '../cases/case-archive';
import type { By, Change } from '../cases/change';
import type { StudioRepository } from '../documents/studio-repository';
import type { Journal } from '../journal/journal';
import type { LedgerShelf } from '../ledger/ledger-shelf';
import type { Staging } from './staging';

/** What is to be put into the journal as one line. */
export interface Prepared<T> {
  /** None when nothing is to be written. */
  readonly changes: readonly Change[];
  readonly by: By;
  readonly result: T;
}

/** A wish to change something. */
export interface Task<T> {
  /** Months of the ledgers it touches. */
  readonly months: readonly string[];
  /**
   * Looks at the state and says what to change; throws when that is refused. Runs when it is the
   * task's turn, so that it sees every change before it.
   * @param at instant of the change, ISO
   */
  readonly prepare: (staging: Staging, at: string) => Prepared<T>;
}

/** A task with who waits for it. */
export interface Waiting {
  readonly task: Task<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What the queue of changes works on. */
export interface CommitOptions {
  readonly archive: CaseArchive;
  readonly shelf: LedgerShelf;
  readonly studioFile: StudioRepository;
  readonly journal: Journal;
  readonly now: () => Date;
  /** Told after each group. */
  readonly onCommitted: () => void;
}

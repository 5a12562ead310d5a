import type { Journal } from '../journal/journal';
import type { Published } from '../journal/published';
import type { By } from './change';
import type { StagedView } from './staged-view';
import type { StagingSources } from './staging';

/** A wish to change something. */
export interface Task<T> {
  readonly by: By;
  /**
   * Looks at the state and changes it; throws when that is refused. Runs when it is the task's turn,
   * so that it sees every change before it; and once more when a record was not in memory.
   */
  readonly decide: (view: StagedView) => T;
}

/** A task with who waits for it. */
export interface Waiting {
  readonly task: Task<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What the queue of changes works on. */
export interface CommitOptions extends StagingSources {
  readonly journal: Journal;
  readonly published: Published;
  readonly now: () => Date;
  /** Told while the disk is busy, when there is time for what changes before left to be done. */
  readonly catchUp: () => void;
}

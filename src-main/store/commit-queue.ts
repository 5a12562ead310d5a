import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Change, raiseOrdinal, toDraft } from './change';
import type { CommitOptions, Task, Waiting } from './commit-task';
import { ForeignChanges } from './foreign-changes';
import type { JournalPlace } from './journal/journal';
import type { DraftLine } from './journal/journal-line';
import { Staging } from './staging';

/** A task whose change has a place in the group. */
interface Prepared {
  readonly change: Change | null;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** So many changes share a sync at most. */
const GROUP_SIZE = 25;
/** A group is prepared in pieces this long, so that the program answers in between. */
const TURN_MS = 8;

/**
 * Puts changes into the journal, those that wait together in one group with one sync. A change is
 * published to memory, and its caller answered, only when its line is durable; when the group
 * cannot be written, memory is as before and every caller of the group is told.
 */
export class CommitQueue {
  private readonly options: CommitOptions;
  private readonly foreign: ForeignChanges;
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;
  private lastPlace: JournalPlace;

  constructor(options: CommitOptions) {
    this.options = options;
    this.foreign = new ForeignChanges(options);
    this.lastPlace = options.journal.place;
  }

  /** The last line that memory holds. */
  get published(): JournalPlace {
    return this.lastPlace;
  }

  /** Resolves when the change is durable. Throws StoreError, and whatever `prepare` throws; nothing is then changed. */
  submit<T>(task: Task<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve: (result) => resolve(result as T), reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async run(): Promise<void> {
    // Not at once: what is asked for in the same turn belongs to the same group.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.commit(this.waiting.splice(0, GROUP_SIZE));
    this.running = null;
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    try {
      const now = this.options.now();
      const { admitted, refused, changes } = await this.foreign.admit(group);
      const staging = new Staging(this.options);
      const prepared: Prepared[] = changes.map((change) => alone(change, staging));
      let turnEndsAt = performance.now() + TURN_MS;
      for (const one of admitted) {
        const step = prepare(one, staging, now.toISOString());
        if (step !== null) prepared.push(step);
        if (performance.now() < turnEndsAt) continue;
        await nextTurn();
        turnEndsAt = performance.now() + TURN_MS;
      }
      await this.write(prepared, now);
      for (const { waiting, error } of refused) waiting.reject(error);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.options.shelf.hold(new Set());
    }
  }

  private async write(prepared: readonly Prepared[], now: Date): Promise<void> {
    const changes = prepared.flatMap(({ change }) => (change === null ? [] : [change]));
    const drafts = changes.map((change) => toDraft(change, now.toISOString()));
    try {
      const places = drafts.length > 0 ? await this.options.journal.append(drafts, now) : [];
      for (const [index, change] of changes.entries()) {
        const [draft, place] = [drafts[index], places[index]];
        if (draft !== undefined && place !== undefined) this.publish(change, draft, place);
      }
    } catch (error) {
      for (const { fail } of prepared) fail(error);
      return;
    }
    for (const { settle } of prepared) settle();
    if (drafts.length > 0) this.options.onCommitted();
  }

  private publish(change: Change, draft: DraftLine, place: JournalPlace): void {
    const { archive, shelf, studioFile } = this.options;
    const { caseId, forward } = draft;
    this.lastPlace = place;
    if (change.kind === 'studio') {
      studioFile.publish(change.after, { seq: place.seq, caseId, ledger: null, forward });
      return;
    }
    const line = { seq: place.seq, caseId, ledger: change.month, forward };
    shelf.publish(change.after, line);
    archive.indexSlot(change.after, change.month);
    if (change.before !== null) return;
    studioFile.publish(raiseOrdinal(studioFile.studio, change.after.case.serial), line);
  }
}

function prepare(
  { task, resolve, reject }: Waiting,
  staging: Staging,
  at: string,
): Prepared | null {
  try {
    const { change, result } = task.prepare(staging, at);
    if (change !== null) staging.put(change);
    return { change, settle: () => resolve(result), fail: reject };
  } catch (error) {
    reject(error);
    return null;
  }
}

/** A change that nobody waits for. */
function alone(change: Change, staging: Staging): Prepared {
  staging.put(change);
  return { change, settle: () => undefined, fail: () => undefined };
}

import { type Change, raiseOrdinal, toDraft } from '../cases/change';
import type { JournalPlace } from '../journal/journal';
import type { DraftLine } from '../journal/journal-line';
import { Turn } from '../turn';
import type { CommitOptions, Task, Waiting } from './commit-task';
import { ForeignChanges, type Refusal } from './foreign-changes';
import { Staging } from './staging';

/** A change and the line that will tell of it. */
interface Step {
  readonly change: Change;
  readonly draft: DraftLine;
}

/** A task that has its place in the group; without a step when it changes nothing. */
interface Prepared {
  readonly step: Step | null;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** A group before it is written. */
interface Ready {
  readonly prepared: readonly Prepared[];
  /** Tasks that refused what they found. */
  readonly refused: readonly Refusal[];
  /** Tasks whose files another program changed. */
  readonly outdated: readonly Refusal[];
}

/** So many changes share a sync at most. */
const GROUP_SIZE = 25;

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
      const at = now.toISOString();
      const ready = (await this.getReady(group, at)) ?? (await this.getReadyWithCare(group, at));
      for (const { waiting, error } of ready.refused) waiting.reject(error);
      await this.write(ready.prepared, now);
      // Now that their next look shows what the other program made.
      for (const { waiting, error } of ready.outdated) waiting.reject(error);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.options.shelf.hold(new Set());
    }
  }

  /**
   * Prepares the group while the disk is asked whether its files are as this program left them; null
   * when they are not, or must be read first. What was prepared is then forgotten.
   */
  private async getReady(group: readonly Waiting[], at: string): Promise<Ready | null> {
    if (!this.foreign.hold(group)) return null;
    const [areAsLeft, ready] = await Promise.all([
      this.foreign.areAsLeft(group),
      this.prepareAll(group, [], at),
    ]);
    return areAsLeft ? ready : null;
  }

  /** Looks first, takes over what another program changed, and prepares what can still be done. */
  private async getReadyWithCare(group: readonly Waiting[], at: string): Promise<Ready> {
    const { admitted, refused, changes } = await this.foreign.admit(group);
    return { ...(await this.prepareAll(admitted, changes, at)), outdated: refused };
  }

  private async prepareAll(
    group: readonly Waiting[],
    foreign: readonly Change[],
    at: string,
  ): Promise<Ready> {
    const staging = new Staging(this.options);
    const refused: Refusal[] = [];
    const prepared: Prepared[] = foreign.map((change) => alone(change, staging, at));
    const turn = new Turn();
    for (const one of group) {
      // In between, not at the end: a single change is waited for.
      if (turn.isOver) await turn.end();
      try {
        prepared.push(prepare(one, staging, at));
      } catch (error) {
        refused.push({ waiting: one, error });
      }
    }
    return { prepared, refused, outdated: [] };
  }

  private async write(prepared: readonly Prepared[], now: Date): Promise<void> {
    const steps = prepared.flatMap(({ step }) => step ?? []);
    try {
      const places = await this.append(steps, now);
      for (const [index, step] of steps.entries()) {
        const place = places[index];
        if (place !== undefined) this.publish(step, place);
      }
    } catch (error) {
      for (const { fail } of prepared) fail(error);
      return;
    }
    for (const { settle } of prepared) settle();
    if (steps.length > 0) this.options.onCommitted();
  }

  private async append(steps: readonly Step[], now: Date): Promise<JournalPlace[]> {
    if (steps.length === 0) return [];
    const drafts = steps.map(({ draft }) => draft);
    return this.options.journal.append(drafts, now, () => this.catchUp());
  }

  /** While the disk is busy there is time for what the changes before left to be done. Never throws. */
  private catchUp(): void {
    try {
      this.options.archive.catchUp();
    } catch {
      // A case that cannot be described is told of to whoever asks for it; it holds up no save.
    }
  }

  private publish({ change, draft: { caseId, forward } }: Step, place: JournalPlace): void {
    const { archive, shelf, studioFile } = this.options;
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

/** Throws what `prepare` of the task throws. */
function prepare({ task, resolve, reject }: Waiting, staging: Staging, at: string): Prepared {
  const { change, result } = task.prepare(staging, at);
  return { step: stepOf(change, staging, at), settle: () => resolve(result), fail: reject };
}

/** A change that nobody waits for. */
function alone(change: Change, staging: Staging, at: string): Prepared {
  const step = stepOf(change, staging, at);
  return { step, settle: () => undefined, fail: () => undefined };
}

function stepOf(change: Change | null, staging: Staging, at: string): Step | null {
  if (change === null) return null;
  const draft = toDraft(change, at);
  staging.put(change);
  return { change, draft };
}

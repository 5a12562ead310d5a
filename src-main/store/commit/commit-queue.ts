import type { Question } from '@shared/domain/record/needs';
import { frozen } from '../files/plain-json';
import type { JournalPlace } from '../journal/journal';
import { type DraftLine, recordsOf } from '../journal/journal-line';
import { keyOf, type ShardRef } from '../shards/shard-key';
import type { PatchLine } from '../shards/shard-lines';
import { Turn } from '../turn';
import { toDraft } from './change';
import type { CommitOptions, Task, Waiting } from './commit-task';
import { answerStaged } from './staged-answers';
import { StagedView } from './staged-view';
import { NotInMemory, NotWhole, type StagedRecord, Staging } from './staging';

/** Changes and the line that will tell of them. */
interface Entry {
  readonly staged: readonly StagedRecord[];
  readonly draft: DraftLine;
}

/** A task that has its place in the group; without an entry when it changes nothing. */
interface Placed {
  readonly entry: Entry | null;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** A task that is told that it cannot be. */
interface Refusal {
  readonly waiting: Waiting;
  readonly error: unknown;
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
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;
  private readonly listeners: (() => void)[] = [];

  constructor(options: CommitOptions) {
    this.options = options;
  }

  /** Tells after each group. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Resolves when the change is durable. Throws StoreError, and whatever `decide` throws; nothing is then changed. */
  submit<T>(task: Task<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve: (result) => resolve(result as T), reject });
      this.running ??= this.run();
    });
  }

  /**
   * Decides as `submit` would now, and forgets it: answers whether anything would change. Throws StoreError, and whatever
   * `decide` throws.
   */
  async rehearse<T>(task: Task<T>): Promise<boolean> {
    const rehearsed = { task, resolve: () => undefined, reject: () => undefined };
    const at = this.options.now().toISOString();
    const held = new Set<string>();
    const { entry } = await this.prepare(rehearsed, new Staging(this.options), { at, held });
    return entry !== null;
  }

  /** Answers a question as a decision would be answered now. Throws StoreError. */
  async answer(question: Question): Promise<unknown> {
    const staging = new Staging(this.options);
    for (;;) {
      try {
        return answerStaged(staging, question);
      } catch (error) {
        if (!(error instanceof NotWhole)) throw error;
        await error.index.whole();
      }
    }
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
    const { shelf, journal, now } = this.options;
    try {
      const at = now();
      const refused: Refusal[] = [];
      // The disk is asked first, and answers while the group is prepared and put into words; all of it is forgotten when it refuses.
      const unchanged = journal.refuseForeignChange();
      unchanged.catch(() => undefined);
      const prepared = await this.prepareAll(group, at.toISOString(), refused);
      if (refused.length > 0) await unchanged;
      for (const { waiting, error } of refused) waiting.reject(error);
      await this.write(prepared, at, unchanged);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      shelf.hold(new Set());
    }
  }

  private async prepareAll(
    group: readonly Waiting[],
    at: string,
    refused: Refusal[],
  ): Promise<Placed[]> {
    const staging = new Staging(this.options);
    const held = new Set<string>();
    this.options.shelf.hold(held);
    const prepared: Placed[] = [];
    const turn = new Turn();
    for (const one of group) {
      // In between, not at the end: a single change is waited for.
      if (turn.isOver) await turn.end();
      try {
        prepared.push(await this.prepare(one, staging, { at, held }));
      } catch (error) {
        refused.push({ waiting: one, error });
      }
    }
    return prepared;
  }

  /** Throws what the task throws, and StoreError when a record's shard cannot be read. */
  private async prepare(
    waiting: Waiting,
    staging: Staging,
    { at, held }: { readonly at: string; readonly held: Set<string> },
  ): Promise<Placed> {
    for (;;) {
      try {
        return this.decide(waiting, staging, { at, held });
      } catch (error) {
        if (error instanceof NotWhole) await error.index.whole();
        else if (error instanceof NotInMemory) await this.load(error.shard, held);
        else throw error;
      }
    }
  }

  private async load({ kind, name }: ShardRef, held: Set<string>): Promise<void> {
    held.add(keyOf({ kind, name }));
    await this.options.shelf.open(kind, name);
  }

  private decide(
    { task, resolve, reject }: Waiting,
    staging: Staging,
    { at, held }: { readonly at: string; readonly held: Set<string> },
  ): Placed {
    const branch = staging.branch();
    const view = new StagedView(branch, at);
    const result = task.decide(view);
    const { changes } = view;
    const settled = { settle: () => resolve(result), fail: reject };
    if (changes.length === 0) return { entry: null, ...settled };
    const staged = branch.staged();
    for (const shard of staged) this.requireInMemory(shard, held);
    const draft = toDraft(changes, task.by, at);
    staging.merge(branch);
    return { entry: { staged, draft }, ...settled };
  }

  /** What is to be published must find its shard. */
  private requireInMemory({ kind, name }: ShardRef, held: Set<string>): void {
    if (this.options.shelf.inMemory({ kind, name }) === null) throw new NotInMemory({ kind, name });
    held.add(keyOf({ kind, name }));
  }

  private async write(
    prepared: readonly Placed[],
    now: Date,
    unchanged: Promise<void>,
  ): Promise<void> {
    const entries = prepared.flatMap(({ entry }) => entry ?? []);
    try {
      const places = await this.append(entries, now, unchanged);
      for (const [index, entry] of entries.entries()) {
        const place = places[index];
        if (place !== undefined) this.publish(entry, place);
      }
    } catch (error) {
      for (const { fail } of prepared) fail(error);
      return;
    }
    for (const { settle } of prepared) settle();
    if (entries.length > 0) for (const listener of this.listeners) listener();
  }

  private async append(
    entries: readonly Entry[],
    now: Date,
    unchanged: Promise<void>,
  ): Promise<JournalPlace[]> {
    if (entries.length === 0) {
      await unchanged;
      return [];
    }
    const drafts = entries.map(({ draft }) => draft);
    return this.options.journal.append(drafts, now, {
      unchanged,
      meanwhile: () => this.catchUp(entries),
    });
  }

  /** While the disk is busy there is time for what the changes before left to be done, and the next one needs. Never throws. */
  private catchUp(entries: readonly Entry[]): void {
    try {
      for (const { staged } of entries) for (const { stored } of staged) frozen(stored.record);
      this.options.catchUp();
    } catch {
      // A record that cannot be described is told of to whoever asks for it; it holds up no save.
    }
  }

  private publish({ staged, draft }: Entry, place: JournalPlace): void {
    const { shelf, indexes, published } = this.options;
    published.reach(place);
    shelf.publish(staged, lineOf(draft, place));
    for (const { kind, stored, name } of staged) indexes.get(kind.key)?.indexStored(stored, name);
  }
}

/** What the files that follow need of a line; the way back is not looked for in memory. */
function lineOf({ steps }: DraftLine, { seq }: JournalPlace): PatchLine {
  const forwards = steps.map(({ act: _act, backward: _backward, ...step }) => step);
  return { seq, records: recordsOf(steps), body: { steps: forwards } };
}

import type { Studio } from '@shared/domain/studio/studio';
import { type Change, type PatchLine, raiseOrdinal, toDraft } from '../cases/change';
import { concernsStudio } from '../documents/studio-replay';
import type { JournalPlace } from '../journal/journal';
import { type DraftLine, recordsOf } from '../journal/journal-line';
import { Turn } from '../turn';
import type { CommitOptions, Task, Waiting } from './commit-task';
import { Staging } from './staging';

/** Changes and the line that will tell of them. */
interface Entry {
  readonly changes: readonly Change[];
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
  private lastPlace: JournalPlace;

  constructor(options: CommitOptions) {
    this.options = options;
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
    const { shelf, journal, now } = this.options;
    try {
      const at = now();
      shelf.hold(monthsOf(group));
      const refused: Refusal[] = [];
      const admitted = await this.withLedgers(group, refused);
      // Prepared while the disk is asked about the journal; what was prepared is forgotten when it refuses.
      const [prepared] = await Promise.all([
        this.prepareAll(admitted, at.toISOString(), refused),
        journal.refuseForeignChange(),
      ]);
      for (const { waiting, error } of refused) waiting.reject(error);
      await this.write(prepared, at);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      shelf.hold(new Set());
    }
  }

  /** The tasks whose ledgers are in memory, once they are; those whose ledger cannot be read are refused. */
  private async withLedgers(
    group: readonly Waiting[],
    refused: Refusal[],
  ): Promise<readonly Waiting[]> {
    const { shelf } = this.options;
    const errors = new Map<string, unknown>();
    for (const month of monthsOf(group))
      if (shelf.inMemory(month) === null)
        await shelf.open(month).catch((error: unknown) => errors.set(month, error));
    if (errors.size === 0) return group;
    return group.filter((waiting) => {
      const lacking = waiting.task.months.find((month) => errors.has(month));
      if (lacking === undefined) return true;
      refused.push({ waiting, error: errors.get(lacking) });
      return false;
    });
  }

  private async prepareAll(
    group: readonly Waiting[],
    at: string,
    refused: Refusal[],
  ): Promise<Placed[]> {
    const staging = new Staging(this.options);
    const prepared: Placed[] = [];
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
    return prepared;
  }

  private async write(prepared: readonly Placed[], now: Date): Promise<void> {
    const entries = prepared.flatMap(({ entry }) => entry ?? []);
    try {
      const places = await this.append(entries, now);
      for (const [index, entry] of entries.entries()) {
        const place = places[index];
        if (place !== undefined) this.publish(entry, place);
      }
    } catch (error) {
      for (const { fail } of prepared) fail(error);
      return;
    }
    for (const { settle } of prepared) settle();
    if (entries.length > 0) this.options.onCommitted();
  }

  private async append(entries: readonly Entry[], now: Date): Promise<JournalPlace[]> {
    if (entries.length === 0) return [];
    const drafts = entries.map(({ draft }) => draft);
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

  private publish({ changes, draft }: Entry, place: JournalPlace): void {
    const { archive, shelf, studioFile } = this.options;
    this.lastPlace = place;
    const line = lineOf(draft, place);
    const ofCases = changes.filter((change) => change.kind === 'case');
    shelf.publish(ofCases, line);
    for (const { after, month } of ofCases) archive.indexSlot(after, month);
    if (!concernsStudio(line)) return;
    const studio = changes.reduce(studioAfter, studioFile.studio);
    studioFile.publish(studio, line);
  }
}

function studioAfter(studio: Studio, change: Change): Studio {
  if (change.kind === 'studio') return change.after;
  return change.before === null ? raiseOrdinal(studio, change.after.case.serial) : studio;
}

/** What the files that follow need of a line; the way back is not looked for in memory. */
function lineOf({ steps }: DraftLine, { seq }: JournalPlace): PatchLine {
  const forwards = steps.map(({ act: _act, backward: _backward, ...step }) => step);
  return { seq, records: recordsOf(steps), body: { steps: forwards } };
}

/** Throws what `prepare` of the task throws. */
function prepare({ task, resolve, reject }: Waiting, staging: Staging, at: string): Placed {
  const { changes, by, result } = task.prepare(staging, at);
  const entry = changes.length === 0 ? null : { changes, draft: toDraft(changes, by, at) };
  for (const change of changes) staging.put(change);
  return { entry, settle: () => resolve(result), fail: reject };
}

function monthsOf(group: readonly Waiting[]): Set<string> {
  return new Set(group.flatMap(({ task }) => task.months));
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckpointFile } from '../journal/checkpoint';
import type { Journal, JournalPlace } from '../journal/journal';
import type { Published } from '../journal/published';
import type { KeptIndex } from '../shards/kind-index';
import type { ShardShelf } from '../shards/shard-shelf';
import { StoreError } from '../store-error';
import { TaskQueue } from '../task-queue';

export interface WriteBehindOptions {
  readonly shelf: ShardShelf;
  /** The indexes that are kept on disk. */
  readonly kept: readonly KeptIndex[];
  readonly checkpointFile: CheckpointFile;
  readonly journal: Pick<Journal, 'marksNow'>;
  readonly published: Published;
  /** How long after a change the files follow; null = only when asked to. */
  readonly quietMs: number | null;
  /** What must be done before a file of an older version is written. */
  readonly beforeWriting: () => Promise<void>;
  /** Takes away the files of an older version whose records were all written anew. */
  readonly afterWriting: () => Promise<void>;
  /** Told when nothing is left to write for now. */
  readonly onWritten: () => Promise<void>;
}

/** At the latest so long after the first change that they lack the files follow. */
const LATEST_MS = 10_000;
/** A file that could not be written is tried again after this. */
const RETRY_MS = 15_000;

/**
 * Lets the files of records follow the journal: some time after the last change, and when
 * asked to. A failure harms nothing, since the journal holds what they lack: it is tried again.
 */
export class WriteBehind {
  private readonly options: WriteBehindOptions;
  private readonly queue = new TaskQueue();
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** The line that the checkpoint names, once this store has written it. */
  private savedSeq: number | null = null;
  private dueAt: number | null = null;

  constructor(options: WriteBehindOptions) {
    this.options = options;
  }

  /** Something changed. */
  touch(): void {
    const { quietMs } = this.options;
    if (quietMs === null) return;
    const now = performance.now();
    this.dueAt ??= now + LATEST_MS;
    this.wakeIn(Math.max(0, Math.min(quietMs, this.dueAt - now)));
  }

  /** Writes what the files lack. @returns whether all of it is written */
  flush(): Promise<boolean> {
    return this.queue.run(async () => {
      this.sleep();
      const isDone = await this.writeAll();
      if (isDone) await this.options.onWritten();
      else if (this.options.quietMs !== null) this.wakeIn(RETRY_MS);
      return isDone;
    });
  }

  /** Writes what the files lack and looks no further. */
  async close(): Promise<void> {
    await this.flush();
    this.sleep();
  }

  private wakeIn(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
    // A program that ends closes the store itself; and the journal has it all.
    this.timer.unref();
  }

  private sleep(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.dueAt = null;
  }

  private async writeAll(): Promise<boolean> {
    const { shelf, published, beforeWriting, afterWriting } = this.options;
    const hasElsewhere = shelf.keysElsewhere().length > 0;
    const isBehind = hasElsewhere || shelf.dirtyKeys().length > 0;
    if (!isBehind && !shelf.records.isNew && !this.isCheckpointBehind()) return this.writeIndexes();
    if (isBehind && !(await succeeds(beforeWriting))) return false;
    const reached = published.place;
    // What cannot be read there stays there, and holds up nothing else.
    for (const key of shelf.keysElsewhere()) await this.writeShard(key);
    let isDone = true;
    for (const key of inOrder(shelf)) isDone = (await this.writeShard(key)) && isDone;
    if (!isDone) return false;
    const isSaved = await this.saveCheckpoint(reached);
    if (hasElsewhere && isSaved) await succeeds(afterWriting);
    return (await this.writeIndexes()) && isSaved;
  }

  private async writeShard(key: string): Promise<boolean> {
    const { shelf, published } = this.options;
    // Encoding a large shard takes some milliseconds: the program answers in between.
    await nextTurn();
    return succeeds(() => shelf.flush(key, () => published.place));
  }

  /** Says how far every file is. Without a journal there is nothing to say. */
  private async saveCheckpoint(reached: JournalPlace): Promise<boolean> {
    const { shelf, checkpointFile, journal } = this.options;
    if (reached.seq === 0 || reached.file === '') return true;
    const files = shelf.records.take();
    const { seq, hash, file, lineStart } = reached;
    const isSaved = await succeeds(async () => {
      const marks = await journal.marksNow();
      await checkpointFile.save({ seq, hash, file, lineStart, files, journal: marks });
    });
    if (isSaved) this.savedSeq = seq;
    else shelf.records.keep();
    return isSaved;
  }

  /** A change that came while the shards were written may be in them all, and the checkpoint does not say so yet. */
  private isCheckpointBehind(): boolean {
    return this.savedSeq !== null && this.options.published.place.seq > this.savedSeq;
  }

  private async writeIndexes(): Promise<boolean> {
    const { kept, shelf } = this.options;
    let isDone = true;
    for (const index of kept) {
      const isDirty = (name: string): boolean => shelf.isDirty({ kind: index.kind, name });
      isDone = (await index.follow(isDirty)) && isDone;
    }
    return isDone;
  }
}

/** Those of the only records last: an older program that finds the studio as it left it finds all else so, too. */
function inOrder(shelf: ShardShelf): string[] {
  const isOnly = (key: string): boolean => shelf.kinds.find(key)?.isSingle === true;
  const keys = shelf.dirtyKeys();
  return [...keys.filter((key) => !isOnly(key)), ...keys.filter(isOnly)];
}

async function succeeds(task: () => Promise<void>): Promise<boolean> {
  try {
    await task();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

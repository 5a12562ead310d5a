import type { ContentSource } from '@main/store/attachments/content-source';
import type { CopyOptions } from '@main/store/attachments/copy-content';
import { TaskQueue } from '@main/store/task-queue';
import type { CopyProgress } from '@shared/ipc/routes-attachments';

/** What a copy of one file listens to and tells. */
export type Copying = Required<Pick<CopyOptions, 'signal' | 'onPiece'>>;

/** What is done with files that were chosen together. */
export interface CopySteps {
  readonly before: () => Promise<void>;
  readonly copy: (source: ContentSource, copying: Copying) => Promise<void>;
}

/** Files that were chosen together. */
interface Batch {
  readonly caseId: string;
  readonly sources: readonly ContentSource[];
  readonly stop: AbortController;
  /** Work of each file: its bytes, twice; empty until they are measured. */
  work: readonly number[];
  /** How many files are done. */
  at: number;
  /** Work done of the file at hand. */
  done: number;
  isOver: boolean;
}

const TELL_EVERY_MS = 100;

/**
 * One file is copied at a time, in the order in which they came; all that waits for one case is told
 * of together and stopped together.
 */
export class CopyLine {
  private readonly tell: (progress: CopyProgress) => void;
  private readonly queue = new TaskQueue();
  private batches: Batch[] = [];
  private toldAt = 0;

  constructor(tell: (progress: CopyProgress) => void) {
    this.tell = tell;
  }

  /**
   * Copies the sources one after another, after those that came before; `before` is done once it is
   * their turn. Throws what the two throw, and AbortError once it was cancelled.
   */
  async run(
    caseId: string,
    sources: readonly ContentSource[],
    { before, copy }: CopySteps,
  ): Promise<void> {
    const batch: Batch = {
      ...{ caseId, sources, stop: new AbortController(), work: [] },
      ...{ at: 0, done: 0, isOver: false },
    };
    // The place in the line is taken before anything is waited for: files that came later would
    // overtake these while the disk is asked how large they are.
    this.batches.push(batch);
    const measured = measureWork(batch);
    try {
      await this.queue.run(async () => {
        await measured;
        batch.stop.signal.throwIfAborted();
        await before();
        await this.copyAll(batch, copy);
      });
    } finally {
      batch.isOver = true;
      this.forgetFinished(caseId);
    }
  }

  /** Stops the copying for a case, or all of it. */
  cancel(caseId: string | null): void {
    for (const batch of this.batches)
      if (caseId === null || batch.caseId === caseId) batch.stop.abort();
  }

  /** Resolves when nothing is being copied. */
  settle(): Promise<void> {
    return this.queue.drain();
  }

  private async copyAll(batch: Batch, copy: CopySteps['copy']): Promise<void> {
    const { signal } = batch.stop;
    const onPiece = (bytes: number): void => {
      batch.done += bytes;
      if (Date.now() - this.toldAt >= TELL_EVERY_MS) this.report(batch);
    };
    for (const [index, source] of batch.sources.entries()) {
      signal.throwIfAborted();
      batch.at = index;
      batch.done = 0;
      this.report(batch);
      await copy(source, { signal, onPiece });
    }
    signal.throwIfAborted();
    batch.at = batch.sources.length;
    batch.done = 0;
  }

  private report(batch: Batch): void {
    this.toldAt = Date.now();
    const ofCase = this.batches.filter(({ caseId }) => caseId === batch.caseId);
    const sum = (count: (one: Batch) => number): number =>
      ofCase.reduce((total, one) => total + count(one), 0);
    this.tell({
      caseId: batch.caseId,
      name: batch.sources[batch.at]?.name ?? '',
      file: sum(({ at }) => at) + 1,
      files: sum(({ sources }) => sources.length),
      done: sum(doneOf),
      total: sum(({ work }) => work.reduce((total, one) => total + one, 0)),
    });
  }

  /** What is done of a case is told of until all of it is. */
  private forgetFinished(caseId: string): void {
    const isBusy = this.batches.some((one) => one.caseId === caseId && !one.isOver);
    if (!isBusy) this.batches = this.batches.filter((one) => one.caseId !== caseId);
  }
}

function doneOf({ work, at, done }: Batch): number {
  const before = work.slice(0, at).reduce((total, one) => total + one, 0);
  return before + Math.min(done, work[at] ?? 0);
}

async function measureWork(batch: Batch): Promise<void> {
  const sizes = await Promise.all(batch.sources.map((source) => source.measure()));
  batch.work = sizes.map((size) => 2 * size);
}

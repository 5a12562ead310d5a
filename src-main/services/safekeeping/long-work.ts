import type { Progress, Work } from '@main/store/backup/work';
import type { LongTask } from '@shared/domain/safekeeping/long-tasks';
import { ServiceError } from '../service-error';

/** One long piece of work at a time, told of as it goes and stopped when asked. */
export class LongWork {
  private readonly tell: (task: LongTask, progress: Progress) => void;
  private current: { readonly task: LongTask; readonly stop: AbortController } | null = null;
  private done: Promise<unknown> = Promise.resolve();

  constructor(tell: (task: LongTask, progress: Progress) => void) {
    this.tell = tell;
  }

  /** What is at work now, or null. */
  get task(): LongTask | null {
    return this.current?.task ?? null;
  }

  /** Begins at once. Throws ServiceError STILL_WORKING while something else is at work, CANCELLED when it was stopped. */
  run<T>(task: LongTask, work: (work: Required<Work>) => Promise<T>): Promise<T> {
    if (this.current !== null) return Promise.reject(new ServiceError('STILL_WORKING'));
    const stop = new AbortController();
    this.current = { task, stop };
    const result = work({
      signal: stop.signal,
      onProgress: (progress) => this.tell(task, progress),
    })
      .catch((error: unknown) => {
        throw stop.signal.aborted ? new ServiceError('CANCELLED', {}, { cause: error }) : error;
      })
      .finally(() => {
        this.current = null;
      });
    this.done = result.catch(() => undefined);
    return result;
  }

  /** Begins when what is at work has ended. */
  async runAfter<T>(task: LongTask, work: (work: Required<Work>) => Promise<T>): Promise<T> {
    while (this.current !== null) await this.done;
    return this.run(task, work);
  }

  /** Stops what is at work; it is then taken back as if it had never begun. */
  cancel(): void {
    this.current?.stop.abort();
  }

  /** Resolves when nothing is at work any more. */
  async settle(): Promise<void> {
    await this.done;
  }
}

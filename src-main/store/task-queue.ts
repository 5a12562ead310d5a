/** Runs tasks one after another, in the order in which they came. A failed task does not hold up the next. */
export class TaskQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything that was queued so far is done. */
  async drain(): Promise<void> {
    await this.last;
  }
}

/** Runs tasks one after another, in the order in which they came. A failed task does not hold up the next. */
export class TaskQueue {
  private last: Promise<void> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    // Without what the task answered: a queue that rests would keep it in memory, such as the whole of a file.
    this.last = result.then(nothing, nothing);
    return result;
  }

  /** Resolves when everything that was queued so far is done. */
  async drain(): Promise<void> {
    await this.last;
  }
}

function nothing(): void {
  // Only that it is over counts.
}

import type { By, Change } from '../cases/change';
import type { Task } from './commit-task';

/**
 * Several tasks as one line of the journal: all or none, each seeing what those before it changed.
 * Whatever one of them throws refuses all.
 * @param by who does it, and as what the line is told
 */
export function togetherTask<T>(tasks: readonly Task<T>[], by: By): Task<T[]> {
  return {
    months: tasks.flatMap(({ months }) => months),
    prepare: (staging, at) => {
      const branch = staging.branch();
      const all: Change[] = [];
      const results = tasks.map((task) => {
        const { changes, result } = task.prepare(branch, at);
        for (const change of changes) branch.put(change);
        all.push(...changes);
        return result;
      });
      return { changes: all, by, result: results };
    },
  };
}

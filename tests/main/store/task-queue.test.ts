import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TaskQueue } from '@main/store/task-queue';
import { describe, expect, it } from 'vitest';

/** As `node --expose-gc` has it. */
function collector(): () => void {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc');
}

describe('排队办的事', () => {
  it('一件一件来，次序不乱，一件没办成不挡后面的', async () => {
    const queue = new TaskQueue();
    const done: string[] = [];
    const slow = queue.run(async () => {
      await nextTurn();
      done.push('一');
    });
    const broken = queue.run(() => Promise.reject(new Error('坏了')));
    const next = queue.run(async () => void done.push('三'));
    await expect(broken).rejects.toThrow('坏了');
    await Promise.all([slow, next, queue.drain()]);
    expect(done).toEqual(['一', '三']);
  });

  // bug: the queue of each file kept what was last read of it, so that making the index anew left every case in memory.
  it('办完了，不留着办出来的东西', async () => {
    const queue = new TaskQueue();
    const answer = await (async () =>
      new WeakRef(await queue.run(async () => ({ large: true }))))();
    const collect = collector();
    for (let turn = 0; turn < 10 && answer.deref() !== undefined; turn += 1) {
      await nextTurn();
      collect();
    }
    expect(answer.deref()).toBeUndefined();
    await queue.drain();
  });
});

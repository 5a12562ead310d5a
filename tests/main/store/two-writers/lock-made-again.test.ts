import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { changeCase } from '../../../support/case-store';
import { describeAs, descriptionOf, makeClosedFolder } from '../../../support/closed-folder';
import { openStore } from '../../../support/open-store';
import { makeLockStale, openWriter } from './sleeping-writer';

it('a lock made again while a line is on its way does not vouch for the line (bug: acknowledged, and lost)', async () => {
  // Signs of life are given when the test says so: none comes in a sleep.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { root, ids } = await makeClosedFolder();
  const sleeper = await openWriter(root, '前台电脑');
  await changeCase(sleeper.store, ids[0], 2, describeAs('睡前存好的'));
  let hasSlept = false;
  sleeper.sleepBefore = async (what, path) => {
    if (hasSlept || what !== 'write' || !path.endsWith('.jsonl')) return;
    hasSlept = true;
    makeLockStale(root);
    const other = await openWriter(root, '里间电脑');
    await changeCase(other.store, ids[1], 2, describeAs('接手以后存的'));
    await other.close();
    // By its own clock the sleeper was seen a moment ago, and the folder is nobody's: it takes it again.
    vi.advanceTimersByTime(20_000);
    await expect.poll(() => existsSync(join(root, 'studio.lock'))).toBe(true);
  };
  const late = changeCase(sleeper.store, ids[2], 2, describeAs('醒来才写下的'));
  await expect(late).rejects.toMatchObject({ kind: 'held_elsewhere' });
  expect(hasSlept).toBe(true);
  await sleeper.close();

  const store = await openStore(root);
  expect(await descriptionOf(store, ids[0])).toBe('睡前存好的');
  expect(await descriptionOf(store, ids[1])).toBe('接手以后存的');
  expect(await descriptionOf(store, ids[2])).toBe(`原来的 ${ids[2]}`);
  await store.close();
});

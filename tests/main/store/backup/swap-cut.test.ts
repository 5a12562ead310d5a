import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sweepStaging } from '@main/store/backup/staging';
import { acceptSwap, isSwapping, resumeSwap, swapBack, swapIn } from '@main/store/backup/swap';
import type { Disk } from '@main/store/disk/disk';
import { describe, expect, test } from 'vitest';
import { makeCutDisk, PowerCutError } from '../../../support/cut-disk';
import {
  contentsOf,
  EXPECTED,
  NEW,
  OLD,
  prepareRestore,
  put,
  putPlan,
  STAYS,
} from '../../../support/restore-folder';

/** A restore as opening carries it out; `isGood` says whether the new data can be opened. */
async function restore(root: string, isGood: boolean, disk: Disk): Promise<void> {
  await swapIn(root, 'abc', EXPECTED, disk);
  await end(root, isGood, disk);
}

/** The next opening, whatever was done before. */
async function open(root: string, isGood: boolean, disk?: Disk): Promise<void> {
  if ((await resumeSwap(root, disk)) !== null) await end(root, isGood, disk);
}

async function end(root: string, isGood: boolean, disk?: Disk): Promise<void> {
  // Opening makes files of its own, also where it fails in the end.
  put(root, { 'index.json': '新索引', 'index/2026-10.columns': '新索引' });
  if (isGood) await acceptSwap(root, disk);
  else {
    await swapBack(root, disk);
    await sweepStaging(root);
  }
}

function orCut(error: unknown): void {
  if (!(error instanceof PowerCutError)) throw error;
}

describe('断电', () => {
  const opened = { 'index.json': '新索引', 'index/2026-10.columns': '新索引' };

  async function countSteps(task: (disk: Disk) => Promise<void>): Promise<number> {
    const { disk, steps } = makeCutDisk(Number.POSITIVE_INFINITY);
    await task(disk);
    return steps();
  }

  /** What is found at the end, and how many steps the second opening asked for. */
  async function cutTwice(isGood: boolean, first: number, second: number) {
    const root = prepareRestore();
    await restore(root, isGood, makeCutDisk(first).disk).catch(orCut);
    const again = makeCutDisk(second);
    await open(root, isGood, again.disk).catch(orCut);
    await open(root, isGood, makeCutDisk(Number.POSITIVE_INFINITY).disk);
    expect(await isSwapping(root)).toBe(false);
    return { found: contentsOf(root), asked: again.steps() };
  }

  test.each([
    ['新的打得开：最后全是新的', true],
    ['新的打不开：最后全是旧的', false],
  ])(
    '恢复的每一步都断一次，再打开时又断一次，%s，没有一半新一半旧',
    async (_name, isGood) => {
      const total = await countSteps((disk) => restore(prepareRestore(), isGood, disk));
      expect(total).toBeGreaterThan(12);
      const ends: boolean[] = [];
      for (let first = 0; first <= total; first += 1) {
        // Every third step, another third for each first cut: the states repeat themselves.
        for (let second = first % 3, asked = second; second <= asked; second += 3) {
          const end = await cutTwice(isGood, first, second);
          ({ asked } = end);
          const isNew = end.found['studio.json'] === '新';
          const at = `断在第 ${first} 步，再断在第 ${second} 步`;
          const wanted = isNew ? { ...NEW, ...opened } : OLD;
          expect(end.found, at).toEqual({ ...wanted, ...STAYS });
          ends.push(isNew);
        }
      }
      // Only before the plan was on disk nothing had been begun.
      const beginning = isGood ? ends.indexOf(true) : 0;
      expect(ends.slice(beginning).every((isNew) => isNew === isGood)).toBe(true);
    },
    120_000,
  );

  test('旧版软件留下的计划：接着换完，等打开验过', async () => {
    for (const goneOut of [
      [],
      ['studio.json'],
      ['index.json', 'journal', 'ledger', 'studio.json'],
    ]) {
      const root = prepareRestore();
      mkdirSync(join(root, '.restore-abc', 'old'));
      for (const name of goneOut)
        renameSync(join(root, name), join(root, '.restore-abc', 'old', name));
      putPlan(root, {
        outgoing: ['index.json', 'journal', 'ledger', 'studio.json'],
        incoming: ['ledger', 'reports', 'studio.json'],
      });
      expect(await resumeSwap(root)).toMatchObject({ state: 'going_in', expected: null });
      await acceptSwap(root);
      expect(contentsOf(root)).toEqual({ ...NEW, ...STAYS });
    }
  });
});

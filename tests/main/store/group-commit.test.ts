import type { DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { writeNewStudio } from '@main/store/new-studio';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { changeCase, registerCase } from '../../support/case-store';
import { day } from '../../support/day';
import { makeCase, makeRegistration, makeStudio } from '../../support/make-case';
import { makeDataFolder } from '../../support/open-store';
import { SimDisk } from './crash/sim-disk';
import { openOn, ROOT } from './crash/working-day';

async function openEmpty(): Promise<{ disk: SimDisk; store: StudioStore }> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  return { disk, store: await openOn(disk) };
}

const registerAs = (store: StudioStore, id: string) => {
  const on = day('2026-10-31');
  const registration = makeRegistration({ registeredOn: on, requestedOn: on });
  return registerCase(store, on, (numbering) => makeCase({ id, ...numbering, registration }));
};

describe('同时保存很多处', () => {
  it('a thousand saves at once share at most fifty syncs and let other work in after each', async () => {
    const root = await makeDataFolder();
    let syncs = 0;
    const count = (file: DiskFile): DiskFile => ({
      write: (bytes, position) => file.write(bytes, position),
      truncate: (length) => file.truncate(length),
      sync: () => file.sync(),
      close: () => file.close(),
      datasync: () => {
        syncs += 1;
        return file.datasync();
      },
    });
    const counting = {
      ...nodeDisk,
      open: async (path: string, mode: 'create' | 'update') =>
        count(await nodeDisk.open(path, mode)),
    };
    const store = await openOn(counting, 'write', { minutes: 0 }, root);
    await registerAs(store, 'first');
    syncs = 0;
    let turns = 0;
    let isSaving = true;
    const takeTurns = (): void => {
      turns += 1;
      if (isSaving) setImmediate(takeTurns);
    };
    setImmediate(takeTurns);
    const ids = Array.from({ length: 1_000 }, (_item, index) => `case-${index}`);
    const made = await Promise.all(ids.map((id) => registerAs(store, id)));
    isSaving = false;
    expect(syncs).toBeLessThanOrEqual(50);
    expect(new Set(made.map(({ number }) => number)).size).toBe(1_000);
    // How long each turn took the bench tells; here, that a thousand changes are not made in one.
    expect(turns).toBeGreaterThanOrEqual(syncs);
    const reopened = await openOn(nodeDisk, 'read', { minutes: 0 }, root);
    expect(reopened.cases.keys()).toHaveLength(1_001);
  });

  it('of a group that cannot be written nobody is told that it is saved, and no number is used up', async () => {
    const { disk, store } = await openEmpty();
    await registerAs(store, 'first');
    disk.watch = (kind) => {
      if (kind === 'sync') throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    const tried = await Promise.allSettled(['a', 'b', 'c'].map((id) => registerAs(store, id)));
    expect(tried.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    expect(store.cases.keys()).toHaveLength(1);
    disk.watch = () => undefined;
    expect((await registerAs(store, 'd')).serial.ordinal).toBe(2);
  });

  it('one refused save in a group does not hold up the others', async () => {
    const { store } = await openEmpty();
    await registerAs(store, 'first');
    const results = await Promise.allSettled([
      registerAs(store, 'a'),
      changeCase(store, 'first', 7, (one) => one),
      registerAs(store, 'b'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { changeCase } from '../../support/case-store';
import { day } from '../../support/day';
import { makeDataFolder, openStore, register, shardPath } from '../../support/open-store';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../support/scratch';

const describeAs =
  (description: string) =>
  (one: MediationCase): MediationCase => ({
    ...one,
    registration: { ...one.registration, description },
  });

async function openWithCase(root?: string): Promise<{
  root: string;
  store: StudioStore;
  made: MediationCase;
}> {
  const folder = await makeDataFolder(root);
  const store = await openStore(folder);
  const made = await register(store, '2026-11-05');
  // The shard's file follows behind; these tests look at it.
  await store.flush();
  return { root: folder, store, made };
}

/** Memory and a second opening of the same disk must tell the same. */
async function expectSameAsDisk(root: string, store: StudioStore): Promise<void> {
  const reopened = await openStore(root, 'read');
  for (const { id } of reopened.cases.keys()) {
    expect(await store.cases.get(id)).toEqual(await reopened.cases.get(id));
  }
  const sorted = async ({ cases }: StudioStore) =>
    [...(await cases.entries())].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(await sorted(store)).toEqual(await sorted(reopened));
}

describe('保存一处改动', () => {
  it('counts the revision, dates the change and survives a reopening', async () => {
    const { root, store, made } = await openWithCase();
    const saved = await changeCase(store, made.id, 1, describeAs('已改'));
    expect(saved).toMatchObject({ revision: 2, updatedAt: '2026-11-19T01:00:00.000Z' });
    await expectSameAsDisk(root, store);
  });

  it('of two saves on one revision the second is refused (bug: the last one wins in silence)', async () => {
    const { root, store, made } = await openWithCase();
    const results = await Promise.allSettled([
      changeCase(store, made.id, 1, describeAs('甲')),
      changeCase(store, made.id, 1, describeAs('乙')),
    ]);
    expect(results).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { kind: 'changed_meanwhile' } },
    ]);
    expect((await store.cases.get(made.id)).registration.description).toBe('甲');
    await expectSameAsDisk(root, store);
  });

  it('an edit that changes nothing writes nothing (bug: autosave outdates the other window)', async () => {
    const { root, store, made } = await openWithCase();
    const journal = join(root, 'journal/2026-11.jsonl');
    const before = readFileSync(journal);
    expect(await changeCase(store, made.id, 1, (copy) => copy)).toEqual(made);
    expect(readFileSync(journal)).toEqual(before);
  });

  it('an edit that throws, or breaks the form of a case, leaves everything as it was', async () => {
    const { root, store, made } = await openWithCase();
    await expect(
      changeCase(store, made.id, 1, () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    await expect(changeCase(store, made.id, 1, describeAs(''))).rejects.toThrow();
    expect(await store.cases.get(made.id)).toEqual(made);
    await expectSameAsDisk(root, store);
  });

  it('an edit cannot give a case another number or identity', async () => {
    const { store, made } = await openWithCase();
    const saved = await changeCase(store, made.id, 1, (copy) => ({
      ...describeAs('已改')(copy),
      id: 'x',
      number: '冒充',
      serial: { year: 1999, ordinal: 9 },
    }));
    const { id, number, serial } = made;
    expect(saved).toMatchObject({ id, number, serial });
  });

  it('a case stays in its shard when its day of registration is corrected', async () => {
    const { root, store, made } = await openWithCase();
    await changeCase(store, made.id, 1, (copy) => ({
      ...copy,
      registration: { ...copy.registration, registeredOn: day('2026-10-30') },
    }));
    const reopened = await openStore(root);
    expect(reopened.cases.monthOf(made.id)).toBe('2026-11');
    const [entry] = await reopened.cases.entries();
    expect(entry).toMatchObject({ shardName: '2026-11', registeredOn: '2026-10-30' });
  });

  it('a shard that somebody removed is not taken for an empty month', async () => {
    const { root, store, made } = await openWithCase();
    rmSync(shardPath(root, '2026-11'));
    await changeCase(store, made.id, 1, describeAs('一'));
    await store.flush();
    expect(readFileSync(shardPath(root, '2026-11'), 'utf8')).toContain('"description":"一"');
    await expectSameAsDisk(root, store);
  });

  it('a data folder that is taken away while the program runs: nothing is made anew, and work goes on when it is back', async () => {
    const parent = makeScratch();
    const folder = join(parent, '资料');
    mkdirSync(folder);
    const { store, made } = await openWithCase(folder);
    renameSync(folder, join(parent, '拔走'));
    const kinds = [];
    for (const attempt of [
      () => changeCase(store, made.id, 1, describeAs('一')),
      () => register(store, '2026-12-01'),
      () => store.beside.putDraft('a', '草稿'),
    ]) {
      kinds.push(await attempt().catch((error: { kind: string }) => error.kind));
    }
    expect(kinds).toEqual(['folder_gone', 'folder_gone', 'folder_gone']);
    expect(await store.cases.get(made.id)).toEqual(made);
    expect(await openStore(folder).catch((error) => error.kind)).toBe('folder_gone');
    renameSync(join(parent, '拔走'), folder);
    await changeCase(store, made.id, 1, describeAs('插回来了'));
    await expectSameAsDisk(folder, store);
  });

  it.runIf(CAN_MOUNT)(
    'full and read-only disk: memory equals disk, and work goes on afterwards',
    async () => {
      const disk = mountSmallDisk(110);
      const { store, made } = await openWithCase(disk.folder);
      const long = '很长'.repeat(4_900);
      await expect(changeCase(store, made.id, 1, describeAs(long))).resolves.toBeDefined();
      await expect(changeCase(store, made.id, 2, describeAs(`${long}。`))).rejects.toMatchObject({
        kind: 'disk_full',
      });
      await expectSameAsDisk(disk.folder, store);
      await changeCase(store, made.id, 2, describeAs('短'));
      await store.flush();
      disk.setReadOnly(true);
      await expect(changeCase(store, made.id, 3, describeAs('只读'))).rejects.toMatchObject({
        kind: 'read_only',
      });
      await expectSameAsDisk(disk.folder, store);
      disk.setReadOnly(false);
      await changeCase(store, made.id, 3, describeAs('又能写了'));
      await expectSameAsDisk(disk.folder, store);
    },
  );

  it('files written in the midst of saves claim no line that they lack (bug: the line is then nowhere)', async () => {
    const { root, store, made } = await openWithCase();
    let revision = 1;
    const save = async (): Promise<void> => {
      for (; revision < 60; revision += 1)
        await changeCase(store, made.id, revision, describeAs(`第${revision}次`));
    };
    const follow = async (): Promise<void> => {
      while (revision < 60) {
        await store.flush();
        const acknowledged = revision;
        const reader = await openStore(root, 'read');
        expect(await reader.notices()).toEqual([]);
        expect((await reader.cases.get(made.id)).revision).toBeGreaterThanOrEqual(acknowledged);
      }
    };
    await Promise.all([save(), follow()]);
    await expectSameAsDisk(root, store);
  });

  it('thirty months keep every case although only two years stay in memory', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    const made: MediationCase[] = [];
    for (let index = 0; index < 30; index += 1) {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      made.push(await register(store, `${month}-10`));
    }
    for (const one of made) {
      await changeCase(store, one.id, 1, describeAs(`改 ${one.number}`));
    }
    await expectSameAsDisk(root, store);
    expect(dirname(shardPath(root, '2024-01'))).toBe(join(root, 'case'));
  });
});

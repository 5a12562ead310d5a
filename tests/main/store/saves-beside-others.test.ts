import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { changeCase, changeStudio, historyOfCase } from '../../support/case-store';
import { makeDataFolder, openStore, register, STAMP, shardPath } from '../../support/open-store';

const describeAs =
  (description: string) =>
  (one: MediationCase): MediationCase => ({
    ...one,
    registration: { ...one.registration, description },
  });

/** A studio with a case in October and one in November, all of it on disk. */
async function openWithTwo() {
  const root = await makeDataFolder();
  const store = await openStore(root);
  const october = await register(store, '2026-10-05');
  const november = await register(store, '2026-11-05');
  await store.flush();
  return { root, store, october, november };
}

/** Another program changes the description of every case of a month. */
function changeOutside(root: string, month: string): string {
  const path = shardPath(root, month);
  const foreign = readFileSync(path, 'utf8').replace('王某购买', '别处改的：王某购买');
  writeFileSync(path, foreign);
  return foreign;
}

const actionsOf = async (store: StudioStore, { id }: MediationCase): Promise<string[]> =>
  (await historyOfCase(store, id)).map(({ body }) => body?.action ?? '');

describe('saves while another program changes a file', () => {
  it('are saved on what the program knows; the foreign file lies aside when ours is written', async () => {
    const { root, store, october, november } = await openWithTwo();
    const foreign = changeOutside(root, '2026-10');
    const results = await Promise.all([
      changeCase(store, november.id, 1, describeAs('十一月的')),
      changeCase(store, october.id, 1, describeAs('十月的')),
      register(store, '2026-11-06'),
    ]);
    expect(results.map(({ revision }) => revision)).toEqual([2, 2, 1]);
    expect(await actionsOf(store, october)).toEqual(['change', 'change']);
    expect(await store.flush()).toBe(true);
    const kept = join(root, `case/2026-10.replaced-${STAMP}.json`);
    expect(readFileSync(kept, 'utf8')).toBe(foreign);
    expect((await store.notices()).map(({ kind }) => kind)).toEqual(['shard_rebuilt']);
    await store.close();
    const reopened = await openStore(root, 'read');
    expect((await reopened.cases.get(november.id)).registration.description).toBe('十一月的');
    expect((await reopened.cases.get(october.id)).registration.description).toBe('十月的');
    expect(reopened.cases.keys()).toHaveLength(3);
  });

  it('tells the window as soon as the foreign file is set aside', async () => {
    const root = await makeDataFolder();
    let told = 0;
    const onFound = (): void => {
      told += 1;
    };
    const store = await openStore(root, 'write', { onFound });
    const october = await register(store, '2026-10-05');
    await store.flush();
    changeOutside(root, '2026-10');
    await changeCase(store, october.id, 1, describeAs('十月的'));
    expect(told).toBe(0);
    await store.flush();
    expect(told).toBe(1);
  });

  it('studio.json that another program changed lies aside too, and ours is written', async () => {
    const { root, store } = await openWithTwo();
    const path = join(root, 'studio.json');
    const foreign = readFileSync(path, 'utf8').replace('"name":"', '"name":"别处改的');
    writeFileSync(path, foreign);
    await changeStudio(store, (one) => ({ ...one, profile: { ...one.profile, address: '新街' } }));
    expect(await store.flush()).toBe(true);
    expect(readFileSync(join(root, `studio.replaced-${STAMP}.json`), 'utf8')).toBe(foreign);
    expect(JSON.parse(readFileSync(path, 'utf8')).records[0].record.profile).toMatchObject({
      address: '新街',
    });
    expect(readFileSync(path, 'utf8')).not.toContain('别处改的');
  });

  it('a journal that another program wrote to is not gone on with in the same file', async () => {
    const { root, store, october } = await openWithTwo();
    appendFileSync(join(root, 'journal', '2026-11.jsonl'), '别的程序写的\n');
    const trySave = () => changeCase(store, october.id, 1, describeAs('十月的'));
    await expect(trySave()).rejects.toMatchObject({ kind: 'changed_outside' });
    await trySave();
    await store.close();
    expect(readFileSync(join(root, 'journal/2026-11-2.jsonl'), 'utf8')).toContain('十月的');
    const reopened = await openStore(root, 'read');
    expect((await reopened.cases.get(october.id)).registration.description).toBe('十月的');
  });
});

describe('what an edit is given', () => {
  it('cannot be changed in place: neither what is in memory nor what was saved before', async () => {
    const { store, november } = await openWithTwo();
    const before = structuredClone(await store.cases.get(november.id));
    const changing = changeCase(store, november.id, 1, (record) => {
      record.registration.description = '写了一半';
      return record;
    });
    await expect(changing).rejects.toThrow(TypeError);
    expect(await store.cases.get(november.id)).toEqual(before);
    const kept: MediationCase[] = [];
    const saved = await changeCase(store, november.id, 1, (record) => {
      kept.push(record);
      return {
        ...record,
        parties: [],
        registration: { ...record.registration, requests: '写完了' },
      };
    });
    for (const record of [...kept, saved])
      expect(() => record.parties.push(...november.parties)).toThrow(TypeError);
    expect(await store.cases.get(november.id)).toMatchObject({
      parties: [],
      registration: { ...before.registration, requests: '写完了' },
    });
  });
});

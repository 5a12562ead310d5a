import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { describe, expect, it } from 'vitest';
import { ledgerPath, makeDataFolder, openStore, register } from '../../support/open-store';

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
  const path = ledgerPath(root, month);
  const foreign = readFileSync(path, 'utf8').replace('王某购买', '别处改的：王某购买');
  writeFileSync(path, foreign);
  return foreign;
}

const actionsOf = async (store: StudioStore, { id }: MediationCase): Promise<string[]> =>
  (await store.history(id)).map(({ action }) => action);

describe('saves while another program changes a file', () => {
  it('of a group only those of the changed month are refused, the others are saved once', async () => {
    const { root, store, october, november } = await openWithTwo();
    changeOutside(root, '2026-10');
    const results = await Promise.allSettled([
      store.changeCase(november.id, 1, describeAs('十一月的')),
      store.changeCase(october.id, 1, describeAs('十月的')),
      register(store, '2026-11-06'),
      register(store, '2026-11-07'),
    ]);
    expect(results).toMatchObject([
      { status: 'fulfilled', value: { revision: 2 } },
      { status: 'rejected', reason: { kind: 'changed_outside' } },
      { status: 'fulfilled', value: { serial: { ordinal: 3 } } },
      { status: 'fulfilled', value: { serial: { ordinal: 4 } } },
    ]);
    expect(await actionsOf(store, november)).toEqual(['change', 'change']);
    expect(await actionsOf(store, october)).toEqual(['change', 'outside']);
    await store.close();
    const reopened = await openStore(root, 'read');
    expect((await reopened.archive.get(november.id)).registration.description).toBe('十一月的');
    expect((await reopened.archive.get(october.id)).registration.description).toMatch(/^别处改的/);
    expect(reopened.archive.keys()).toHaveLength(4);
  });

  it('whoever is refused sees at the next look what the other program made', async () => {
    const { root, store, october } = await openWithTwo();
    changeOutside(root, '2026-10');
    const seen = await store
      .changeCase(october.id, 1, describeAs('十月的'))
      .then(() => null)
      .catch(async () => (await store.archive.get(october.id)).registration.description);
    expect(seen).toMatch(/^别处改的/);
  });

  it('a rule that refuses what is out of date anyway is not what the caller is told', async () => {
    const { root, store, october } = await openWithTwo();
    changeOutside(root, '2026-10');
    const refusing = store.changeCase(october.id, 1, () => {
      throw new Error('by the rules');
    });
    await expect(refusing).rejects.toMatchObject({ kind: 'changed_outside' });
  });

  it('a ledger that changed together with the journal is neither overwritten nor forgotten', async () => {
    const { root, store, october } = await openWithTwo();
    const foreign = changeOutside(root, '2026-10');
    appendFileSync(join(root, 'journal', '2026-11.jsonl'), '别的程序写的\n');
    const trySave = () => store.changeCase(october.id, 1, describeAs('十月的'));
    await expect(trySave()).rejects.toMatchObject({ kind: 'changed_outside' });
    await store.flush();
    expect(readFileSync(ledgerPath(root, '2026-10'), 'utf8')).toBe(foreign);
    await expect(trySave()).rejects.toMatchObject({ kind: 'changed_outside' });
    expect((await store.archive.get(october.id)).registration.description).toMatch(/^别处改的/);
  });
});

describe('what an edit is given', () => {
  it('is a copy: it may be changed in place, and nothing of it stays when the edit refuses', async () => {
    const { store, november } = await openWithTwo();
    const before = structuredClone(await store.archive.get(november.id));
    const refusing = store.changeCase(november.id, 1, (copy) => {
      copy.registration.description = '写了一半';
      copy.parties.length = 0;
      throw new Error('by the rules');
    });
    await expect(refusing).rejects.toThrow('by the rules');
    expect(await store.archive.get(november.id)).toEqual(before);
    const kept: MediationCase[] = [];
    await store.changeCase(november.id, 1, (copy) => {
      kept.push(copy);
      copy.registration.description = '写完了';
      return copy;
    });
    for (const copy of kept) copy.registration.description = '后来又动';
    expect((await store.archive.get(november.id)).registration.description).toBe('写完了');
  });
});

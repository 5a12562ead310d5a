import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import {
  changeCase,
  historyOfCase,
  removeCase,
  restoreCase,
  undoLastChange,
} from '../../support/case-store';
import { makeDataFolder, openStore, register } from '../../support/open-store';

const ACTOR = { id: 'm2', name: '李㛃' };
const BY = { actor: ACTOR, action: 'cases.updateRegistration' };
const describeAs =
  (description: string) =>
  (one: MediationCase): MediationCase => ({
    ...one,
    registration: { ...one.registration, description },
  });

async function openWithCase(): Promise<{ root: string; store: StudioStore; made: MediationCase }> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  return { root, store, made: await register(store, '2026-11-05') };
}

describe('修改历史', () => {
  it('tells who changed what, when, and from what to what', async () => {
    const { store, made } = await openWithCase();
    await changeCase(store, made.id, 1, describeAs('第一稿'), BY);
    await register(store, '2026-11-06');
    await changeCase(store, made.id, 2, describeAs('第二稿'), BY);
    const history = await historyOfCase(store, made.id);
    expect(history.map(({ body }) => body?.action)).toEqual(['change', BY.action, BY.action]);
    const last = history.at(-1);
    const path = '/case/registration/description';
    const record = { kind: 'case', id: made.id, shard: '2026-11' };
    expect(last).toMatchObject({ at: '2026-11-19T01:00:00.000Z', records: [record] });
    expect(last?.body).toMatchObject({ actor: { name: '李㛃' }, steps: [record] });
    const [step] = last?.body?.steps ?? [];
    expect(step?.forward).toContainEqual({ op: 'replace', path, value: '第二稿' });
    expect(step?.backward).toContainEqual({ op: 'replace', path, value: '第一稿' });
  });

  it('is the same after a restart, whether the ledgers had followed or not', async () => {
    const { root, store, made } = await openWithCase();
    await changeCase(store, made.id, 1, describeAs('甲'), BY);
    const before = await historyOfCase(store, made.id);
    expect(await historyOfCase(await openStore(root, 'read'), made.id)).toEqual(before);
    await store.close();
    expect(await historyOfCase(await openStore(root, 'read'), made.id)).toEqual(before);
  });

  it('a save that was refused leaves no trace', async () => {
    const { root, store, made } = await openWithCase();
    const journal = join(root, 'journal/2026-11.jsonl');
    const before = readFileSync(journal, 'utf8');
    await changeCase(store, made.id, 9, describeAs('过时')).catch(() => undefined);
    expect(readFileSync(journal, 'utf8')).toBe(before);
  });
});

describe('撤销', () => {
  it('takes the last change back as a new one, and can itself be taken back', async () => {
    const { store, made } = await openWithCase();
    const changed = await changeCase(store, made.id, 1, describeAs('改错了'), BY);
    const undone = await undoLastChange(store, made.id, 2, ACTOR);
    expect(undone).toMatchObject({ registration: made.registration, revision: 3 });
    expect((await historyOfCase(store, made.id)).at(-1)).toMatchObject({
      body: { actor: { name: '李㛃' }, action: 'undo' },
    });
    const again = await undoLastChange(store, made.id, 3);
    expect(again.registration).toEqual(changed.registration);
  });

  it('a registration is not taken back, and an outdated page takes nothing back', async () => {
    const { store, made } = await openWithCase();
    await expect(undoLastChange(store, made.id, 1)).rejects.toMatchObject({ kind: 'not_found' });
    await changeCase(store, made.id, 1, describeAs('甲'));
    await expect(undoLastChange(store, made.id, 1)).rejects.toMatchObject({
      kind: 'changed_meanwhile',
    });
  });
});

describe('回收站', () => {
  it('a removed case is in no list, keeps its number, and comes back whole', async () => {
    const { root, store, made } = await openWithCase();
    const other = await register(store, '2026-11-06');
    await removeCase(store, made.id, 1, BY);
    expect(store.cases.keys().map(({ id }) => id)).toEqual([other.id]);
    await expect(store.cases.get(made.id)).rejects.toMatchObject({ kind: 'not_found' });
    expect((await register(store, '2026-11-07')).serial.ordinal).toBe(3);
    await store.close();

    const reopened = await openStore(root);
    const [removed] = await reopened.cases.removed();
    expect(removed).toMatchObject({
      entry: { id: made.id },
      removedAt: '2026-11-19T01:00:00.000Z',
    });
    await expect(changeCase(reopened, made.id, 2, describeAs('在回收站里'))).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect(await restoreCase(reopened, made.id, 2)).toEqual({ ...made, revision: 3 });
    expect(await reopened.cases.removed()).toEqual([]);
    await reopened.close();
    const { records } = JSON.parse(readFileSync(join(root, 'case/2026-11.json'), 'utf8'));
    const numbers = records.map(({ record }: { record: MediationCase }) => record.serial.ordinal);
    expect(numbers).toEqual([1, 2, 3]);
  });
});

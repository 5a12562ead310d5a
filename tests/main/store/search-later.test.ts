import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { makeDataFolder, openStore, register } from '../../support/open-store';

const NEVER = new Promise<void>(() => undefined);

const QUERY: CaseQuery = { ...EVERY_CASE, sortBy: 'registeredOn', isDescending: true };

async function makeTwoCases(): Promise<string> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  await register(store, '2026-10-08');
  await register(store, '2026-11-05');
  await store.close();
  return root;
}

describe('搜索等到没人等着回答时才备好', () => {
  it('a search does not wait for a moment that never comes (bug: the window searches for ever)', async () => {
    const store = await openStore(await makeTwoCases(), 'write', { quiet: NEVER });
    const [newest] = store.cases.keys().slice(-1);
    const { number } = await store.cases.get(newest?.id ?? '');
    const found = await store.cases.query({ ...QUERY, text: number });
    expect(found.page.map((entry) => entry.number)).toEqual([number]);
    await store.close();
  });

  it('the list is there before, and a change made before is found', async () => {
    const store = await openStore(await makeTwoCases(), 'write', { quiet: NEVER });
    expect((await store.cases.query({ ...QUERY, text: '' })).total).toBe(2);
    const { number } = await register(store, '2026-11-06');
    expect((await store.cases.query({ ...QUERY, text: number })).total).toBe(1);
    await store.close();
  });

  it('a folder that is put away before still leaves its index behind (bug: every start reads all ledgers)', async () => {
    const root = await makeTwoCases();
    const store = await openStore(root, 'write', { quiet: NEVER });
    await register(store, '2026-11-06');
    await store.flush();
    await store.close();
    expect(existsSync(join(root, 'index.json'))).toBe(true);
    const again = await openStore(root);
    expect((await again.cases.query({ ...QUERY, text: '' })).total).toBe(3);
    await again.close();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { KINDS } from '@shared/domain/kinds';
import { NOBODY } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { type Kinds, listKinds } from '@shared/domain/record/kind-list';
import { describe, expect, it } from 'vitest';
import { changeCase, removeCase, restoreCase } from '../../../support/case-store';
import { makeDataFolder, openStore, register } from '../../../support/open-store';

/** A case that names an enquiry: the one whose id stands in its 网格. */
const NAMING: Kind = {
  ...(CASE_KIND as unknown as Kind),
  links: (one) => {
    const { grid } = (one as unknown as { registration: { grid: string } }).registration;
    return grid === '' ? [] : [{ kind: 'enquiry', id: grid }];
  },
};
const kinds = listKinds(
  KINDS.list.map((kind) => (kind.key === CASE_KIND.key ? NAMING : (kind as unknown as Kind))),
) as Kinds;

const open = (root: string) => openStore(root, 'write', { kinds });
const naming = (store: StudioStore, id: string) => store.naming(NAMING, { kind: 'enquiry', id });
const nameIt = (grid: string) => (one: Parameters<Parameters<typeof changeCase>[3]>[0]) => ({
  ...one,
  registration: { ...one.registration, grid },
});

/** Two cases of one month of which the first names enquiry `e1`, closed with an index. */
async function makeFolder() {
  const root = await makeDataFolder();
  const store = await open(root);
  const [one, other] = [await register(store, '2026-11-05'), await register(store, '2026-11-06')];
  await changeCase(store, one.id, 1, nameIt('e1'));
  await changeCase(store, other.id, 1, nameIt(''));
  expect(await naming(store, 'e1')).toEqual([one.id]);
  await store.close();
  return { root, id: one.id };
}

describe('案件提到的记录', () => {
  it('are known from the index, which no shard has to be read for, and asked by a rule', async () => {
    const { root, id } = await makeFolder();
    const [head = ''] = readFileSync(join(root, 'index', '2026-11.columns'), 'latin1').split('\n');
    expect(JSON.parse(Buffer.from(head, 'latin1').toString()).links).toEqual({
      [id]: [{ kind: 'enquiry', id: 'e1' }],
    });
    const store = await open(root);
    let told: unknown;
    await store.commit({ actor: NOBODY, action: 'x' }, (view) => {
      told = view.answer({ ask: 'naming', ref: { kind: 'enquiry', id: 'e1' }, kinds: null });
    });
    expect(told).toEqual([{ kind: 'case', id }]);
    await store.close();
  });

  it('follow what becomes of the case: changed, in 回收站, back, and all of it after a restart', async () => {
    const { root, id } = await makeFolder();
    const store = await open(root);
    await changeCase(store, id, 2, nameIt('e2'));
    expect([await naming(store, 'e1'), await naming(store, 'e2')]).toEqual([[], [id]]);
    await removeCase(store, id, 3);
    expect(await naming(store, 'e2')).toEqual([]);
    await store.close();
    const again = await open(root);
    expect(await naming(again, 'e2')).toEqual([]);
    await restoreCase(again, id, 4);
    expect(await naming(again, 'e2')).toEqual([id]);
    await again.close();
  });

  it('where no case names any, the index says nothing of it', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    await register(store, '2026-11-05');
    await store.close();
    const columns = readFileSync(join(root, 'index', '2026-11.columns'), 'latin1');
    expect(columns.split('\n')[0]).not.toContain('"links"');
  });
});

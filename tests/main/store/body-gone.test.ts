import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeCase, historyOfCase, undoLastChange } from '../../support/case-store';
import {
  actionsOf,
  type ClosedFolder,
  describeAs,
  descriptionOf,
  makeClosedFolder,
  noticeKindsOf,
} from '../../support/closed-folder';
import { rotFile } from '../../support/harm-file';
import { editLines, headOf, linesIn, textsIn, withoutBody } from '../../support/journal-lines';
import { findIn, openStore } from '../../support/open-store';

/** The bodies of one case are destroyed, as when its time of keeping is over. */
function destroy(root: string, caseId: string): void {
  editLines(root, (texts) =>
    texts.map((text) =>
      headOf(text).head.includes(`"id":"${caseId}"`) ? withoutBody(text) : text,
    ),
  );
}

async function destroyOne(): Promise<ClosedFolder & { readonly gone: string }> {
  const folder = await makeClosedFolder();
  const [, gone] = folder.ids;
  destroy(folder.root, gone);
  return { ...folder, gone };
}

const kindsIn = async (root: string): Promise<string[]> =>
  (await findIn(root)).map(({ kind }) => kind);

describe('保存记录里有些改动的内容已经销毁', () => {
  it('the chain holds, the shard counts as it stands, and work goes on behind it', async () => {
    const { root, ids, gone } = await destroyOne();
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual([]);
    for (const id of ids) expect(await descriptionOf(store, id)).toBe(`原来的 ${id}`);
    await changeCase(store, gone, 2, describeAs('后来写的'));
    await store.close();
    expect(await kindsIn(root)).toEqual(['journal_bodies_gone']);
    const again = await openStore(root, 'read');
    expect(await noticeKindsOf(again)).toEqual([]);
    expect(await descriptionOf(again, gone)).toBe('后来写的');
  });

  it('its history has a line for each, without what it did; such a line is not taken back', async () => {
    const { root, ids, gone } = await destroyOne();
    const store = await openStore(root);
    expect((await historyOfCase(store, gone)).map(({ body }) => body)).toEqual([null, null]);
    expect(await actionsOf(store, ids[2])).toEqual(['change', 'change']);
    await expect(undoLastChange(store, gone, 2)).rejects.toMatchObject({ kind: 'not_found' });
    await changeCase(store, gone, 2, describeAs('后来写的'));
    expect((await undoLastChange(store, gone, 3)).registration.description).toBe(`原来的 ${gone}`);
  });

  it('a body that is damaged is no body that was destroyed: told as damage', async () => {
    const { root, ids } = await makeClosedFolder();
    editLines(root, (texts) =>
      texts.map((text) => text.replace(`原来的 ${ids[1]}`, `原来旳 ${ids[1]}`)),
    );
    expect(await kindsIn(root)).toEqual(['journal_damaged']);
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual(['journal_damaged']);
  });

  it('a shard of which the journal cannot tell all is not made anew from the rest (bug: the case is gone, and nobody is told)', async () => {
    const { root, november, gone } = await destroyOne();
    rotFile(november, `原来的 ${gone}`, `原来旳 ${gone}`);
    const store = await openStore(root);
    expect(await descriptionOf(store, gone)).toBe(`原来旳 ${gone}`);
    expect(await noticeKindsOf(store)).toEqual(['shard_untold']);
  });

  it.each<[string, (november: string) => void, string]>([
    ['damaged', (path) => writeFileSync(path, '{'), 'shard_set_aside'],
    ['gone', (path) => rmSync(path), 'shard_untold'],
  ])(
    'a shard that is %s is made of what is left, and that it is not all is said',
    async (_name, harm, kind) => {
      const { root, november, ids, gone } = await destroyOne();
      harm(november);
      const store = await openStore(root);
      expect(store.cases.keys().map(({ id }) => id)).toEqual([ids[0], ids[2]]);
      expect(store.cases.keys().some(({ id }) => id === gone)).toBe(false);
      expect(await noticeKindsOf(store)).toEqual([kind]);
    },
  );

  it('a number that a destroyed line gave out is not given again', async () => {
    const { root } = await destroyOne();
    writeFileSync(join(root, 'journal/checkpoint.json'), '');
    const store = await openStore(root);
    expect(store.studio.lastOrdinals).toEqual({ 2026: 3 });
    await store.close();
    expect(textsIn(root)).toHaveLength(7);
    expect(linesIn(root).filter(({ body }) => body === null)).toHaveLength(2);
  });
});

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLine } from '@main/store/journal/line-v2';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import { describe, expect, it } from 'vitest';
import { changeCase, historyOfCase, undoLastChange } from '../../support/case-store';
import {
  changeCases,
  describeAs,
  descriptionOf,
  makeClosedFolder,
  noticeKindsOf,
} from '../../support/closed-folder';
import { headOf, linesIn, textsIn } from '../../support/journal-lines';
import { findIn, openStore } from '../../support/open-store';

/** Two months, in one line. */
function describeBoth(store: StudioStore, ids: readonly string[], text: string, revision = 2) {
  const edits = ids.slice(0, 2).map((caseId) => ({ caseId, revision, edit: describeAs(text) }));
  return changeCases(store, edits, { actor: { id: 'm1', name: '甲' }, action: 'cases.merge' });
}

describe('一次改动牵涉几件案件', () => {
  it('is one line, stands in the history of each, and is there after a restart', async () => {
    const { root, ids } = await makeClosedFolder();
    const store = await openStore(root);
    const before = linesIn(root).length;
    await describeBoth(store, ids, '两件一起');
    expect(linesIn(root)).toHaveLength(before + 1);
    expect(linesIn(root).at(-1)?.records).toEqual([
      { kind: 'case', id: ids[0], shard: '2026-10' },
      { kind: 'case', id: ids[1], shard: '2026-11' },
    ]);
    // Not closed: the ledgers lack it, each its own part.
    const again = await openStore(root, 'read');
    for (const id of ids.slice(0, 2)) {
      expect(await descriptionOf(again, id)).toBe('两件一起');
      const [last] = (await historyOfCase(again, id)).slice(-1);
      expect(last?.body).toMatchObject({ actor: { name: '甲' }, action: 'cases.merge' });
    }
    await store.close();
    expect(await findIn(root)).toEqual([]);
  });

  it('is taken back in one, from whichever of them', async () => {
    const { root, ids } = await makeClosedFolder();
    const store = await openStore(root);
    await describeBoth(store, ids, '两件一起');
    await undoLastChange(store, ids[1], 3);
    for (const id of ids) expect(await descriptionOf(store, id)).toBe(`原来的 ${id}`);
    await store.close();
    const again = await openStore(root, 'read');
    for (const id of ids) expect(await descriptionOf(again, id)).toBe(`原来的 ${id}`);
    expect(await findIn(root)).toEqual([]);
  });

  it('is not taken back once one of them has been changed since (bug: half of it is taken back)', async () => {
    const { root, ids } = await makeClosedFolder();
    const store = await openStore(root);
    await describeBoth(store, ids, '两件一起');
    await changeCase(store, ids[0], 3, describeAs('后来又改'));
    const before = textsIn(root);
    await expect(undoLastChange(store, ids[1], 3)).rejects.toMatchObject({
      kind: 'changed_meanwhile',
    });
    expect(textsIn(root)).toEqual(before);
    expect(await descriptionOf(store, ids[1])).toBe('两件一起');
  });

  it('is refused whole when one is refused, and what waits behind it sees nothing of it (bug: the next change meets a revision that is not there)', async () => {
    const { root, ids } = await makeClosedFolder();
    const store = await openStore(root);
    const edits = [
      { caseId: ids[0], revision: 2, edit: describeAs('不算数') },
      { caseId: ids[1], revision: 9, edit: describeAs('过时的') },
    ];
    const [refused, next] = await Promise.allSettled([
      changeCases(store, edits),
      changeCase(store, ids[0], 2, describeAs('后面的')),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { kind: 'changed_meanwhile' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { revision: 3 } });
    expect(await descriptionOf(store, ids[0])).toBe('后面的');
    await store.close();
    expect(await findIn(root)).toEqual([]);
  });

  it('two changes of one case in one line see each other', async () => {
    const { root, ids } = await makeClosedFolder();
    const store = await openStore(root);
    const [id] = ids;
    await changeCases(store, [
      { caseId: id, revision: 2, edit: describeAs('先') },
      {
        caseId: id,
        revision: 3,
        edit: (one) => describeAs(`${one.registration.description}后`)(one),
      },
    ]);
    expect(await descriptionOf(store, id)).toBe('先后');
    await undoLastChange(store, id, 4);
    expect(await descriptionOf(store, id)).toBe(`原来的 ${id}`);
    await store.close();
    expect(await findIn(root)).toEqual([]);
  });

  it('of a case and the studio: both files get their part', async () => {
    const { root, ids } = await makeClosedFolder();
    const last = textsIn(root).at(-1) ?? '';
    const { seq } = JSON.parse(last) as { seq: number };
    const replace = (path: string, value: string) => [{ op: 'replace' as const, path, value }];
    const step = { act: 'both', backward: [] };
    const { text } = encodeLine(
      {
        ...{ at: '2026-11-19T01:00:00.000Z', actor: { id: null, name: '甲' }, action: 'both' },
        steps: [
          {
            ...{ kind: 'case', id: ids[0], shard: '2026-10', form: CASE_KIND.form, ...step },
            forward: replace('/case/registration/description', '一起'),
          },
          {
            ...{ kind: 'studio', id: 'studio', shard: 'studio', form: STUDIO_KIND.form, ...step },
            forward: replace('/profile/address', '老槐街 2 号'),
          },
        ],
      },
      { seq, hash: headOf(last).hash, term: 0 },
      { group: seq + 1, term: 0 },
    );
    appendFileSync(join(root, 'journal/2026-11.jsonl'), `${text}\n`);
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual([]);
    expect(await descriptionOf(store, ids[0])).toBe('一起');
    expect(store.studio.profile.address).toBe('老槐街 2 号');
    await store.close();
    expect(await findIn(root)).toEqual([]);
  });
});

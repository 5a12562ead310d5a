import { cpSync, writeFileSync } from 'node:fs';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { changeCase, removeCase } from '../../../support/case-store';
import { describeAs, makeClosedFolder, noticeKindsOf } from '../../../support/closed-folder';
import { editFile, rotFile } from '../../../support/harm-file';
import { openStore } from '../../../support/open-store';
import { makeScratch } from '../../../support/scratch';

/** What the asked cases say, by id. */
async function descriptionsOf(
  store: StudioStore,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { record } of store.storedRecordsOf<MediationCase>(CASE_KIND, ids))
    found[record.id] = record.registration.description;
  return found;
}

const asLeft = (ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, `原来的 ${id}`]));

describe('一份台账文件里只读几件', () => {
  it('each is what its file says; one that is not there is left out', async () => {
    const { root, ids } = await makeClosedFolder();
    const [a, , c] = ids;
    const store = await openStore(root);
    expect(await descriptionsOf(store, [c, a, 'nobody'])).toEqual(asLeft([a, c]));
    // Once more when memory has the month, word for word the same.
    const opened = await store.cases.get(c);
    for await (const { record } of store.storedRecordsOf<MediationCase>(CASE_KIND, [c]))
      expect(record).toEqual(opened);
    await store.close();
  });

  it('a change that no file has yet counts, also of a folder that was not closed (bug: a row of yesterday)', async () => {
    const { root, ids } = await makeClosedFolder();
    const [, b, c] = ids;
    const store = await openStore(root);
    await changeCase(store, b, 2, describeAs('刚改的'));
    expect(await descriptionsOf(store, [b, c])).toEqual({ ...asLeft([c]), [b]: '刚改的' });
    const left = makeScratch();
    cpSync(root, left, { recursive: true });
    await store.close();
    const again = await openStore(left);
    expect(await descriptionsOf(again, [b, c])).toEqual({ ...asLeft([c]), [b]: '刚改的' });
    await again.close();
  });

  it('one in 回收站 is known by when it went there', async () => {
    const { root, ids } = await makeClosedFolder();
    const first = await openStore(root);
    await removeCase(first, ids[1], 2);
    await first.close();
    const store = await openStore(root);
    const removed: (string | null)[] = [];
    for await (const { removedAt } of store.storedRecordsOf(CASE_KIND, [ids[1]]))
      removed.push(removedAt);
    expect(removed).toEqual([expect.stringContaining('2026-11-19')]);
    await store.close();
  });

  it.each<[string, (november: string, id: string) => void]>([
    [
      'edited by another program',
      (november, id) => {
        editFile(november, (text) => text.replace(`原来的 ${id}`, '用记事本改的'));
      },
    ],
    [
      'changed by a failing disk, which leaves length and time (bug: taken by its stamp)',
      (november, id) => {
        rotFile(november, `原来的 ${id}`, `原末的 ${id}`);
      },
    ],
    [
      'cut off',
      (november) => {
        writeFileSync(november, '{');
      },
    ],
  ])('of a file %s the journal tells what counts, and it is said', async (_name, harm) => {
    const { root, november, ids } = await makeClosedFolder();
    harm(november, ids[1]);
    const store = await openStore(root);
    expect(await descriptionsOf(store, ids)).toEqual(asLeft(ids));
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    await store.close();
  });

  it('a file harmed after the folder was opened is no row either', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const store = await openStore(root);
    editFile(november, (text) => text.replace(`原来的 ${ids[1]}`, '用记事本改的'));
    expect(await descriptionsOf(store, ids)).toEqual(asLeft(ids));
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    await store.close();
  });
});

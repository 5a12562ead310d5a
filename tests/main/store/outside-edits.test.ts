import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  casesIn,
  describeAs,
  descriptionOf,
  makeClosedFolder,
  noticeKindsOf,
} from '../../support/closed-folder';
import { editFile } from '../../support/harm-file';
import { ledgerPath, makeDataFolder, openStore, register, STAMP } from '../../support/open-store';

describe('软件关着的时候，台账被别的程序改过', () => {
  it('is taken over as a line of the journal, told, and can be undone', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const [, b, c] = ids;
    editFile(november, (text) => text.replace(`原来的 ${b}`, '用记事本改的'));
    const store = await openStore(root);
    expect(await descriptionOf(store, b)).toBe('用记事本改的');
    expect(await descriptionOf(store, c)).toBe(`原来的 ${c}`);
    expect(await store.notices()).toEqual([
      {
        ...{ kind: 'ledger_edited', file: 'ledger/2026-11.json', keptAs: null, month: '2026-11' },
        numbers: [(await store.archive.get(b)).number],
      },
    ]);
    const line = (await store.history(b)).at(-1);
    expect(line).toMatchObject({ who: '其他程序', action: 'outside' });
    expect(line?.forward).toContainEqual({
      ...{ op: 'replace', path: '/case/registration/description', value: '用记事本改的' },
    });
    expect(await actionsOf(store, c)).not.toContain('outside');
    await store.close();
    expect(casesIn(november)[0]?.registration.description).toBe('用记事本改的');

    const again = await openStore(root);
    expect(await noticeKindsOf(again)).toEqual([]);
    const { revision } = await again.archive.get(b);
    await again.undoLastChange(b, revision);
    expect(await descriptionOf(again, b)).toBe(`原来的 ${b}`);
  });

  it('the case counts one revision on (bug: a window that saw the old state saves over it)', async () => {
    const { root, november, ids } = await makeClosedFolder();
    editFile(november, (text) => text.replace(`原来的 ${ids[1]}`, '用记事本改的'));
    const store = await openStore(root);
    await expect(store.changeCase(ids[1], 2, describeAs('旧窗口'))).rejects.toMatchObject({
      kind: 'changed_meanwhile',
    });
    expect(await store.archive.get(ids[1])).toMatchObject({
      revision: 3,
      updatedAt: '2026-11-19T01:00:00.000Z',
    });
    const entries = await store.archive.entries();
    const entry = entries.find(({ id }) => id === ids[1]);
    expect(entry?.updatedAt).toBe('2026-11-19T01:00:00.000Z');
  });

  it('a case that was taken out of the file comes back; a new one is registered', async () => {
    const { root, november, ids } = await makeClosedFolder();
    editFile(november, (text) => {
      const ledger = JSON.parse(text) as { cases: MediationCase[] };
      const [first, second] = ledger.cases;
      if (first === undefined || second === undefined) throw new Error('no cases');
      const added = {
        ...second,
        id: 'new',
        number: '手写一号',
        serial: { year: 2026, ordinal: 9 },
      };
      return JSON.stringify({ ...ledger, cases: [second, added] });
    });
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual(['ledger_edited_and_put_back']);
    expect(await descriptionOf(store, ids[1])).toBe(`原来的 ${ids[1]}`);
    expect(await actionsOf(store, 'new')).toEqual(['outside']);
    const next = await register(store, '2026-11-19');
    expect(next.serial.ordinal).toBe(10);
    await store.close();
    expect(casesIn(november).map(({ id }) => id)).toEqual([ids[1], ids[2], 'new', next.id]);
  });

  it.each([
    ['set out otherwise', (text: string) => JSON.stringify(JSON.parse(text))],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    [
      'with another revision alone',
      (text: string) => text.replace('"revision": 2', '"revision": 7'),
    ],
  ])('the same cases %s are nothing to tell of', async (_name, edit) => {
    const { root, november, ids } = await makeClosedFolder();
    const before = casesIn(november);
    editFile(november, edit);
    const store = await openStore(root);
    for (const id of ids) expect(await descriptionOf(store, id)).toBe(`原来的 ${id}`);
    expect(await noticeKindsOf(store)).toEqual([]);
    expect(await actionsOf(store, ids[1])).not.toContain('outside');
    await store.close();
    expect(casesIn(november)).toEqual(before);
    expect(readdirSync(join(root, 'ledger'))).toEqual(['2026-10.json', '2026-11.json']);
  });

  it('an older file that was edited: what was edited stays, and so does what came later', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const older = readFileSync(november, 'utf8');
    const store = await openStore(root);
    await store.changeCase(ids[2], 2, describeAs('后来改的'));
    await store.close();
    writeFileSync(november, older.replace(`原来的 ${ids[1]}`, '在旧文件上改的'));
    const again = await openStore(root);
    expect(await descriptionOf(again, ids[1])).toBe('在旧文件上改的');
    expect(await descriptionOf(again, ids[2])).toBe('后来改的');
    expect(await actionsOf(again, ids[1])).toContain('outside');
    expect(await noticeKindsOf(again)).toEqual(['ledger_edited']);
  });

  it('an edit that the later lines do not fit any more: the journal counts, the file lies aside', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const older = readFileSync(november, 'utf8');
    const store = await openStore(root);
    await store.changeCase(ids[2], 2, describeAs('后来改的'));
    await store.close();
    const edited = older.replaceAll('"revision": 2', '"revision": 5').replace('原来的', '改过的');
    writeFileSync(november, edited);
    const again = await openStore(root);
    expect(await descriptionOf(again, ids[2])).toBe('后来改的');
    expect(await again.notices()).toMatchObject([{ kind: 'ledger_rebuilt' }]);
    const kept = readFileSync(join(root, `ledger/2026-11.replaced-${STAMP}.json`), 'utf8');
    expect(kept).toBe(edited);
  });

  it('is found when the ledger is read again while the program runs (bug: taken over in silence)', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    const made: MediationCase[] = [];
    for (let index = 0; index < 30; index += 1) {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      made.push(await register(store, `${month}-10`));
    }
    await store.flush();
    const [first] = made;
    for (const one of made.slice(1)) await store.archive.get(one.id);
    if (first === undefined) throw new Error('no case');
    editFile(ledgerPath(root, '2024-01'), (text) => text.replace('王某购买', '别处改的：王某购买'));
    expect(await descriptionOf(store, first.id)).toMatch(/^别处改的/);
    await store.flush();
    expect(await actionsOf(store, first.id)).toEqual(['change', 'outside']);
    expect(await noticeKindsOf(store)).toEqual(['ledger_edited']);
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual([]);
  });

  it('opened for reading: shows what the file says, and nothing in the folder changes', async () => {
    const { root, november, ids } = await makeClosedFolder();
    editFile(november, (text) => text.replace(`原来的 ${ids[1]}`, '用记事本改的'));
    const before = readFileSync(join(root, 'journal/2026-11.jsonl'));
    const store = await openStore(root, 'read');
    expect(await descriptionOf(store, ids[1])).toBe('用记事本改的');
    expect(await noticeKindsOf(store)).toEqual(['ledger_edited']);
    await store.close();
    expect(readFileSync(join(root, 'journal/2026-11.jsonl'))).toEqual(before);
  });

  it('without a whole journal: the file counts, and the user is told that it cannot be compared', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const journal = join(root, 'journal/2026-11.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, lines.toSpliced(2, 1).join('\n'));
    editFile(november, (text) => text.replace(`原来的 ${ids[1]}`, '用记事本改的'));
    const store = await openStore(root);
    expect(await descriptionOf(store, ids[1])).toBe('用记事本改的');
    expect(await noticeKindsOf(store)).toEqual(['ledger_edited_untold']);
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { changeCase } from '../../support/case-store';
import {
  actionsOf,
  casesIn,
  describeAs,
  descriptionOf,
  makeClosedFolder,
  noticeKindsOf,
} from '../../support/closed-folder';
import { editFile } from '../../support/harm-file';
import { makeDataFolder, openStore, register, STAMP, shardPath } from '../../support/open-store';

const KEPT = `case/2026-11.replaced-${STAMP}.json`;

describe('软件关着的时候，台账被别的程序改过：保存记录算数，改过的文件放在一边', () => {
  it('what nobody did in the program is not taken in; the file lies aside and is told', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const [, b, c] = ids;
    editFile(november, (text) => text.replace(`原来的 ${b}`, '用记事本改的'));
    const edited = readFileSync(november, 'utf8');
    const store = await openStore(root);
    expect(await descriptionOf(store, b)).toBe(`原来的 ${b}`);
    expect(await descriptionOf(store, c)).toBe(`原来的 ${c}`);
    expect(await store.notices()).toEqual([
      { kind: 'shard_rebuilt', file: 'case/2026-11.json', keptAs: KEPT, month: null, label: null },
    ]);
    expect(await actionsOf(store, b)).toEqual(['change', 'change']);
    await changeCase(store, b, 2, describeAs('在软件里改的'));
    await store.close();
    expect(readFileSync(join(root, KEPT), 'utf8')).toBe(edited);
    expect(casesIn(november)[0]?.registration.description).toBe('在软件里改的');
  });

  it('a case that was taken out of the file is there all the same; one that was written in is not', async () => {
    const { root, november, ids } = await makeClosedFolder();
    editFile(november, (text) => {
      const shard = JSON.parse(text) as { records: { record: MediationCase }[] };
      const [first, second] = shard.records;
      if (first === undefined || second === undefined) throw new Error('no cases');
      const record = {
        ...second.record,
        id: 'new',
        number: '手写一号',
        serial: { year: 2026, ordinal: 9 },
      };
      return JSON.stringify({ ...shard, records: [second, { ...second, id: 'new', record }] });
    });
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    expect(await descriptionOf(store, ids[1])).toBe(`原来的 ${ids[1]}`);
    const next = await register(store, '2026-11-19');
    expect(next.serial.ordinal).toBe(4);
    await store.close();
    expect(casesIn(november).map(({ id }) => id)).toEqual([ids[1], ids[2], next.id]);
  });

  it.each([
    ['set out otherwise', (text: string) => JSON.stringify(JSON.parse(text), null, 1)],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('the same cases %s are nothing to tell of', async (_name, edit) => {
    const { root, november, ids } = await makeClosedFolder();
    const before = casesIn(november);
    editFile(november, edit);
    const store = await openStore(root);
    for (const id of ids) expect(await descriptionOf(store, id)).toBe(`原来的 ${id}`);
    expect(await noticeKindsOf(store)).toEqual([]);
    await store.close();
    expect(casesIn(november)).toEqual(before);
    expect(readdirSync(join(root, 'case'))).toEqual(['2026-10.json', '2026-11.json']);
  });

  it('an older file that a sync program put back: later changes are there, the old file lies aside', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const older = readFileSync(november, 'utf8');
    const store = await openStore(root);
    await changeCase(store, ids[2], 2, describeAs('后来改的'));
    await store.close();
    writeFileSync(november, older.replace(`原来的 ${ids[1]}`, '在旧文件上改的'));
    const again = await openStore(root);
    expect(await descriptionOf(again, ids[1])).toBe(`原来的 ${ids[1]}`);
    expect(await descriptionOf(again, ids[2])).toBe('后来改的');
    expect(await noticeKindsOf(again)).toEqual(['shard_rebuilt']);
  });

  it('is found when the shard is read again while the program runs (bug: taken over in silence)', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    const made: MediationCase[] = [];
    for (let index = 0; index < 30; index += 1) {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      made.push(await register(store, `${month}-10`));
    }
    await store.flush();
    const [first] = made;
    for (const one of made.slice(1)) await store.cases.get(one.id);
    if (first === undefined) throw new Error('no case');
    editFile(shardPath(root, '2024-01'), (text) => text.replace('王某购买', '别处改的：王某购买'));
    expect(await descriptionOf(store, first.id)).toMatch(/^王某购买/);
    await store.flush();
    expect(await actionsOf(store, first.id)).toEqual(['change']);
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    expect(casesIn(shardPath(root, '2024-01'))[0]?.registration.description).toMatch(/^王某购买/);
  });

  it('opened for reading: shows what the journal tells, and nothing in the folder changes', async () => {
    const { root, november, ids } = await makeClosedFolder();
    editFile(november, (text) => text.replace(`原来的 ${ids[1]}`, '用记事本改的'));
    const store = await openStore(root, 'read');
    expect(await descriptionOf(store, ids[1])).toBe(`原来的 ${ids[1]}`);
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    await store.close();
    expect(readFileSync(november, 'utf8')).toContain('用记事本改的');
    expect(readdirSync(join(root, 'case'))).toEqual(['2026-10.json', '2026-11.json']);
  });

  it('without a whole journal: the file counts, and the user is told that it cannot be compared', async () => {
    const { root, november, ids } = await makeClosedFolder();
    const journal = join(root, 'journal/2026-11.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, lines.toSpliced(2, 1).join('\n'));
    editFile(november, (text) => text.replace(`原来的 ${ids[1]}`, '用记事本改的'));
    const store = await openStore(root);
    expect(await descriptionOf(store, ids[1])).toBe('用记事本改的');
    expect(await noticeKindsOf(store)).toContain('shard_untold');
  });
});

import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { StudioStore } from '@main/store/studio-store';
import { duesWithin } from '@shared/domain/case/dues/build-agenda';
import { describeCase } from '@shared/domain/case/view/case-entry';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { addDays } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { editFile } from '../../../support/harm-file';
import { makeAcceptedCase, makeContext, makePlannedSession } from '../../../support/make-case';
import { makeDataFolder, openStore, register, STAMP } from '../../../support/open-store';
import { makeScratch } from '../../../support/scratch';

const QUERY: CaseQuery = {
  ...EVERY_CASE,
  text: '王某',
  sortBy: 'relevance',
  isDescending: true,
};

/** A data folder with two months, closed, so that its index is written. */
async function makeClosed(): Promise<string> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  for (const on of ['2026-10-08', '2026-11-05', '2026-11-06']) await register(store, on);
  await store.close();
  return root;
}

/** What lists and search say of a folder, and which ledgers were read for it. */
async function look(root: string, rules = 'rules 1') {
  const read: string[] = [];
  const disk: Disk = {
    ...nodeDisk,
    read: (path) => {
      if (path.includes('/case/')) read.push(path.slice(-12, -5));
      return nodeDisk.read(path);
    },
  };
  const store = await StudioStore.open(root, {
    access: 'write',
    disk,
    now: () => new Date('2026-11-19T09:00:00+08:00'),
    stamp: () => STAMP,
    describer: () => ({
      today: () => TODAY,
      describe: (one, month) => describeCase(one, month, makeContext()),
      rules: () => rules,
    }),
  });
  await store.cases.recount.run();
  const readAtOpening = [...new Set(read)].sort();
  const answer = await store.cases.query(QUERY);
  const all = await store.cases.query({ ...QUERY, text: '', sortBy: 'number' });
  await store.close();
  return { read: readAtOpening, found: answer.page.map(({ number }) => number), all };
}

const BOTH = ['2026-10', '2026-11'];

describe('索引：可有可无，说错不行', () => {
  it('is left at closing, and opening then reads no shard', async () => {
    const root = await makeClosed();
    const first = await look(root);
    expect(readdirSync(join(root, 'index')).sort()).toEqual([
      '2026-10.columns',
      '2026-10.rows.jsonl',
      '2026-10.texts.jsonl',
      '2026-11.columns',
      '2026-11.rows.jsonl',
      '2026-11.texts.jsonl',
    ]);
    const second = await look(root);
    expect(second.read).toEqual([]);
    expect(second.found).toHaveLength(3);
    expect({ ...second, read: [] }).toEqual({ ...first, read: [] });
  });

  it('今日 is answered without a shard, however many cases are open (bug: a start that reads them all)', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    for (const on of ['2026-09-01', '2026-10-08', '2026-11-05'])
      await register(store, on, makeAcceptedCase({ sessions: [makePlannedSession()] }));
    await store.close();
    const read: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      read: (path) => {
        if (path.includes('/case/')) read.push(path);
        return nodeDisk.read(path);
      },
    };
    const again = await openStore(root, 'write', { disk });
    const range = { from: TODAY, to: addDays(TODAY, 7) };
    const asking = await again.cases.entries({ asksWithin: { range, today: TODAY } });
    const urgent = await again.cases.query({ ...QUERY, text: '', sortBy: 'urgency' });
    expect(asking).toHaveLength(3);
    expect(asking.flatMap(({ dues }) => duesWithin(dues, range, TODAY)).length).toBeGreaterThan(2);
    expect(urgent.page.map(({ summary }) => summary.nextStep)).toEqual(
      Array<string>(3).fill('open_session'),
    );
    expect(read).toEqual([]);
    await again.close();
  });

  it('an index of the version before is made anew (bug: a program that was updated shows an empty 今日)', async () => {
    const root = await makeClosed();
    const good = await look(root);
    const path = join(root, 'index.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"schemaVersion": \d+/, '"schemaVersion": 1'),
    );
    const again = await look(root);
    expect(again.read).toEqual(BOTH);
    expect({ ...again, read: [] }).toEqual({ ...good, read: [] });
  });

  const HARMS: [string, (root: string) => void, readonly string[]][] = [
    ['index.json is gone', (root) => rmSync(join(root, 'index.json')), BOTH],
    ['index.json is cut off', (root) => truncateSync(join(root, 'index.json'), 40), BOTH],
    ['the folder is gone', (root) => rmSync(join(root, 'index'), { recursive: true }), BOTH],
    [
      'rows with one bit turned, which is found when they are asked for',
      (root) => {
        const path = join(root, 'index/2026-11.rows.jsonl');
        const bytes = readFileSync(path);
        bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
      [],
    ],
    [
      'columns with one bit turned',
      (root) => {
        const path = join(root, 'index/2026-10.columns');
        const bytes = readFileSync(path);
        bytes[3] = (bytes[3] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
      ['2026-10'],
    ],
    ['rows that are gone', (root) => rmSync(join(root, 'index/2026-11.rows.jsonl')), []],
    ['columns that are gone', (root) => rmSync(join(root, 'index/2026-11.columns')), ['2026-11']],
    [
      'columns of a program with other definitions',
      (root) => {
        const path = join(root, 'index.json');
        const head = readFileSync(path, 'utf8');
        writeFileSync(path, head.replaceAll(/"definitions": ?"\w+"/g, '"definitions": "others"'));
      },
      BOTH,
    ],
    [
      'a version of the future',
      (root) => {
        const path = join(root, 'index.json');
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace(/"schemaVersion": \d+/, '"schemaVersion": 99'),
        );
      },
      BOTH,
    ],
  ];

  it.each(HARMS)(
    '%s: what is missing is read from the ledgers, and said as before',
    async (_name, harm, expected) => {
      const root = await makeClosed();
      const good = await look(root);
      harm(root);
      const again = await look(root);
      expect(again.read).toEqual(expected);
      expect({ ...again, read: [] }).toEqual({ ...good, read: [] });
    },
  );

  it('texts that are damaged are read anew in the background (bug: a month that search forgets)', async () => {
    const root = await makeClosed();
    await look(root);
    truncateSync(join(root, 'index/2026-10.texts.jsonl'), 10);
    expect((await look(root)).found).toHaveLength(3);
  });

  it('a shard that somebody changed is read again, the others are not', async () => {
    const root = await makeClosed();
    await look(root);
    const path = join(root, 'case/2026-10.json');
    editFile(path, (text) => text.replaceAll('王某', '赵某'));
    const again = await look(root);
    expect(again.read).toEqual(['2026-10']);
    // The journal counts, not what was written past the program.
    expect(again.found).toHaveLength(3);
  });

  it('other settings or holidays describe every case anew', async () => {
    const root = await makeClosed();
    await look(root);
    expect((await look(root, 'rules 2')).read).toEqual(BOTH);
    expect((await look(root, 'rules 2')).read).toEqual([]);
  });

  it('goes along when the folder is copied to another place', async () => {
    const root = await makeClosed();
    await look(root);
    const copy = join(makeScratch(), 'copy');
    cpSync(root, copy, { recursive: true });
    expect(existsSync(join(copy, 'index.json'))).toBe(true);
    expect((await look(copy)).found).toHaveLength(3);
    // Each shard's bytes were compared once, and its new stamp was written down.
    expect((await look(copy)).read).toEqual([]);
  });

  it('a shard that is read later is not described again when the index knows it (bug: the window stands still for a large month)', async () => {
    const root = await makeClosed();
    await look(root);
    let described = 0;
    const store = await StudioStore.open(root, {
      access: 'write',
      now: () => new Date('2026-11-19T09:00:00+08:00'),
      stamp: () => STAMP,
      describer: () => ({
        today: () => TODAY,
        describe: (one, month) => {
          described += 1;
          return describeCase(one, month, makeContext());
        },
        rules: () => 'rules 1',
      }),
    });
    for (const { id } of store.cases.keys()) await store.cases.get(id);
    expect(described).toBe(0);
    await register(store, '2026-11-07');
    expect((await store.cases.query(QUERY)).total).toBe(4);
    expect(described).toBe(1);
    await store.close();
  });
});

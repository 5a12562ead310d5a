import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf } from '@main/store/index/file-check';
import type { IndexHead } from '@main/store/index/index-head';
import { describe, expect, it } from 'vitest';
import { removeCase } from '../../../support/case-store';
import { day } from '../../../support/day';
import { editFile } from '../../../support/harm-file';
import { makeAcceptedCase, makeAgreedCase, makeParty } from '../../../support/make-case';
import {
  findIn,
  makeDataFolder,
  openStore,
  register,
  shardPath,
} from '../../../support/open-store';

type Part = 'rows.jsonl' | 'columns' | 'texts.jsonl';
const HASH_OF = {
  'rows.jsonl': 'rowsCheck',
  columns: 'columnsCheck',
  'texts.jsonl': 'textsCheck',
} as const;

/** Two months of cases, one of them in 回收站, closed with an index. */
async function makeIndexed(): Promise<string> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  for (const on of ['2026-10-08', '2026-11-05', '2026-11-06', '2026-11-07'])
    await register(store, on);
  await register(store, '2026-11-09', { parties: [makeParty({ name: '单雄信' })] });
  // With clocks that run, and some that will have run out.
  await register(store, '2026-11-11', makeAcceptedCase());
  await register(store, '2026-11-12', makeAgreedCase());
  const removed = await register(store, '2026-11-10');
  await removeCase(store, removed.id, 1);
  await store.close();
  return root;
}

/** Makes a part of November say something else, and the index believe it: a bug of the program, not of the disk. */
function falsify(root: string, part: Part, harm: (bytes: Buffer) => Buffer): void {
  const path = join(root, 'index', `2026-11.${part}`);
  const bytes = harm(readFileSync(path));
  writeFileSync(path, bytes);
  editFile(join(root, 'index.json'), (text) => {
    const head = JSON.parse(text) as IndexHead & { months: Record<string, string>[] };
    for (const month of head.months)
      if (month.month === '2026-11') month[HASH_OF[part]] = checkOf(bytes);
    return JSON.stringify(head);
  });
}

const replaceIn =
  (from: string, to: string) =>
  (bytes: Buffer): Buffer => {
    const at = bytes.indexOf(from);
    if (at < 0) throw new Error(`nothing to replace: ${from}`);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(to),
      bytes.subarray(at + Buffer.byteLength(from)),
    ]);
  };

/** Turns a bit of a number in the columns, which begin after the first line. */
const turnBit =
  (place: number) =>
  (bytes: Buffer): Buffer => {
    const at = bytes.indexOf(0x0a) + 1 + place;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

describe('检查：索引和按台账重做的对得上', () => {
  it('an index as it was left has nothing to tell of, today and on a later day', async () => {
    const root = await makeIndexed();
    expect(await findIn(root)).toEqual([]);
    expect(await findIn(root, day('2027-03-01'))).toEqual([]);
  });

  it.each<[string, Part, (bytes: Buffer) => Buffer]>([
    ['a line of a case', 'rows.jsonl', replaceIn('单雄信', '单雄倍')],
    ['what a case is found by', 'texts.jsonl', replaceIn('单雄信', '单雄倍')],
    ['a case that is not found', 'texts.jsonl', (bytes) => bytes.subarray(bytes.indexOf(0x0a) + 1)],
    ['the cases in 回收站', 'columns', replaceIn('"removed":{"', '"removed":{"x')],
    ['the columns', 'columns', turnBit(0)],
  ])('%s that says something else than the shard is found', async (_name, part, harm) => {
    const root = await makeIndexed();
    falsify(root, part, harm);
    expect(await findIn(root)).toMatchObject([{ kind: 'index_differs', detail: '2026-11' }]);
  });

  it.each<Part>(['rows.jsonl', 'columns', 'texts.jsonl'])(
    'a bit that flipped in %s is found, wherever it is',
    async (part) => {
      const root = await makeIndexed();
      const path = join(root, 'index', `2026-11.${part}`);
      const good = readFileSync(path);
      for (const at of [1, Math.floor(good.length / 2), good.length - 2]) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ 1;
        writeFileSync(path, bad);
        expect(await findIn(root)).toMatchObject([{ kind: 'index_differs', detail: '2026-11' }]);
      }
    },
  );

  it('a month that is not believed anyway is none of its business: its shard was edited since', async () => {
    const root = await makeIndexed();
    falsify(root, 'rows.jsonl', replaceIn('单雄信', '单雄倍'));
    editFile(shardPath(root, '2026-11'), (text) => `${text}\n`);
    expect(await findIn(root)).toEqual([]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overwriteFile } from '../../support/harm-file';
import { makeDataFolder, openStore, register, STAMP, shardPath } from '../../support/open-store';
import { readTree } from '../../support/read-files';
import { CAN_MOUNT, mountSmallDisk } from '../../support/scratch';

/** A data folder with one case in October and one in November. */
async function makeTwoMonths(root?: string): Promise<string> {
  const folder = await makeDataFolder(root);
  const store = await openStore(folder);
  await register(store, '2026-10-08');
  await register(store, '2026-11-05');
  await store.close();
  return folder;
}

const DAMAGES: [string, (good: string) => string][] = [
  ['empty', () => ''],
  ['cut off', (good) => good.slice(0, good.length / 2)],
  ['filled with zeros', (good) => '\0'.repeat(good.length)],
  ['an empty object', () => '{}'],
  ['another kind of file', (good) => good.replace('"kind":"case"', '"kind":"studio"')],
  ['the shard of another month', (good) => good.replace('"2026-10"', '"2026-09"')],
  ['a case of a status that does not exist', (good) => good.replace('"registered"', '"lost"')],
  ['a day that does not exist', (good) => good.replaceAll('2026-10-08', '2026-02-30')],
];

describe('打开资料文件夹：损坏 ≠ 空', () => {
  it.each(DAMAGES)(
    'a damaged shard (%s) is kept aside and made anew from the journal',
    async (_name, damage) => {
      const root = await makeTwoMonths();
      const path = shardPath(root, '2026-10');
      const good = readFileSync(path, 'utf8');
      const damaged = damage(good);
      writeFileSync(path, damaged);

      const store = await openStore(root);
      const keptAs = `case/2026-10.replaced-${STAMP}.json`;
      const notice = {
        kind: 'shard_rebuilt',
        file: 'case/2026-10.json',
        keptAs,
        month: null,
        label: null,
      };
      expect(await store.notices()).toEqual([notice]);
      expect(readFileSync(join(root, keptAs), 'utf8')).toBe(damaged);
      expect(store.cases.keys()).toHaveLength(2);
      await store.close();
      expect(JSON.parse(readFileSync(path, 'utf8')).records).toEqual(JSON.parse(good).records);
    },
  );

  it.each(DAMAGES)(
    'without a journal a damaged shard (%s) is set aside, never overwritten',
    async (_name, damage) => {
      const root = await makeTwoMonths();
      rmSync(join(root, 'journal'), { recursive: true });
      const path = shardPath(root, '2026-10');
      const damaged = damage(readFileSync(path, 'utf8'));
      writeFileSync(path, damaged);

      const store = await openStore(root);
      const keptAs = `case/2026-10.damaged-${STAMP}.json`;
      const notice = {
        kind: 'shard_set_aside',
        file: 'case/2026-10.json',
        keptAs,
        month: '2026-10',
        label: '纠纷',
      };
      expect(await store.notices()).toEqual([
        expect.objectContaining({ kind: 'journal_damaged' }),
        notice,
      ]);
      expect(readFileSync(join(root, keptAs), 'utf8')).toBe(damaged);
      expect(store.cases.keys().map(({ id }) => store.cases.monthOf(id))).toEqual(['2026-11']);

      // The month goes on with a new file, the number goes on, and the notice stays.
      const next = await register(store, '2026-10-09');
      expect(next.serial.ordinal).toBe(3);
      await store.close();
      expect(await (await openStore(root)).notices()).toEqual([notice]);
      expect(readFileSync(join(root, keptAs), 'utf8')).toBe(damaged);
    },
  );

  it('a second damage within the same second gets a name of its own', async () => {
    const root = await makeTwoMonths();
    for (const text of ['{', '[']) {
      writeFileSync(shardPath(root, '2026-10'), text);
      await (await openStore(root)).close();
    }
    expect(readdirSync(join(root, 'case')).sort()).toEqual([
      '2026-10.json',
      `2026-10.replaced-${STAMP}-2.json`,
      `2026-10.replaced-${STAMP}.json`,
      '2026-11.json',
    ]);
  });

  it('a shard of a newer program is refused by name and not touched', async () => {
    const root = await makeTwoMonths();
    const path = shardPath(root, '2026-10');
    const newer = readFileSync(path, 'utf8').replace('"schemaVersion":3', '"schemaVersion":4');
    overwriteFile(path, newer);
    const store = await openStore(root);
    expect(await store.notices()).toMatchObject([
      { kind: 'shard_from_newer_version', month: '2026-10', keptAs: null },
    ]);
    await expect(register(store, '2026-10-09')).rejects.toMatchObject({ kind: 'newer_version' });
    expect(readFileSync(path, 'utf8')).toBe(newer);
    // The other months work, and the refused registration used up no number.
    expect((await register(store, '2026-11-06')).serial.ordinal).toBe(3);
  });

  it('a shard that cannot be read blocks its month only', async () => {
    const root = await makeTwoMonths();
    rmSync(shardPath(root, '2026-10'));
    mkdirSync(shardPath(root, '2026-10'));
    const store = await openStore(root);
    expect(await store.notices()).toMatchObject([{ kind: 'shard_unreadable', month: '2026-10' }]);
    await expect(register(store, '2026-10-09')).rejects.toMatchObject({ kind: 'unreadable' });
    await register(store, '2026-11-06');
  });

  it.runIf(CAN_MOUNT)(
    'a damaged shard on a read-only disk stays, and blocks its month as long as that lasts',
    async () => {
      const disk = mountSmallDisk(256);
      await makeTwoMonths(disk.folder);
      writeFileSync(shardPath(disk.folder, '2026-10'), '{');
      disk.setReadOnly(true);
      const store = await openStore(disk.folder);
      expect(await store.notices()).toMatchObject([{ kind: 'shard_unreadable', month: '2026-10' }]);
      expect(await store.cases.get(firstId(store.cases.keys()))).toMatchObject({
        revision: 1,
      });
      await expect(register(store, '2026-11-06')).rejects.toMatchObject({ kind: 'read_only' });
      disk.setReadOnly(false);
      await register(store, '2026-11-06');
      // Now there is room for the copy: the month is made anew.
      await register(store, '2026-10-06');
      expect(store.cases.keys()).toHaveLength(4);
      const copy = join(disk.folder, `case/2026-10.replaced-${STAMP}.json`);
      expect(readFileSync(copy, 'utf8')).toBe('{');
    },
  );

  it('a damaged studio.json is kept aside and made anew from the journal', async () => {
    const root = await makeTwoMonths();
    const { studio } = await openStore(root, 'read');
    writeFileSync(join(root, 'studio.json'), '{"schemaVersion": 2,');
    const store = await openStore(root);
    expect(store.studio).toEqual(studio);
    const keptAs = `studio.replaced-${STAMP}.json`;
    expect(await store.notices()).toMatchObject([{ kind: 'studio_rebuilt', keptAs }]);
    expect(readFileSync(join(root, keptAs), 'utf8')).toBe('{"schemaVersion": 2,');
    await store.close();
    expect((await openStore(root)).studio).toEqual(studio);
  });

  it.each([
    ['damaged', '{"schemaVersion": 1,'],
    ['damaged', ''],
    ['newer_version', '{"schemaVersion": 9, "kind": "studio"}'],
  ])(
    'without a journal, studio.json that is %s stops the opening and is left as it is',
    async (kind, text) => {
      const root = await makeTwoMonths();
      rmSync(join(root, 'journal'), { recursive: true });
      writeFileSync(join(root, 'studio.json'), text);
      await expect(openStore(root)).rejects.toMatchObject({ kind, file: 'studio.json' });
      expect(readFileSync(join(root, 'studio.json'), 'utf8')).toBe(text);
      const kept = readdirSync(root).filter((name) => !name.startsWith('index'));
      expect(kept.sort()).toEqual(['case', 'studio.json']);
    },
  );

  it('a folder that is gone is not made anew', async () => {
    const root = join(await makeDataFolder(), 'gone');
    await expect(openStore(root)).rejects.toMatchObject({ kind: 'folder_gone' });
    expect(existsSync(root)).toBe(false);
  });

  it('opened for reading, nothing in the folder changes', async () => {
    const root = await makeTwoMonths();
    writeFileSync(shardPath(root, '2026-10'), '{');
    const before = readTree(root);
    const store = await openStore(root, 'read');
    expect(await store.notices()).toMatchObject([{ kind: 'shard_unreadable', month: '2026-10' }]);
    await expect(register(store, '2026-11-06')).rejects.toMatchObject({ kind: 'read_only' });
    await store.close();
    expect(readTree(root)).toBe(before);
  });

  it('files that are none of the store’s are neither read nor touched', async () => {
    const root = await makeTwoMonths();
    const foreign = ['2026-11 - 副本.json', '2026-13.json', '说明.txt'];
    for (const name of foreign) writeFileSync(join(root, 'case', name), '{');
    const store = await openStore(root);
    expect(await store.notices()).toEqual([]);
    expect(readdirSync(join(root, 'case'))).toEqual(expect.arrayContaining(foreign));
  });
});

function firstId(entries: Iterable<{ id: string }>): string {
  for (const { id } of entries) return id;
  throw new Error('no case');
}

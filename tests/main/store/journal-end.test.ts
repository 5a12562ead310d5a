import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeCase, historyOfCase } from '../../support/case-store';
import { describeAs, descriptionOf, noticeKindsOf } from '../../support/closed-folder';
import { findIn, makeDataFolder, openStore, register, STAMP } from '../../support/open-store';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../support/scratch';

interface Cut {
  readonly root: string;
  readonly journal: string;
  readonly id: string;
}

/** The last change is acknowledged, and then the computer dies: ledgers and checkpoint know the two before. */
async function dieAfterSaving(): Promise<Cut> {
  const folder = await makeDataFolder();
  const store = await openStore(folder);
  const { id } = await register(store, '2026-11-05');
  await changeCase(store, id, 1, describeAs('第一次'));
  await store.flush();
  await changeCase(store, id, 2, describeAs('第二次'));
  const root = asItLies(folder);
  await store.close();
  return { root, journal: join(root, 'journal/2026-11.jsonl'), id };
}

/** A folder as the power leaves it: whoever works in the first one writes its ledgers later. */
function asItLies(folder: string): string {
  const root = makeScratch();
  cpSync(folder, root, { recursive: true, preserveTimestamps: true });
  return root;
}

/** Changes the last line. */
function harmLast(path: string, harm: (line: Buffer) => Buffer): void {
  const bytes = readFileSync(path);
  const start = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
  const last = harm(Buffer.from(bytes.subarray(start)));
  writeFileSync(path, Buffer.concat([bytes.subarray(0, start), last]));
}

const flip = (line: Buffer): Buffer => {
  const at = line.indexOf('第二次');
  line[at] = (line[at] ?? 0) ^ 1;
  return line;
};
const zeroBlock = (line: Buffer): Buffer => line.fill(0, 10, line.length - 40);

function asideIn(root: string): string[] {
  return readdirSync(join(root, 'journal')).filter((name) => /\.(torn|lost|damaged)-/.test(name));
}

async function findingsOf(root: string): Promise<string[]> {
  return (await findIn(root)).map(({ kind }) => kind);
}

describe('保存记录的最后一行', () => {
  it.each([
    ['cut off in the middle', (line: Buffer) => line.subarray(0, line.length / 2)],
    ['cut off by its line break', (line: Buffer) => line.subarray(0, -1)],
    ['with a block that never arrived', zeroBlock],
  ])(
    '%s was never acknowledged, as far as can be told: moved aside, nothing said',
    async (_name, harm) => {
      const { root, journal, id } = await dieAfterSaving();
      harmLast(journal, harm);
      const store = await openStore(root);
      expect(await noticeKindsOf(store)).toEqual([]);
      expect(await descriptionOf(store, id)).toBe('第一次');
      expect(asideIn(root)).toEqual([`2026-11.torn-${STAMP}.jsonl`]);
      await store.close();
      expect(await findingsOf(root)).toEqual([]);
    },
  );

  it('whole after a torn one of the same group was never acknowledged either (bug: told as lost)', async () => {
    const folder = await makeDataFolder();
    const store = await openStore(folder);
    const { id } = await register(store, '2026-11-05');
    await store.flush();
    // What follows the journal has not come further when the power goes.
    const root = asItLies(folder);
    const days = ['2026-11-06', '2026-11-07', '2026-11-08'];
    await Promise.all(days.map((on) => register(store, on)));
    await store.close();
    const lines = readFileSync(join(folder, 'journal/2026-11.jsonl'), 'utf8').trimEnd().split('\n');
    const [torn = '', whole = ''] = lines.slice(-2);
    expect(JSON.parse(torn).group).toBe(JSON.parse(whole).group);
    const zeros = zeroBlock(Buffer.from(torn)).toString();
    const left = [...lines.slice(0, -2), zeros, whole, ''].join('\n');
    writeFileSync(join(root, 'journal/2026-11.jsonl'), left);
    const again = await openStore(root);
    expect(await noticeKindsOf(again)).toEqual([]);
    expect(await descriptionOf(again, id)).toMatch(/^王某购买/);
    expect(asideIn(root)).toEqual([`2026-11.torn-${STAMP}.jsonl`]);
    await again.close();
  });

  it('whole in length and wrong in content was acknowledged: told, kept, and work goes on', async () => {
    const { root, journal, id } = await dieAfterSaving();
    harmLast(journal, flip);
    expect(await findingsOf(root)).toEqual(['journal_end_damaged']);
    const reader = await openStore(root, 'read');
    expect(await noticeKindsOf(reader)).toEqual(['journal_end_lost']);

    const store = await openStore(root);
    const keptAs = `journal/2026-11.lost-${STAMP}.jsonl`;
    const notice = {
      kind: 'journal_end_lost',
      file: 'journal/2026-11.jsonl',
      keptAs,
      month: null,
      label: null,
    };
    expect(await store.notices()).toEqual([notice]);
    expect(readFileSync(join(root, keptAs)).includes('cases')).toBe(false);
    expect(readFileSync(join(root, keptAs), 'utf8')).toMatch(/^\{"v":2,"seq":4,.*\}\n$/s);
    expect(await descriptionOf(store, id)).toBe('第一次');
    await changeCase(store, id, 2, describeAs('再填一次'));
    await store.close();
    const again = await openStore(root);
    expect(await again.notices()).toEqual([notice]);
    expect((await historyOfCase(again, id)).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    await again.close();
    expect(await findingsOf(root)).toEqual(['file_set_aside']);
  });

  it.each([
    ['whole in length and wrong in content', flip],
    ['cut off in the middle', (line: Buffer) => line.subarray(0, line.length / 2)],
    ['with a block of zeros', zeroBlock],
  ])(
    '%s, when the checkpoint knows of it: told, and the ledgers still hold the change',
    async (_name, harm) => {
      const { root, journal, id } = await dieAfterSaving();
      await (await openStore(root)).close();
      harmLast(journal, harm);
      const store = await openStore(root);
      expect(await noticeKindsOf(store)).toEqual(['journal_end_lost']);
      expect(await descriptionOf(store, id)).toBe('第二次');
      expect(asideIn(root)).toEqual([`2026-11.lost-${STAMP}.jsonl`]);
      await changeCase(store, id, 3, describeAs('第三次'));
      await store.close();
      expect(await descriptionOf(await openStore(root), id)).toBe('第三次');
    },
  );

  it('without a checkpoint the ledgers themselves know of it', async () => {
    const { root, journal, id } = await dieAfterSaving();
    await (await openStore(root)).close();
    writeFileSync(join(root, 'journal/checkpoint.json'), '');
    harmLast(journal, (line) => line.subarray(0, line.length / 2));
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual(['journal_end_lost']);
    expect(await descriptionOf(store, id)).toBe('第二次');
  });

  it.runIf(CAN_MOUNT)(
    'on a disk that takes no copy of it now, it stays where it is for ever, and the journal goes on beside it',
    async () => {
      const disk = mountSmallDisk(256);
      const { root: before, id } = await dieAfterSaving();
      cpSync(before, disk.folder, { recursive: true });
      const { folder: root } = disk;
      const journal = join(root, 'journal/2026-11.jsonl');
      harmLast(journal, flip);
      const damaged = readFileSync(journal);
      disk.setReadOnly(true);
      const store = await openStore(root);
      expect(await noticeKindsOf(store)).toEqual(['journal_end_lost']);
      disk.setReadOnly(false);
      await changeCase(store, id, 2, describeAs('又能写了'));
      await store.close();
      expect(readFileSync(journal)).toEqual(damaged);
      expect(readdirSync(join(root, 'journal')).sort()).toEqual([
        '2026-11-2.jsonl',
        '2026-11.jsonl',
        'checkpoint.json',
      ]);
      expect(await descriptionOf(await openStore(root), id)).toBe('又能写了');
      expect(await findingsOf(root)).toEqual(['journal_end_damaged']);
    },
  );
});

import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { changeCase, changeStudio, removeCase, restoreCase } from '../../support/case-store';
import {
  actionsOf,
  type ClosedFolder,
  casesIn,
  describeAs,
  descriptionOf,
  makeClosedFolder,
  noticeKindsOf,
} from '../../support/closed-folder';
import { editFile, rotFile } from '../../support/harm-file';
import { actionsIn } from '../../support/journal-lines';
import { openStore, register, STAMP } from '../../support/open-store';

describe('磁盘自己坏了一处：长度和时间没变，内容变了', () => {
  it('is put right from the journal, the file lies aside, the journal gets no line', async () => {
    const { root, november, ids } = await makeClosedFolder();
    rmSync(join(root, 'index.json'));
    rotFile(november, `原来的 ${ids[1]}`, `原来旳 ${ids[1]}`);
    const rotten = readFileSync(november);
    const store = await openStore(root);
    expect(await descriptionOf(store, ids[1])).toBe(`原来的 ${ids[1]}`);
    const keptAs = `case/2026-11.replaced-${STAMP}.json`;
    expect(await store.notices()).toEqual([
      { kind: 'shard_rebuilt', file: 'case/2026-11.json', keptAs, month: null, label: null },
    ]);
    expect(readFileSync(join(root, keptAs))).toEqual(rotten);
    expect(await actionsOf(store, ids[1])).not.toContain('outside');
    await store.close();
    expect(casesIn(november)[0]?.registration.description).toBe(`原来的 ${ids[1]}`);
  });

  it('is found when the case is opened, though the index opened the folder without the file', async () => {
    const { root, november, ids } = await makeClosedFolder();
    rotFile(november, `原来的 ${ids[1]}`, `原来旳 ${ids[1]}`);
    let told = 0;
    const onFound = (): void => {
      told += 1;
    };
    const store = await openStore(root, 'write', { onFound });
    expect(await noticeKindsOf(store)).toEqual([]);
    expect(await descriptionOf(store, ids[1])).toBe(`原来的 ${ids[1]}`);
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    await store.flush();
    expect(told).toBe(1);
    expect(casesIn(november)[0]?.registration.description).toBe(`原来的 ${ids[1]}`);
  });

  it('opened for reading: the journal counts, and nothing in the folder changes', async () => {
    const { root, november, ids } = await makeClosedFolder();
    rotFile(november, `原来的 ${ids[1]}`, `原来旳 ${ids[1]}`);
    const store = await openStore(root, 'read');
    expect(await descriptionOf(store, ids[1])).toBe(`原来的 ${ids[1]}`);
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    expect(readdirSync(join(root, 'case'))).toEqual(['2026-10.json', '2026-11.json']);
  });
});

describe('studio.json 和上次写下的不一样', () => {
  async function makeStudioFolder(): Promise<{ root: string; path: string; checkpoint: string }> {
    const { root } = await makeClosedFolder();
    const store = await openStore(root);
    await changeStudio(store, (one) => ({
      ...one,
      profile: { ...one.profile, address: '老槐街' },
    }));
    await store.close();
    const checkpoint = join(root, 'journal/checkpoint.json');
    return { root, path: join(root, 'studio.json'), checkpoint };
  }

  it('changed by another program: the journal counts, and the file lies aside', async () => {
    const { root, path } = await makeStudioFolder();
    editFile(path, (text) => text.replace('老槐街', '新街 2 号').replace('"2026":3', '"2026":1'));
    const edited = readFileSync(path, 'utf8');
    const store = await openStore(root);
    expect(store.studio.profile.address).toBe('老槐街');
    expect(store.studio.lastOrdinals).toEqual({ 2026: 3 });
    expect(await noticeKindsOf(store)).toEqual(['studio_rebuilt']);
    await store.close();
    expect(readFileSync(join(root, `studio.replaced-${STAMP}.json`), 'utf8')).toBe(edited);
    expect(JSON.parse(readFileSync(path, 'utf8')).records[0].record.profile.address).toBe('老槐街');
  });

  it('damaged in a text: put right from the journal, the file lies aside', async () => {
    const { root, path } = await makeStudioFolder();
    rotFile(path, '老槐街', '老愧街');
    const store = await openStore(root);
    expect(store.studio.profile.address).toBe('老槐街');
    expect(await store.notices()).toMatchObject([
      { kind: 'studio_rebuilt', keptAs: `studio.replaced-${STAMP}.json` },
    ]);
    expect(actionsIn(root)).not.toContain('outside');
    await store.close();
    expect(JSON.parse(readFileSync(path, 'utf8')).records[0].record.profile.address).toBe('老槐街');
  });

  it('newer than the checkpoint after a power cut: our own, and nothing is said', async () => {
    const { root, checkpoint } = await makeStudioFolder();
    copyFileSync(checkpoint, `${checkpoint}.before`);
    const store = await openStore(root);
    await changeStudio(store, (one) => ({ ...one, profile: { ...one.profile, address: '新街' } }));
    await register(store, '2026-11-19');
    await store.close();
    copyFileSync(`${checkpoint}.before`, checkpoint);
    const again = await openStore(root);
    expect(await noticeKindsOf(again)).toEqual([]);
    expect(again.studio.profile.address).toBe('新街');
    expect(actionsIn(root)).not.toContain('outside');
  });
});

describe('台账写好了，检查点还没写，断电', () => {
  /** Closes after more changes, and puts the checkpoint of before back. */
  async function cutBeforeCheckpoint(
    change: (store: StudioStore, ids: ClosedFolder['ids']) => Promise<unknown>,
  ): Promise<ClosedFolder> {
    const folder = await makeClosedFolder();
    const checkpoint = join(folder.root, 'journal/checkpoint.json');
    const before = readFileSync(checkpoint);
    const store = await openStore(folder.root);
    await change(store, folder.ids);
    await store.close();
    writeFileSync(checkpoint, before);
    return folder;
  }

  type Change = (store: StudioStore, ids: ClosedFolder['ids']) => Promise<unknown>;
  const CHANGES: readonly [name: string, change: Change][] = [
    ['one change', (store, ids) => changeCase(store, ids[1], 2, describeAs('停电前'))],
    ['a case removed', (store, ids) => removeCase(store, ids[1], 2)],
    ['a case registered', (store) => register(store, '2026-11-19')],
    ['a month begun', (store) => register(store, '2026-12-01')],
  ];

  it.each(CHANGES)('%s: our own file, known without the whole journal', async (_name, change) => {
    const { root, ids } = await cutBeforeCheckpoint(change);
    const wholeReadings: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      readFrom: (path, start, length) => {
        // Up to the checkpoint's own line its file is read again, for it has changed since.
        if (start === 0 && length === undefined && path.endsWith('.jsonl'))
          wholeReadings.push(path);
        return nodeDisk.readFrom(path, start, length);
      },
    };
    const store = await openStore(root, 'write', { disk });
    expect(wholeReadings).toEqual([]);
    expect(await noticeKindsOf(store)).toEqual([]);
    for (const id of ids) expect(await actionsOf(store, id)).not.toContain('outside');
  });

  it('lines that cannot be taken back one by one: the whole journal tells that it is our own', async () => {
    const { root, ids } = await cutBeforeCheckpoint(async (store, [, b, c]) => {
      await removeCase(store, b, 2);
      await removeCase(store, c, 2);
      await restoreCase(store, b, 3);
    });
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual([]);
    for (const id of ids) expect(await actionsOf(store, id)).not.toContain('outside');
    expect(readdirSync(join(root, 'case'))).toEqual(['2026-10.json', '2026-11.json']);
  });

  it('edited on top of that: the edit is seen all the same, and does not count', async () => {
    const { root, november, ids } = await cutBeforeCheckpoint((store, [, b]) =>
      changeCase(store, b, 2, describeAs('停电前')),
    );
    editFile(november, (text) => text.replace('停电前', '停电后别人改的'));
    const store = await openStore(root);
    expect(await descriptionOf(store, ids[1])).toBe('停电前');
    expect(await noticeKindsOf(store)).toEqual(['shard_rebuilt']);
    expect(await actionsOf(store, ids[1])).toEqual(['change', 'change', 'change']);
  });
});

import { cpSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { changeCase } from '../../../support/case-store';
import {
  actionsOf,
  describeAs,
  descriptionOf,
  makeClosedFolder,
  noticeKindsOf,
} from '../../../support/closed-folder';
import { headOf } from '../../../support/journal-lines';
import { findIn, openStore, register } from '../../../support/open-store';
import { makeScratch } from '../../../support/scratch';
import { makeLockStale, openWriter, type Writer } from './sleeping-writer';

/** While one writer sleeps, another takes the folder over, works and goes home. */
async function meanwhile(
  root: string,
  work: (other: Writer) => Promise<unknown>,
  at?: string,
): Promise<void> {
  makeLockStale(root);
  const other = await openWriter(root, '里间电脑', at);
  await work(other);
  await other.close();
}

/** Falls asleep once, before the first thing that is done to a file of this name. */
function sleepOnce(
  writer: Writer,
  isMeant: (what: string, path: string) => boolean,
  during: () => Promise<void>,
): { readonly slept: () => boolean } {
  let hasSlept = false;
  writer.sleepBefore = async (what, path) => {
    if (hasSlept || !isMeant(what, path)) return;
    hasSlept = true;
    await during();
  };
  return { slept: () => hasSlept };
}

const journalIn = (root: string): string[] => readdirSync(join(root, 'journal')).sort();

describe('写到一半睡着，醒来时别的电脑已经接手', () => {
  it('a line that was put down late is not acknowledged, counts for nothing, and is told', async () => {
    const { root, ids } = await makeClosedFolder();
    const [a, b, c] = ids;
    const sleeper = await openWriter(root, '前台电脑');
    await changeCase(sleeper.store, a, 2, describeAs('睡前存好的'));
    const nap = sleepOnce(
      sleeper,
      (what, path) => what === 'write' && path.endsWith('.jsonl'),
      () =>
        meanwhile(root, async ({ store }) => {
          expect(await descriptionOf(store, a)).toBe('睡前存好的');
          await changeCase(store, b, 2, describeAs('接手以后存的'));
          await changeCase(store, b, 3, describeAs('接手以后又存的'));
        }),
    );
    const late = changeCase(sleeper.store, c, 2, describeAs('醒来才写下的'));
    await expect(late).rejects.toMatchObject({ kind: 'held_elsewhere' });
    expect(nap.slept()).toBe(true);
    expect(await descriptionOf(sleeper.store, c)).toBe(`原来的 ${c}`);
    await sleeper.close();

    const reader = await openStore(root, 'read');
    expect(await noticeKindsOf(reader)).toEqual(['journal_late']);
    const store = await openStore(root);
    expect(await descriptionOf(store, a)).toBe('睡前存好的');
    expect(await descriptionOf(store, b)).toBe('接手以后又存的');
    expect(await descriptionOf(store, c)).toBe(`原来的 ${c}`);
    expect(await actionsOf(store, c)).toEqual(['change', 'change']);
    const [notice, ...others] = await store.notices();
    expect(others).toEqual([]);
    expect(notice?.kind).toBe('journal_late');
    expect(readFileSync(join(root, notice?.keptAs ?? ''), 'utf8')).toContain('醒来才写下的');
    await changeCase(store, c, 2, describeAs('又填了一次'));
    await store.close();

    // Told as long as the file lies there, and only once kept.
    const again = await openStore(root);
    expect(await noticeKindsOf(again)).toEqual(['journal_late']);
    expect(await descriptionOf(again, c)).toBe('又填了一次');
    await again.close();
    expect(await findIn(root)).toMatchObject([{ kind: 'file_set_aside' }]);
  });

  it('who takes over begins a journal file of his own (bug: the waking one wrote over his lines)', async () => {
    const { root, ids } = await makeClosedFolder();
    const sleeper = await openWriter(root, '前台电脑');
    await changeCase(sleeper.store, ids[0], 2, describeAs('一'));
    makeLockStale(root);
    const other = await openWriter(root, '里间电脑');
    await changeCase(other.store, ids[0], 3, describeAs('二'));
    expect(journalIn(root)).toContain('2026-11-2.jsonl');
    await other.close();
    // After that nobody is awaited any more: work goes on in the same file.
    const third = await openWriter(root, '前台电脑');
    await changeCase(third.store, ids[0], 4, describeAs('三'));
    await third.close();
    expect(journalIn(root).filter((name) => name.endsWith('.jsonl'))).toEqual([
      '2026-11-2.jsonl',
      '2026-11.jsonl',
    ]);
    await sleeper.close();
    expect(await descriptionOf(await openStore(root, 'read'), ids[0])).toBe('三');
  });

  it('a lock that is free again is not taken back after a sleep (bug: who had it meanwhile had saved and gone)', async () => {
    const { root, ids } = await makeClosedFolder();
    const sleeper = await openWriter(root, '前台电脑');
    await changeCase(sleeper.store, ids[0], 2, describeAs('睡前存好的'));
    // By the sleeper's clock its last save is younger than the time after which a lock is stale.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 70_000 });
    onTestFinished(() => void vi.useRealTimers());
    await meanwhile(root, ({ store }) => changeCase(store, ids[1], 2, describeAs('接手以后存的')));
    const late = changeCase(sleeper.store, ids[2], 2, describeAs('醒来才写下的'));
    await expect(late).rejects.toMatchObject({ kind: 'held_elsewhere' });
    await sleeper.close();
    const store = await openStore(root);
    expect(await descriptionOf(store, ids[1])).toBe('接手以后存的');
    expect(await descriptionOf(store, ids[2])).toBe(`原来的 ${ids[2]}`);
  });

  it.each([
    ['somebody saved meanwhile: refused (bug: written over his lines)', true],
    ['nobody was here meanwhile: saved', false],
  ])('a lock that could only be made after opening, and %s', async (_name, wasSomebodyHere) => {
    const { root, ids } = await makeClosedFolder();
    // What stands there can neither be read nor replaced.
    mkdirSync(join(root, 'studio.lock'));
    const early = await openWriter(root, '前台电脑');
    rmdirSync(join(root, 'studio.lock'));
    if (wasSomebodyHere) {
      const other = await openWriter(root, '里间电脑');
      await changeCase(other.store, ids[1], 2, describeAs('先存好的'));
      await other.close();
    }
    const save = changeCase(early.store, ids[2], 2, describeAs('后存的'));
    if (wasSomebodyHere) await expect(save).rejects.toMatchObject({ kind: 'held_elsewhere' });
    else await save;
    await early.close();
    const store = await openStore(root);
    expect(await descriptionOf(store, ids[1])).toBe(
      wasSomebodyHere ? '先存好的' : `原来的 ${ids[1]}`,
    );
    expect(await descriptionOf(store, ids[2])).toBe(
      wasSomebodyHere ? `原来的 ${ids[2]}` : '后存的',
    );
  });

  it('a shard that was written late hides nothing that the other saved', async () => {
    const { root, ids } = await makeClosedFolder();
    const [, b, c] = ids;
    const sleeper = await openWriter(root, '前台电脑');
    await changeCase(sleeper.store, b, 2, describeAs('睡前存好的'));
    const nap = sleepOnce(
      sleeper,
      (what, path) => what === 'rename' && path.endsWith('case/2026-11.json'),
      () => meanwhile(root, ({ store }) => changeCase(store, c, 2, describeAs('接手以后存的'))),
    );
    await sleeper.store.flush();
    expect(nap.slept()).toBe(true);
    await sleeper.close();
    expect(readFileSync(join(root, 'case/2026-11.json'), 'utf8')).not.toContain('接手以后存的');
    const store = await openStore(root);
    expect(await descriptionOf(store, b)).toBe('睡前存好的');
    expect(await descriptionOf(store, c)).toBe('接手以后存的');
    await store.close();
    expect(readFileSync(join(root, 'case/2026-11.json'), 'utf8')).toContain('接手以后存的');
  });

  it('a shard that came back together with its index: nothing is missing from the list', async () => {
    const { root, ids } = await makeClosedFolder();
    const older = join(makeScratch(), 'older');
    cpSync(root, older, { recursive: true });
    const store = await openStore(root);
    const added = await register(store, '2026-11-07');
    await changeCase(store, ids[1], 2, describeAs('接手以后存的'));
    await store.close();
    for (const name of ['case/2026-11.json', 'index.json', 'index'])
      cpSync(join(older, name), join(root, name), { recursive: true, preserveTimestamps: true });
    const again = await openStore(root);
    const listed = again.cases.keys().map(({ id }) => id);
    expect(listed).toContain(added.id);
    expect(await descriptionOf(again, ids[1])).toBe('接手以后存的');
    await again.close();
  });

  it('an older shard of which the checkpoint says nothing lacks nothing (bug: what was saved since is not shown)', async () => {
    const { root, ids } = await makeClosedFolder();
    const shard = join(root, 'case/2026-11.json');
    const older = readFileSync(shard);
    const store = await openStore(root);
    await changeCase(store, ids[1], 2, describeAs('存好的'));
    await store.close();
    writeFileSync(shard, older);
    const path = join(root, 'journal/checkpoint.json');
    const checkpoint = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, unknown> };
    delete checkpoint.files['2026-11'];
    writeFileSync(path, JSON.stringify(checkpoint));
    const again = await openStore(root, 'read');
    expect(await descriptionOf(again, ids[1])).toBe('存好的');
    await again.close();
  });

  it('a checkpoint that was saved late does not lead into the lines that do not count', async () => {
    const { root, ids } = await makeClosedFolder();
    const [, b, c] = ids;
    const sleeper = await openWriter(root, '前台电脑');
    const checkpoint = join(root, 'journal/checkpoint.json');
    // What such a writer would save: its own late line as the last of all.
    let late = '';
    const nap = sleepOnce(
      sleeper,
      (what, path) => what === 'write' && path.endsWith('.jsonl'),
      () => meanwhile(root, ({ store }) => changeCase(store, c, 2, describeAs('接手以后存的'))),
    );
    await changeCase(sleeper.store, b, 2, describeAs('醒来才写下的')).catch(() => undefined);
    expect(nap.slept()).toBe(true);
    await sleeper.close();
    const text = readFileSync(join(root, 'journal/2026-11.jsonl'), 'utf8');
    const line = text.trimEnd().split('\n').at(-1) ?? '';
    const { seq } = JSON.parse(line) as { seq: number };
    const { hash } = headOf(line);
    const before = JSON.parse(readFileSync(checkpoint, 'utf8')) as Record<string, unknown>;
    late = JSON.stringify({
      ...before,
      ...{ seq, hash, file: '2026-11.jsonl', journal: {} },
      lineStart: Buffer.byteLength(text) - Buffer.byteLength(line) - 1,
    });
    writeFileSync(checkpoint, late);
    const store = await openStore(root);
    expect(await descriptionOf(store, b)).toBe(`原来的 ${b}`);
    expect(await descriptionOf(store, c)).toBe('接手以后存的');
    expect(await noticeKindsOf(store)).toEqual(['journal_late']);
  });

  it('a journal file of a new month that was begun late is passed over', async () => {
    const { root, ids } = await makeClosedFolder();
    const [, b, c] = ids;
    const december = '2026-12-01T09:00:00+08:00';
    const sleeper = await openWriter(root, '前台电脑', december);
    sleepOnce(
      sleeper,
      (what, path) => what === 'create' && path.endsWith('2026-12.jsonl'),
      () => meanwhile(root, ({ store }) => changeCase(store, c, 2, describeAs('接手以后存的'))),
    );
    await changeCase(sleeper.store, b, 2, describeAs('醒来才写下的')).catch(() => undefined);
    await sleeper.close();
    expect(journalIn(root)).toContain('2026-12.jsonl');
    const other = await openWriter(root, '里间电脑', december);
    expect(await descriptionOf(other.store, b)).toBe(`原来的 ${b}`);
    await changeCase(other.store, c, 3, describeAs('十二月存的'));
    expect(journalIn(root)).toContain('2026-12-2.jsonl');
    await other.close();
    const store = await openStore(root);
    expect(await descriptionOf(store, c)).toBe('十二月存的');
    expect(await actionsOf(store, c)).toEqual(['change', 'change', 'change', 'change']);
    expect(await actionsOf(store, b)).toEqual(['change', 'change']);
    expect(await noticeKindsOf(store)).toEqual(['journal_late']);
  });

  it('without a checkpoint a shard that follows a late line is known by its hash', async () => {
    const { root, ids } = await makeClosedFolder();
    const [, b] = ids;
    const shard = join(root, 'case/2026-11.json');
    const sleeper = await openWriter(root, '前台电脑');
    await changeCase(sleeper.store, b, 2, describeAs('接手的人没有看到的'));
    await sleeper.store.flush();
    const strayed = readFileSync(shard, 'utf8');
    // The folder as it was before that line, gone on with by somebody else.
    const journal = join(root, 'journal/2026-11.jsonl');
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    writeFileSync(journal, `${lines.slice(0, -1).join('\n')}\n`);
    writeFileSync(join(root, 'journal/checkpoint.json'), '');
    makeLockStale(root);
    const other = await openWriter(root, '里间电脑');
    await register(other.store, '2026-10-20');
    await register(other.store, '2026-10-21');
    await other.close();
    writeFileSync(shard, strayed);
    writeFileSync(join(root, 'journal/checkpoint.json'), '');
    const store = await openStore(root);
    expect(await descriptionOf(store, b)).toBe(`原来的 ${b}`);
    await sleeper.lock.release();
  });
});

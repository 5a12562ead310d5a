import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import { NOBODY } from '@shared/domain/record/actor';
import type { Kinds } from '@shared/domain/record/kind-list';
import { type JsonRecord, requireWholeForms } from '@shared/domain/record/upgrade';
import { describe, expect, it } from 'vitest';
import { noticeKindsOf } from '../../../support/closed-folder';
import { overwriteFile } from '../../../support/harm-file';
import { linesIn } from '../../../support/journal-lines';
import { makeDataFolder, openStore } from '../../../support/open-store';
import { readTree } from '../../../support/read-files';
import {
  marksOf,
  NOTE_1,
  NOTE_2,
  NOTE_3,
  type Note1,
  PROGRAM_1,
  PROGRAM_2,
  PROGRAM_3,
} from './note-kind';

const BY = { actor: NOBODY, action: 'notes.write' };
const AT = '2026-11-19T01:00:00.000Z';

const open = (root: string, kinds: Kinds, access: 'write' | 'read' = 'write') =>
  openStore(root, access, { kinds });

function addNote(store: StudioStore, id: string, title: string): Promise<Note1> {
  return store.commit(BY, (view) =>
    view.addNumbered(NOTE_1, 2026, (given) => {
      return { id, ...given, revision: 1, createdAt: AT, updatedAt: AT, title, tags: [] };
    }),
  );
}

/** Written by the program of form 1: two notes, one of them changed twice. */
async function writeForm1(): Promise<string> {
  const root = await makeDataFolder();
  const store = await open(root, PROGRAM_1);
  await addNote(store, 'n1', '甲 乙');
  await addNote(store, 'n2', '丙');
  await store.commit(BY, (view) =>
    view.change(NOTE_1, { id: 'n1', revision: 1 }, (note) => ({ ...note, tags: ['急'] })),
  );
  await store.commit(BY, (view) =>
    view.change(NOTE_1, { id: 'n1', revision: 2 }, (note) => ({ ...note, title: '甲 乙 丁' })),
  );
  await store.close();
  return root;
}

const undo = (store: StudioStore, id: string, revision: number) =>
  store.undoLast(NOTE_3, { id, revision }, NOBODY, () => ({ count: 1, action: 'undo' }));

describe('一种记录的形式变了', () => {
  it('shards, lines and counters name kind and form', async () => {
    const root = await writeForm1();
    const shard = JSON.parse(readFileSync(join(root, 'memo/2026.json'), 'utf8'));
    expect(shard).toMatchObject({ schemaVersion: 3, kind: 'memo', shard: '2026', form: 1 });
    const told = linesIn(root).map(({ records, body }) => [records, body?.steps]);
    for (const [records, steps] of told.slice(1)) {
      expect(records).toMatchObject([{ kind: 'memo', shard: '2026' }]);
      expect(steps).toMatchObject([{ kind: 'memo', form: 1 }]);
    }
    const { record } = JSON.parse(readFileSync(join(root, 'studio.json'), 'utf8')).records[0];
    expect(record.lastOrdinals).toEqual({ 'memo/2026': 2 });
  });

  // bug: only the layout of files was asked for, so that of a change of form nothing was kept
  it('the folder is kept as it was before anything of it is written in a later form, once', async () => {
    const root = await writeForm1();
    const before = readFileSync(join(root, 'memo/2026.json'));
    const kept: string[] = [];
    const opened = () =>
      openStore(root, 'write', {
        kinds: PROGRAM_3,
        keepVersion: async () => {
          expect(readFileSync(join(root, 'memo/2026.json'))).toEqual(before);
          kept.push('kept');
        },
      });
    const store = await opened();
    await store.rowsOf(NOTE_3);
    await store.flush();
    expect(kept).toEqual(['kept']);
    expect(readFileSync(join(root, 'memo/2026.json'))).not.toEqual(before);
    await store.commit(BY, (view) =>
      view.change(NOTE_3, { id: 'n2', revision: 1 }, (note) => ({ ...note, weight: 9 })),
    );
    await store.close();
    await (await opened()).close();
    expect(kept).toEqual(['kept']);
  });

  it('the first change of the day is not written either before the folder was kept', async () => {
    const root = await writeForm1();
    const lines = linesIn(root).length;
    const store = await openStore(root, 'write', {
      kinds: PROGRAM_3,
      followsAfterMs: null,
      keepVersion: () => Promise.reject(new Error('no room')),
    });
    const change = store.commit(BY, (view) =>
      view.change(NOTE_3, { id: 'n2', revision: 1 }, (note) => ({ ...note, weight: 9 })),
    );
    await expect(change).rejects.toThrow('no room');
    expect(linesIn(root)).toHaveLength(lines);
  });

  it.each([
    ['from its files', []],
    ['without its checkpoint', ['journal/checkpoint.json']],
    ['from its journal alone', ['journal/checkpoint.json', 'memo']],
  ])('a later program reads what an earlier wrote, %s', async (_name, lacking) => {
    const root = await writeForm1();
    for (const name of lacking) rmSync(join(root, name), { recursive: true });
    const store = await open(root, PROGRAM_3);
    expect((await store.storedIn(NOTE_3, 'n1')).record).toMatchObject({
      ...{ number: '便2026-1', revision: 3, weight: 5 },
      marks: marksOf(['甲', '乙', '丁'], ['急']),
    });
    expect(await noticeKindsOf(store)).toEqual([]);
    // The numbers count on.
    const made = await store.commit(BY, (view) =>
      view.addNumbered(NOTE_3, 2026, (given) => {
        return {
          id: 'n3',
          ...given,
          revision: 1,
          createdAt: AT,
          updatedAt: AT,
          marks: [],
          weight: 0,
        };
      }),
    );
    expect(made.number).toBe('便2026-3');
  });

  it('looked at by a later program nothing of it changes; the first change is in the newest form', async () => {
    const root = await writeForm1();
    const before = readTree(root);
    await (await open(root, PROGRAM_3, 'read')).close();
    expect(readTree(root)).toBe(before);
    const store = await open(root, PROGRAM_3);
    await store.commit(BY, (view) =>
      view.change(NOTE_3, { id: 'n2', revision: 1 }, (note) => ({ ...note, weight: 9 })),
    );
    await store.close();
    expect(linesIn(root).at(-1)?.body?.steps).toMatchObject([{ kind: 'memo', form: 3 }]);
    expect(JSON.parse(readFileSync(join(root, 'memo/2026.json'), 'utf8')).form).toBe(3);
  });

  it('the history on both sides of two upgrades is played forward', async () => {
    const root = await writeForm1();
    const second = await open(root, PROGRAM_2);
    await second.commit(BY, (view) =>
      view.change(NOTE_2, { id: 'n1', revision: 3 }, (note) => ({ ...note, weight: 50 })),
    );
    await second.close();
    const third = await open(root, PROGRAM_3);
    await third.commit(BY, (view) =>
      view.change(NOTE_3, { id: 'n1', revision: 4 }, (note) => ({ ...note, marks: [] })),
    );
    const { states } = await third.past(NOTE_3, 'n1');
    expect(states.map((stored) => [stored?.record.weight, stored?.record.marks.length])).toEqual([
      [3, 2],
      [3, 3],
      [5, 4],
      [50, 4],
      [50, 0],
    ]);
    // The journal alone tells the same, line by line in the form in which each was written.
    await third.close();
    for (const name of ['journal/checkpoint.json', 'memo/2026.json']) rmSync(join(root, name));
    const rebuilt = await open(root, PROGRAM_3, 'read');
    expect((await rebuilt.past(NOTE_3, 'n1')).states).toEqual(states);
    expect(await noticeKindsOf(rebuilt)).toEqual([]);
  });

  it('a change of an older form is taken back, as a new change in the newest', async () => {
    const root = await writeForm1();
    const store = await open(root, PROGRAM_3);
    expect(await undo(store, 'n1', 3)).toMatchObject({
      ...{ revision: 4, weight: 3 },
      marks: marksOf(['甲', '乙'], ['急']),
    });
    expect(await undo(store, 'n1', 4)).toMatchObject({ revision: 5, weight: 5 });
    await store.close();
    const again = await open(root, PROGRAM_3, 'read');
    expect((await again.storedIn(NOTE_3, 'n1')).record).toMatchObject({ revision: 5, weight: 5 });
  });

  it('the first line of an older form is not taken back: a record is not unregistered this way', async () => {
    const store = await open(await writeForm1(), PROGRAM_3);
    await expect(undo(store, 'n2', 1)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('an earlier program refuses by name what a later one wrote, and nothing changes', async () => {
    const root = await writeForm1();
    const later = await open(root, PROGRAM_2);
    await later.commit(BY, (view) =>
      view.change(NOTE_2, { id: 'n1', revision: 3 }, (note) => ({ ...note, weight: 50 })),
    );
    // Not closed: the shard is still in form 1, the journal is not.
    const before = readTree(root);
    for (const access of ['write', 'read'] as const)
      await expect(open(root, PROGRAM_1, access)).rejects.toMatchObject({
        ...{ kind: 'newer_version', what: 'form 2 of "memo"' },
      });
    await expect(openStore(root)).rejects.toMatchObject({
      ...{ kind: 'newer_version', what: 'kind "memo"' },
    });
    expect(readTree(root)).toBe(before);
  });

  it('a shard that a later program wrote is told, and left as it is (bug: made anew from the journal, stripped)', async () => {
    const root = await writeForm1();
    const path = join(root, 'memo/2026.json');
    const text = readFileSync(path, 'utf8');
    for (const newer of [
      text.replace('"form":1', '"form":7'),
      text.replace('"tags":[]', '"tags":[],"mood":"好"'),
    ]) {
      overwriteFile(path, newer);
      const store = await open(root, PROGRAM_1);
      expect(await store.notices()).toMatchObject([
        { kind: 'shard_from_newer_version', file: 'memo/2026.json' },
      ]);
      await expect(store.storedIn(NOTE_1, 'n1')).rejects.toMatchObject({ kind: 'not_found' });
      await store.close();
      expect(readFileSync(path, 'utf8')).toBe(newer);
    }
  });

  it('steps with a gap are refused when the kind is defined', () => {
    const defining = (form: number, steps: readonly number[]) => () =>
      requireWholeForms('memo', { form, upgrades: steps.map(stepTo) });
    const stepTo = (to: number) => ({ to, lift: (older: JsonRecord) => older });
    expect(defining(3, [2])).toThrow(RangeError);
    expect(defining(3, [3, 2])).toThrow(RangeError);
    expect(defining(1, [2])).toThrow(RangeError);
    expect(defining(2, [2])).not.toThrow();
  });
});

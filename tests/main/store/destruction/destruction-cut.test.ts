import { readDestructionPlan } from '@main/store/destruction/destruction-plan';
import { beginDestruction, settleDestruction } from '@main/store/destruction/settle-destruction';
import type { Disk } from '@main/store/disk/disk';
import type { RecordRef } from '@main/store/journal/journal-line';
import { readJournal } from '@main/store/journal/journal-reader';
import { writeNewStudio } from '@main/store/new-studio';
import { DataKey } from '@main/store/seal/data-key';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { describe, expect, it } from 'vitest';
import { changeCase, historyOfCase } from '../../../support/case-store';
import { changeCases, describeAs } from '../../../support/closed-folder';
import { makeStudio } from '../../../support/make-case';
import { cutEverywhere } from '../crash/cut-everywhere';
import { type DiskImage, SimDisk } from '../crash/sim-disk';
import { openOn, ROOT, WorkingDay } from '../crash/working-day';

const SECRET = '王某欠李某三千元不还';

/** What a studio says of every case but those that are destroyed, and of itself. */
async function everythingBut(store: StudioStore, gone: ReadonlySet<string>): Promise<string> {
  const ids = [...store.cases.keys().map(({ id }) => id), ...(await removedIds(store))];
  const told: unknown[] = [];
  for (const id of ids.filter((one) => !gone.has(one)).sort()) {
    const { lines, states } = await store.past(CASE_KIND, id);
    told.push([await store.storedIn(CASE_KIND, id), lines.map(({ seq }) => seq), states.at(-1)]);
  }
  return JSON.stringify([store.studio, told]);
}

async function removedIds(store: StudioStore): Promise<string[]> {
  return (await store.cases.removed()).map(({ entry }) => entry.id);
}

interface Played {
  readonly image: DiskImage;
  readonly gone: readonly RecordRef[];
  readonly told: string;
  readonly heads: readonly string[];
}

/** A folder at rest after a short day, in which two cases were also changed in one line. */
async function playDay(over: (disk: SimDisk) => Disk): Promise<Played> {
  const raw = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  const disk = over(raw);
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const day = new WorkingDay(7, () => raw.trace.length);
  await day.play(() => openOn(disk, 'write', day.clock), 40, raw.trace.length);
  const store = await openOn(disk);
  const [first = '', second = '', other = ''] = store.cases.keys().map(({ id }) => id);
  const edits = [];
  for (const caseId of [first, other]) {
    const { revision } = await store.cases.get(caseId);
    edits.push({ caseId, revision, edit: describeAs(caseId === first ? SECRET : '别的一件') });
  }
  await changeCases(store, edits);
  const { revision } = await store.cases.get(second);
  await changeCase(store, second, revision, describeAs(SECRET));
  await store.flush();
  const gone = [first, second].map((id) => ({ kind: 'case', id, shard: shardOf(store, id) }));
  const told = await everythingBut(store, new Set(gone.map(({ id }) => id)));
  await store.close();
  return { image: raw.image(), gone, told, heads: await headsOf(disk) };
}

function shardOf(store: StudioStore, id: string): string {
  return store.cases.shardOf(id) ?? '';
}

async function headsOf(disk: Disk): Promise<string[]> {
  const { chain } = await readJournal(ROOT, disk, {});
  return chain.lines.map(({ hash }) => hash);
}

/** Files in which a word stands. */
function tellers(image: DiskImage, words: readonly string[]): string[] {
  return [...image].flatMap(([path, content]) =>
    content !== 'folder' && words.some((word) => Buffer.from(content).includes(word)) ? [path] : [],
  );
}

describe.each<[string, (disk: SimDisk) => Disk]>([
  ['明文', (disk) => disk],
  ['加密', (disk) => new SealedDisk(ROOT, disk, new DataKey(Buffer.alloc(32, 9)))],
])('断电：销毁的每一步（%s的资料）', async (name, over) => {
  const { image, gone, told, heads } = await playDay(over);
  const ids = new Set(gone.map(({ id }) => id));

  /** What is wrong with a folder that was cut off on the way. */
  async function judge(left: DiskImage): Promise<string[]> {
    const raw = new SimDisk(left);
    const disk = over(raw);
    const wasBegun = (await readDestructionPlan(ROOT, disk)) !== null;
    const store = await openOn(disk);
    const there = [...store.cases.keys().map(({ id }) => id), ...(await removedIds(store))];
    const still = there.filter((id) => ids.has(id)).length;
    const isHalf = still !== 0 && (wasBegun || still !== ids.size);
    const faults = [
      ...(isHalf ? [`half: ${still}`] : []),
      ...((await everythingBut(store, ids)) === told ? [] : ['another studio']),
      ...(await store.notices()).map(({ kind, file }) => `notice ${kind} ${file}`),
    ];
    await store.flush();
    await store.close();
    const { chain } = await readJournal(ROOT, disk, {});
    if (chain.isDamaged || heads.some((hash, at) => chain.lines[at]?.hash !== hash))
      faults.push('another chain');
    const found = name === '明文' && still === 0 ? tellers(raw.image(), [SECRET]) : [];
    return [...faults, ...found.map((path) => `${path} still tells`)];
  }

  it('做到一半停电，一打开就接着做完，要么没有动过；别的案卷、历史、链一点不变', async () => {
    const done = await cutEverywhere(
      image,
      async (disk) => {
        expect(await beginDestruction({ root: ROOT, disk: over(disk) }, gone)).toBe(true);
        await settleDestruction({ root: ROOT, disk: over(disk) });
      },
      judge,
    );
    expect(done.faults).toEqual([]);
    expect(done.cuts).toBeGreaterThan(20);
    expect(await judge(done.after)).toEqual([]);
    // Nothing is left to be done.
    const disk = over(new SimDisk(done.after));
    expect(await beginDestruction({ root: ROOT, disk }, gone)).toBe(false);
  }, 300_000);

  it('销毁以后：同一步改过的另一件不能撤销回去；接着登记，号码不重', async () => {
    const raw = new SimDisk(image);
    const disk = over(raw);
    await beginDestruction({ root: ROOT, disk }, gone);
    const store = await openOn(disk);
    const shared = (await historyOfCase(store, store.cases.keys().at(0)?.id ?? '')).filter(
      ({ loss }) => loss !== undefined,
    );
    for (const line of shared) expect(line.body?.steps.some(({ id }) => ids.has(id))).toBe(false);
    for (const { id } of gone)
      await expect(store.storedIn(CASE_KIND, id)).rejects.toMatchObject({ kind: 'not_found' });
    await store.close();
    // Reading does not go on with what is being destroyed (bug: half a folder is shown as whole).
    const half = over(new SimDisk(image));
    await beginDestruction({ root: ROOT, disk: half }, gone);
    await expect(openOn(half, 'read')).rejects.toMatchObject({ kind: 'destruction_unfinished' });
  });
});

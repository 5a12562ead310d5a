import { writeNewStudio } from '@main/store/new-studio';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { changeCase, undoLastChange } from '../../../support/case-store';
import { changeCases, describeAs } from '../../../support/closed-folder';
import { makeStudio } from '../../../support/make-case';
import { register } from '../../../support/open-store';
import { LOSS_MODELS, type LossModel, PoweredDisk } from './power-cut';
import { type DiskOperation, SimDisk } from './sim-disk';
import { openOn, ROOT, seeded } from './working-day';

interface Day {
  readonly trace: readonly DiskOperation[];
  /** A case of October and one of November: both say the same after every change. */
  readonly ids: readonly string[];
  /** What both said, and the operation at which it was answered. */
  readonly said: readonly { readonly text: string; readonly at: number }[];
}

async function playDay(): Promise<Day> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const store = await openOn(disk);
  const [a, b, other] = [
    await register(store, '2026-10-31'),
    await register(store, '2026-11-01'),
    await register(store, '2026-11-01'),
  ];
  const ids = [a.id, b.id];
  const said = [{ text: a.registration.description, at: disk.trace.length }];
  let revision = 1;
  const note = (text: string): void => {
    revision += 1;
    said.push({ text, at: disk.trace.length });
  };
  for (let round = 1; round <= 12; round += 1) {
    const text = `第${round}次：${'两件一起改。'.repeat(round * 8)}`;
    const edits = ids.map((caseId) => ({ caseId, revision, edit: describeAs(text) }));
    // Beside others in the same sync every third time.
    const beside =
      round % 3 === 0 ? [changeCase(store, other.id, round / 3, describeAs(text))] : [];
    await Promise.all([changeCases(store, edits), ...beside]);
    note(text);
    if (round % 4 === 0) {
      await undoLastChange(store, ids[0] ?? '', revision);
      note(said.at(-2)?.text ?? '');
    }
    if (round % 5 === 0) await store.flush();
  }
  await store.close();
  return { trace: disk.trace, ids, said };
}

async function textsOf(store: StudioStore, ids: readonly string[]): Promise<string[]> {
  const cases = await Promise.all(ids.map((id) => store.cases.get(id)));
  return cases.map(({ registration }) => registration.description);
}

async function judge(disk: SimDisk, cutAt: number, { ids, said }: Day): Promise<string[]> {
  const store = await openOn(disk, 'write');
  const [first, ...others] = await textsOf(store, ids);
  const acknowledged = said.findLastIndex(({ at }) => at <= cutAt);
  const isKept = said.slice(acknowledged).some(({ text }) => text === first);
  const notices = (await store.notices()).map(({ kind }) => kind);
  return [
    ...(others.every((text) => text === first) ? [] : ['one record has the change, the other not']),
    ...(isKept ? [] : ['an acknowledged change is lost']),
    ...notices,
  ];
}

async function cutEverywhere(day: Day, model: LossModel): Promise<string[]> {
  const powered = new PoweredDisk([ROOT]);
  const faults: string[] = [];
  const begunAt = day.said[0]?.at ?? 0;
  for (const [index, operation] of day.trace.entries()) {
    powered.play(operation);
    if (index + 1 < begunAt) continue;
    const image = powered.cut(model, seeded(index * 17 + 3));
    const bare = new Map(
      [...image].filter(([path]) => !/\/ledger|checkpoint\.json$/.test(path.slice(ROOT.length))),
    );
    // As it lies there, and every third time from the journal alone.
    for (const found of index % 3 === 0 ? [image, bare] : [image])
      faults.push(
        ...(await judge(new SimDisk(found), index + 1, day)).map((fault) => `${index}: ${fault}`),
      );
  }
  return faults;
}

describe('一次改动牵涉几件案件，断电在每一步之后', async () => {
  const day = await playDay();

  it('the day has something to be cut in', () => {
    expect(day.said.length).toBe(16);
    expect(day.trace.filter(({ kind }) => kind === 'write').length).toBeGreaterThan(20);
  });

  it.each(LOSS_MODELS)(
    '$name: all of it is there or none, in every file and in the journal alone',
    async (model) => {
      expect(await cutEverywhere(day, model)).toEqual([]);
    },
    120_000,
  );
});

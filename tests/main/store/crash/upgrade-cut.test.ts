import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listDataFiles } from '@main/store/backup/data-files';
import type { Disk } from '@main/store/disk/disk';
import { readJournal } from '@main/store/journal/journal-reader';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { changeCase } from '../../../support/case-store';
import { describeAs } from '../../../support/closed-folder';
import { LOSS_MODELS, type LossModel, PoweredDisk } from './power-cut';
import { type DiskImage, type DiskOperation, SimDisk } from './sim-disk';
import { openOn, ROOT, seeded } from './working-day';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

async function imageOf(fixture: string): Promise<DiskImage> {
  const folder = join(FIXTURES, fixture);
  const image = new Map<string, Uint8Array | 'folder'>([[ROOT, 'folder']]);
  for (const { path } of await listDataFiles(folder)) {
    const [top = ''] = path.split('/');
    if (path.includes('/')) image.set(`${ROOT}/${top}`, 'folder');
    image.set(`${ROOT}/${path}`, readFileSync(join(folder, path)));
  }
  return image;
}

interface Day {
  readonly image: DiskImage;
  readonly trace: readonly DiskOperation[];
  /** How many operations came before the folder was kept as it was. */
  readonly kept: readonly number[];
  /** Number of every case, also of those in 回收站. */
  readonly numbers: readonly string[];
  readonly id: string;
  /** What that case said, and the operation at which it was answered. */
  readonly said: readonly { readonly text: string; readonly at: number }[];
}

/** @param keep makes the backup; on a real disk it does so with its own means, which are proven elsewhere */
const open = (
  disk: Disk,
  access: 'write' | 'read' = 'write',
  keep: () => void = () => undefined,
): Promise<StudioStore> =>
  openOn(disk, access, { minutes: 30_000 }, ROOT, { keepVersion: async () => keep() });

async function numbersOf({ cases }: StudioStore): Promise<string[]> {
  const removed = await cases.removed();
  return [
    ...cases.keys().map(({ number }) => number),
    ...removed.map(({ entry }) => entry.number),
  ].sort();
}

/** Opened, changed, brought up to date in the middle of it, changed again, closed. */
async function playDay(fixture: string): Promise<Day> {
  const image = await imageOf(fixture);
  const disk = new SimDisk(image);
  const kept: number[] = [];
  const store = await open(disk, 'write', () => kept.push(disk.trace.length));
  const numbers = await numbersOf(store);
  const id = store.cases.keys()[0]?.id ?? '';
  const one = await store.cases.get(id);
  let { revision } = one;
  const said = [{ text: one.registration.description, at: 0 }];
  const change = async (text: string): Promise<void> => {
    ({ revision } = await changeCase(store, id, revision, describeAs(text)));
    said.push({ text, at: disk.trace.length });
  };
  await change('升级以前');
  await store.flush();
  await change('升级以后');
  await store.flush();
  await change('关上以前');
  await store.close();
  return { image, trace: disk.trace, kept, numbers, id, said };
}

async function judge(image: DiskImage, cutAt: number, day: Day): Promise<string[]> {
  const disk = new SimDisk(image);
  const store = await open(disk);
  const acknowledged = day.said.findLastIndex(({ at }) => at <= cutAt);
  const { description } = (await store.cases.get(day.id)).registration;
  const isKept = day.said.slice(acknowledged).some(({ text }) => text === description);
  const numbers = await numbersOf(store);
  const faults = [
    ...(isKept ? [] : ['an acknowledged change is lost']),
    ...(numbers.join() === day.numbers.join() ? [] : [`cases: ${numbers.join()}`]),
    ...(await store.notices()).map(({ kind, file }) => `${kind} ${file}`),
  ];
  await store.flush();
  await store.close();
  const left = [...disk.image().keys()].filter((path) => path.startsWith(`${ROOT}/ledger`));
  if (left.length > 0) faults.push(`left: ${left.join()}`);
  const { chain } = await readJournal(ROOT, disk, {});
  if (chain.isDamaged) faults.push('the chain is broken');
  const again = await open(disk, 'read');
  const now = (await again.cases.get(day.id)).registration.description;
  if (now !== description) faults.push('another state after the upgrade was finished');
  return faults;
}

async function cutEverywhere(day: Day, model: LossModel): Promise<string[]> {
  const powered = new PoweredDisk([], day.image);
  const faults: string[] = [];
  let before = '';
  for (const [index, operation] of day.trace.entries()) {
    powered.play(operation);
    const image = powered.cut(model, seeded(index * 31 + 5));
    const print = printOf(image);
    if (print === before) continue;
    before = print;
    const found = await judge(image, index + 1, day);
    faults.push(...found.map((fault) => `after ${index + 1} (${operation.kind}): ${fault}`));
    if (faults.length > 5) break;
  }
  return faults;
}

/** What tells two disks apart. */
function printOf(image: DiskImage): string {
  return [...image]
    .map(
      ([path, bytes]) =>
        `${path} ${bytes === 'folder' ? '' : Buffer.from(bytes).toString('base64')}`,
    )
    .join('\n');
}

describe.each(['data-v1', 'data-v2', 'data-v2-journal-v1'])(
  '断电：在升级 %s 的每一步之后',
  async (fixture) => {
    const day = await playDay(fixture);

    it('is kept as it was before anything is written, once, and brought up to date', () => {
      expect(day.kept).toHaveLength(1);
      const before = day.trace.slice(0, day.kept[0]).map(({ kind }) => kind);
      expect(before.filter((kind) => kind !== 'sync' && kind !== 'syncFolder')).toEqual([]);
      const names = day.trace.flatMap((one) => (one.kind === 'rename' ? [one.to] : []));
      expect(names).toContain(`${ROOT}/case/2026-11.json`);
      const gone = day.trace.flatMap((one) => (one.kind === 'unname' ? [one.path] : []));
      expect(gone).toContain(`${ROOT}/ledger/2026-11.json`);
    });

    it.each(LOSS_MODELS)(
      '$name: it ends whole, and no acknowledged change is lost',
      async (model) => {
        expect(await cutEverywhere(day, model)).toEqual([]);
      },
      600_000,
    );
  },
);

import { createHash } from 'node:crypto';
import { attachmentFolderOf, isWaitingName } from '@main/store/attachments/attachment-paths';
import { surveyAttachments } from '@main/store/attachments/survey';
import type { Disk } from '@main/store/disk/disk';
import { readJournal } from '@main/store/journal/journal-reader';
import { writeNewStudio } from '@main/store/new-studio';
import { DataKey } from '@main/store/seal/data-key';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { describe, expect, it } from 'vitest';
import { changeCase } from '../../../support/case-store';
import { makeStudio } from '../../../support/make-case';
import { LOSS_MODELS, type LossModel, PoweredDisk } from './power-cut';
import { type DiskImage, type DiskOperation, SimDisk } from './sim-disk';
import { caseTextOf, type DayRecord, openOn, ROOT, seeded, WorkingDay } from './working-day';

const CHANGES = Number(process.env.STUDIO_CRASH_CHANGES ?? 210);
const START: DiskImage = new Map([[ROOT, 'folder' as const]]);

/** How a folder is kept, over the disk whose power goes. */
interface Keeping {
  readonly name: string;
  readonly over: (raw: Disk) => Disk;
  readonly changes: number;
}

const KEY = new DataKey(Buffer.alloc(32, 5));
const PLAIN: Keeping = { name: '', over: (raw) => raw, changes: CHANGES };
const SEALED: Keeping = {
  name: '加密的资料，',
  over: (raw) => new SealedDisk(ROOT, raw, KEY),
  // What is sealed is laid differently, what is written when is not: fewer changes lead through all of it.
  changes: Math.ceil(CHANGES / 2),
};

async function playDay({
  over,
  changes,
}: Keeping): Promise<{ trace: readonly DiskOperation[]; record: DayRecord }> {
  const raw = new SimDisk(START);
  const disk = over(raw);
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const createdAt = raw.trace.length;
  const day = new WorkingDay(7, () => raw.trace.length);
  const open = (): Promise<StudioStore> => openOn(disk, 'write', day.clock);
  return { record: await day.play(open, changes, createdAt), trace: raw.trace };
}

/** What is wrong with a disk after the power came back; empty when nothing is. */
async function judge(
  image: DiskImage,
  cutAt: number,
  record: DayRecord,
  { over }: Keeping,
): Promise<string[]> {
  const raw = new SimDisk(image);
  const disk = over(raw);
  let store: StudioStore;
  try {
    store = await openOn(disk);
  } catch (error) {
    return cutAt < record.createdAt ? [] : [`does not open: ${String(error)}`];
  }
  const faults: string[] = [];
  for (const [id, states] of record.cases) {
    const found = await caseTextOf(store, id);
    const acknowledged = states.findLastIndex(({ at }) => at <= cutAt);
    const matches = states.findIndex(({ text }, index) => text === found && index >= acknowledged);
    if (matches < 0 && !(found === null && acknowledged < 0))
      faults.push(`${id}: ${found === null ? 'lost' : 'not a state after the acknowledged one'}`);
  }
  const known = [...store.cases.keys().map(({ id }) => id)];
  if (known.some((id) => !record.cases.has(id))) faults.push('a case that nobody registered');
  faults.push(...(await judgeStudio(store, cutAt, record)), ...(await judgeJournal(disk)));
  faults.push(...(await judgeAttachments(disk, store, record)));
  if (cutAt % 8 === 0) faults.push(...(await judgeRebuild(raw, over, store)));
  if (cutAt % 8 === 4) faults.push(...(await judgeNextChange(disk, store)));
  return faults;
}

async function judgeStudio(
  store: StudioStore,
  cutAt: number,
  record: DayRecord,
): Promise<string[]> {
  const acknowledged = record.studios.findLastIndex(({ at }) => at <= cutAt);
  const name = store.studio.profile.name;
  const isKept =
    acknowledged < 0 || record.studios.slice(acknowledged).some(({ text }) => text === name);
  const numbers = [...store.cases.keys()].map(({ number }) => number);
  const highest = Math.max(0, ...store.cases.keys().map(({ serial }) => serial.ordinal));
  return [
    ...(isKept ? [] : ['the studio lost a change']),
    ...(new Set(numbers).size === numbers.length ? [] : ['a number twice']),
    ...((store.studio.lastOrdinals['2026'] ?? 0) >= highest ? [] : ['a number may be given twice']),
    ...(await store.notices()).map(({ kind, file }) => `notice ${kind} ${file}`),
  ];
}

/** What a case names is there and whole; what was half copied is swept, and nothing else is half there. */
async function judgeAttachments(
  disk: Disk,
  store: StudioStore,
  record: DayRecord,
): Promise<string[]> {
  const named = new Set<string>();
  for (const id of record.cases.keys()) {
    const stored = await store.storedIn(CASE_KIND, id).catch(() => null);
    for (const { sha256 } of stored?.record.attachments ?? []) named.add(sha256);
  }
  const survey = await surveyAttachments(ROOT, named, { isDeep: true, disk });
  const names = await disk.list(attachmentFolderOf(ROOT)).catch(() => []);
  return [
    ...survey.missing.map((hash) => `attachment missing: ${hash}`),
    ...survey.damaged.map((path) => `attachment damaged: ${path}`),
    ...survey.strangers.map((path) => `something strange: ${path}`),
    ...names.filter(isWaitingName).map((name) => `not swept: ${name}`),
  ];
}

async function judgeJournal(disk: Disk): Promise<string[]> {
  const { chain } = await readJournal(ROOT, disk, {});
  const faults = chain.isDamaged ? ['the chain is broken'] : [];
  chain.lines.forEach(({ seq }, index) => {
    if (seq !== index + 1) faults.push(`line ${seq} in place ${index + 1}`);
  });
  return faults;
}

/** Work goes on: the next change is one more line, and the chain holds. */
async function judgeNextChange(disk: Disk, store: StudioStore): Promise<string[]> {
  const [first] = store.cases.keys();
  if (first === undefined) return [];
  const before = (await readJournal(ROOT, disk, {})).chain.lines.length;
  const { revision } = await store.cases.get(first.id);
  await changeCase(store, first.id, revision, (one) => ({
    ...one,
    registration: { ...one.registration, description: '停电以后' },
  }));
  const { chain } = await readJournal(ROOT, disk, {});
  const isWhole = !chain.isDamaged && chain.lines.length === before + 1;
  return isWhole ? [] : ['the chain does not go on'];
}

/** Summaries and cases must be those that the journal alone gives. */
async function judgeRebuild(
  raw: SimDisk,
  over: Keeping['over'],
  store: StudioStore,
): Promise<string[]> {
  const bare = new Map(
    [...raw.image()].filter(
      ([path]) => !path.startsWith(`${ROOT}/case`) && !path.endsWith('checkpoint.json'),
    ),
  );
  const rebuilt = await openOn(over(new SimDisk(bare)), 'read');
  const sorted = async ({ cases }: StudioStore): Promise<string> =>
    JSON.stringify(
      [...(await cases.entries()), ...(await cases.removed())]
        .map((one) => JSON.stringify(one))
        .sort(),
    );
  return (await sorted(rebuilt)) === (await sorted(store)) ? [] : ['not what the journal gives'];
}

async function cutEverywhere(
  { trace, record }: Awaited<ReturnType<typeof playDay>>,
  keeping: Keeping,
  model: LossModel,
  judged: Set<string>,
): Promise<string[]> {
  const powered = new PoweredDisk([ROOT]);
  const faults: string[] = [];
  for (const [index, operation] of trace.entries()) {
    powered.play(operation);
    const image = powered.cut(model, seeded(index * 31 + 5));
    const acknowledged = countAcknowledged(record, index + 1);
    // The same disk with the same promises was judged already, perhaps as it is left by another loss: after a sync all
    // leave the same.
    const seen = `${acknowledged} ${digestOf(image)}`;
    if (judged.has(seen)) continue;
    judged.add(seen);
    const found = await judge(image, index + 1, record, keeping);
    faults.push(...found.map((fault) => `after ${index + 1} (${operation.kind}): ${fault}`));
    if (faults.length > 5) break;
  }
  return faults;
}

function countAcknowledged({ cases, studios }: DayRecord, cutAt: number): number {
  const isPast = ({ at }: { at: number }): boolean => at <= cutAt;
  const ofCases = [...cases.values()].map((states) => states.filter(isPast).length);
  return ofCases.reduce((sum, count) => sum + count, studios.filter(isPast).length);
}

function digestOf(image: DiskImage): string {
  const hash = createHash('sha1');
  for (const path of [...image.keys()].sort()) {
    const content = image.get(path) ?? 'folder';
    hash.update(`${path}\n${content === 'folder' ? content : content.length}\n`);
    if (content !== 'folder') hash.update(content);
  }
  return hash.digest('base64');
}

describe.each([PLAIN, SEALED])('$name断电：在每一步之后', async (keeping) => {
  const day = await playDay(keeping);
  const { trace, record } = day;
  const judged = new Set<string>();

  it('the day is long enough to prove something', () => {
    const renames = trace.filter(({ kind }) => kind === 'rename').length;
    const named = trace.flatMap((one) => (one.kind === 'name' ? [one.path] : []));
    if (keeping === SEALED) {
      // A shorter day: when what is written is the same, how it lies is what differs.
      expect(record.changes).toBeGreaterThanOrEqual(75);
      expect(renames).toBeGreaterThan(6);
      return;
    }
    expect(record.changes).toBeGreaterThanOrEqual(200);
    expect(renames).toBeGreaterThan(20);
    expect(named.some((path) => path.includes('journal/2026-11'))).toBe(true);
    // Copies that came into a case, copies that were given up, and contents that came twice.
    expect(named.filter((path) => path.endsWith('.bin')).length).toBeGreaterThan(10);
    expect(named.filter((path) => path.includes('.incoming.')).length).toBeGreaterThan(20);
  });

  it.each(LOSS_MODELS)(
    '$name: no acknowledged change is lost, none is half there',
    async (model) => {
      const before = judged.size;
      expect(await cutEverywhere(day, keeping, model, judged)).toEqual([]);
      console.log(`${model.name}: ${judged.size - before} disks of ${trace.length} cuts`);
    },
    600_000,
  );
});

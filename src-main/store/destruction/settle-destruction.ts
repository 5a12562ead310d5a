import { dirname } from 'node:path';
import { KINDS } from '@shared/domain/kinds';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Disk } from '../disk/disk';
import { syncFolder } from '../files/durable-write';
import type { JournalLine, RecordRef } from '../journal/journal-line';
import { readJournal } from '../journal/journal-reader';
import { inNewestForm } from '../shards/shard';
import { ShardFile } from '../shards/shard-file';
import { StoreError } from '../store-error';
import { clearLeftovers } from './clear-leftovers';
import {
  type DestructionPlan,
  readDestructionPlan,
  removeDestructionPlan,
  removeIfThere,
  writeDestructionPlan,
} from './destruction-plan';
import { GoneRecords, nameOf } from './gone-records';
import { findRetold, type Retold } from './retold-records';
import { rewriteJournal } from './rewrite-journal';

/** A data folder in which nobody else writes. */
export interface SettledFolder {
  readonly root: string;
  readonly disk: Disk;
  /** What it may hold; what a studio keeps when left out. */
  readonly kinds?: Kinds | undefined;
}

/**
 * Begins to destroy records: from here on it is gone on with at every opening for writing. Every file of records must be
 * where the journal is. Answers whether the folder holds any of them, or repeats them; where not, nothing was begun.
 * Throws StoreError `damaged` where lines of the journal are missing or broken: what they say could not be found.
 */
export async function beginDestruction(
  folder: SettledFolder,
  records: readonly RecordRef[],
): Promise<boolean> {
  const gone = new GoneRecords(records);
  const { lines, isDamaged } = await readMeant(folder, gone);
  if (isDamaged) throw new StoreError('damaged', 'journal');
  const contents = new Set<string>();
  const about = lines.filter((line) => line.records.some((one) => gone.has(one)));
  for (const { body } of about)
    for (const step of body?.steps ?? []) if (gone.has(step)) collectContents(step, contents);
  let isThere = about.some(({ body }) => body?.steps.some((step) => gone.has(step)) === true);
  for (const shard of await openShards(folder, gone)) {
    const stored = shard.found.storedRecords.filter(({ record }) =>
      gone.has(shard.named(record.id)),
    );
    if (stored.length > 0) isThere = true;
    collectContents(stored, contents);
  }
  const { kinds = KINDS } = folder;
  const retold = await findRetold({ ...folder, kinds }, gone, lines);
  if (!isThere && retold.size === 0) return false;
  const plan: DestructionPlan = { records: gone.refs, contents: [...contents] };
  await writeDestructionPlan(folder.root, folder.disk, plan);
  return true;
}

/**
 * Goes on with what was begun, to its end; does nothing where nothing was. Every step can be repeated: the journal first,
 * the files of records after it, then what only they named, then what is derived, the plan last. Throws StoreError.
 */
export async function settleDestruction(folder: SettledFolder): Promise<void> {
  const { root, disk, kinds = KINDS } = folder;
  const plan = await readDestructionPlan(root, disk);
  if (plan === null) return;
  const gone = new GoneRecords(plan.records);
  const { lines } = await readMeant(folder, gone);
  const retold = await findRetold({ root, disk, kinds }, gone, lines);
  await rewriteJournal({ root, disk, kinds, gone, retold });
  await rewriteShards(folder, gone, retold);
  await clearLeftovers({ root, disk }, gone, plan.contents);
  await removeDestructionPlan(root, disk);
}

/** The lines about records that are destroyed, and about those that may repeat them. */
async function readMeant(
  { root, disk, kinds = KINDS }: SettledFolder,
  gone: GoneRecords,
): Promise<{ lines: readonly JournalLine[]; isDamaged: boolean }> {
  const mayRepeat = new Set(
    kinds.list.flatMap(({ key, withoutRecords }) => (withoutRecords === undefined ? [] : [key])),
  );
  const keep = ({ records }: JournalLine): boolean =>
    records.some((one) => gone.has(one) || mayRepeat.has(one.kind));
  const { chain, files } = await readJournal(root, disk, { keep, kinds });
  return {
    lines: chain.lines,
    isDamaged:
      chain.isDamaged || files.some(({ isBroken, hasBrokenEnd }) => isBroken || hasBrokenEnd),
  };
}

/** The shards in which records lie that are destroyed. */
async function openShards({ root, disk, kinds = KINDS }: SettledFolder, gone: GoneRecords) {
  const keys = new Map(gone.refs.map((ref) => [`${ref.kind}/${ref.shard}`, ref]));
  const opened = [];
  for (const { kind: key, shard: name } of keys.values()) {
    const kind = kinds.find(key);
    if (kind === undefined || !kind.isShardName(name)) continue;
    const file = new ShardFile(root, { kind, name }, disk);
    const found = await file.load();
    if (found !== null) opened.push({ file, found, named: (id: string) => ({ kind: key, id }) });
  }
  return opened;
}

async function rewriteShards(
  folder: SettledFolder,
  gone: GoneRecords,
  retold: Retold,
): Promise<void> {
  for (const { file, found, named } of await openShards(folder, gone)) {
    const left = found.storedRecords.filter(({ record }) => !gone.has(named(record.id)));
    if (left.length === found.storedRecords.length) continue;
    const older = file.isElsewhere ? file.path : null;
    await file.replace({ ...found, storedRecords: left });
    if (older === null) continue;
    // What lies in the present place goes before it.
    await removeIfThere(older, folder.disk);
    await syncFolder(dirname(older), folder.disk);
  }
  const { root, disk, kinds = KINDS } = folder;
  for (const { kind: key, shard: name } of retold.values()) {
    const kind = kinds.find(key);
    if (kind === undefined) continue;
    const file = new ShardFile(root, { kind, name }, disk);
    const found = await file.load();
    const newest = found && (await inNewestForm(found));
    if (newest === null) continue;
    const storedRecords = newest.storedRecords.map(
      (stored) => retold.get(nameOf({ kind: key, id: stored.record.id }))?.stored ?? stored,
    );
    if (storedRecords.some((stored, at) => stored !== newest.storedRecords[at]))
      await file.replace({ ...newest, storedRecords });
  }
}

/** Every SHA-256 that a content is called by in some JSON. */
function collectContents(json: unknown, into: Set<string>): void {
  for (const [, hash] of JSON.stringify(json).matchAll(/"([0-9a-f]{64})"/g))
    if (hash !== undefined) into.add(hash);
}

import {
  closeSync,
  cpSync,
  fdatasyncSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import { FolderLock } from '@main/store/lock/folder-lock';
import { lockedDisk } from '@main/store/lock/locked-disk';
import type { StudioStore } from '@main/store/studio-store';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { changeCase } from '../support/case-store';
import { bytesIn, openBenchStore } from './bench-archive';
import { longestBlock, type Times, timeEach, timesOf } from './figures';
import { makeLifelikeCases } from './lifelike-cases';
import { fillSqlite, openSqlite, sqliteQuestions } from './sqlite-peer';
import { slowedTo, watchDisk } from './watched-disk';

export interface SaveFigures {
  readonly lineBytes: number;
  readonly store: Times;
  readonly bareAppend: Times;
  readonly storeSlowSync: Times;
  readonly bareAppendSlowSync: Times;
  readonly lowdb: Times | null;
  readonly sqlite: Times | string;
  readonly together: {
    readonly syncs: number;
    readonly totalMs: number;
    readonly blockedMs: number;
  };
}

export const SLOW_MS = 5;

/** Saves one change at a time, then a thousand at once, over an archive of `count` cases. */
export async function measureSaves(
  cases: string,
  work: string,
  count: number,
  rounds: number,
): Promise<SaveFigures> {
  const root = join(work, 'saves');
  rmSync(root, { recursive: true, force: true });
  cpSync(cases, root, { recursive: true, preserveTimestamps: true });
  const before = journalBytes(root);
  const store = await measureStore(root, rounds, 0);
  const lineBytes = Math.round((journalBytes(root) - before) / rounds);
  const figures: SaveFigures = {
    lineBytes,
    store,
    bareAppend: await measureAppend(work, lineBytes, rounds, 0),
    storeSlowSync: await measureStore(root, rounds, SLOW_MS),
    bareAppendSlowSync: await measureAppend(work, lineBytes, rounds, SLOW_MS),
    lowdb: count > 10_000 ? null : await measureLowdb(work, count),
    sqlite: await measureSqlite(work, count, rounds),
    together: await measureTogether(root),
  };
  rmSync(root, { recursive: true, force: true });
  return figures;
}

function journalBytes(root: string): number {
  const folder = join(root, 'journal');
  try {
    return bytesIn(
      folder,
      readdirSync(folder).filter((name) => name.endsWith('.jsonl')),
    );
  } catch {
    return 0;
  }
}

/** The cases on which somebody works these days: those registered last. */
function newestIds(store: StudioStore, count: number): string[] {
  return [...store.cases.keys()]
    .sort((a, b) => b.serial.year - a.serial.year || b.serial.ordinal - a.serial.ordinal)
    .slice(0, count)
    .map(({ id }) => id);
}

async function changeOnce(store: StudioStore, id: string, note: string): Promise<void> {
  const { revision } = await store.cases.get(id);
  await changeCase(store, id, revision, (copy) => ({
    ...copy,
    registration: { ...copy.registration, requests: `赔偿损失，${note}` },
  }));
}

/** Opening is measured elsewhere: what it leaves to the background is done before the first save. */
async function untilRead(store: StudioStore): Promise<void> {
  const { finding } = store.cases;
  await finding.inShortFields;
  await finding.long.takeIn();
}

/** @param over what stands between the store and the disk */
export async function measureStore(
  root: string,
  rounds: number,
  slowMs: number,
  over: (disk: Disk) => Disk = (disk) => disk,
): Promise<Times> {
  const { disk } = watchDisk(slowMs);
  // As the program does: the lock is asked before every write, and after the sync.
  const lock = await FolderLock.take(root, { now: () => new Date() });
  const store = await openBenchStore(root, over(lockedDisk(disk, lock)));
  await untilRead(store);
  const ids = newestIds(store, 20);
  // The first change of a day begins a journal and reads a shard; what follows is the daily work.
  for (const id of ids) await changeOnce(store, id, `第一次${slowMs}`);
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const times = await timeEach(turns, (turn) =>
    changeOnce(store, ids[turn % ids.length] ?? '', `补充${turn}次`),
  );
  await store.close();
  await lock.release();
  return timesOf(times);
}

async function measureAppend(
  work: string,
  bytes: number,
  rounds: number,
  slowMs: number,
): Promise<Times> {
  const path = join(work, 'append.jsonl');
  const line = Buffer.alloc(bytes, 0x61);
  const turns = Array.from({ length: rounds });
  if (slowMs === 0) {
    const file = openSync(path, 'a');
    const times = await timeEach(turns, () => {
      writeSync(file, line);
      fdatasyncSync(file);
    });
    closeSync(file);
    return timesOf(times);
  }
  const file = await open(path, 'a');
  const times = await timeEach(turns, async () => {
    await file.write(line);
    await slowedTo(slowMs, () => file.datasync());
  });
  await file.close();
  return timesOf(times);
}

async function measureLowdb(work: string, count: number): Promise<Times> {
  const cases = [...makeLifelikeCases(count)];
  const low = new Low(new JSONFile<{ cases: typeof cases }>(join(work, 'lowdb.json')), { cases });
  const turns = Array.from({ length: 7 }, (_, turn) => turn);
  return timesOf(
    await timeEach(turns, async (turn) => {
      const [first] = low.data.cases;
      if (first !== undefined) first.registration.requests = `补充${turn}次`;
      await low.write();
    }),
  );
}

async function measureSqlite(work: string, count: number, rounds: number): Promise<Times | string> {
  const path = join(work, `peer-${count}.db`);
  const database = openSqlite(path);
  if (typeof database === 'string') return database;
  if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'cases'").get() === undefined)
    fillSqlite(database, count);
  const { save } = sqliteQuestions(database);
  const rows = database
    .prepare('SELECT id, json, text FROM cases ORDER BY year DESC, ordinal DESC LIMIT 20')
    .all() as { id: string; json: string; text: string }[];
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const times = await timeEach(turns, (turn) => {
    const row = rows[turn % rows.length];
    save.run(row?.json, `2026-11-19T09:${turn}`, row?.text, row?.id);
  });
  database.close();
  return timesOf(times);
}

async function measureTogether(root: string): Promise<SaveFigures['together']> {
  const { disk, syncs } = watchDisk();
  const store = await openBenchStore(root, disk);
  await untilRead(store);
  const ids = newestIds(store, 1_000);
  // Their ledgers are read beforehand: reading is not saving.
  for (const id of ids) await store.cases.get(id);
  await changeOnce(store, ids[0] ?? '', '先写一行');
  const syncsBefore = syncs();
  let totalMs = 0;
  const { wallMs: blockedMs } = await longestBlock(async () => {
    const startedAt = performance.now();
    await Promise.all(ids.map((id) => changeOnce(store, id, '一起保存')));
    totalMs = performance.now() - startedAt;
  });
  const used = syncs() - syncsBefore;
  await store.close();
  return { syncs: used, totalMs, blockedMs };
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { openForImport } from '@main/services/import/open-for-import';
import { writeNewStudio } from '@main/store/new-studio';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { makeStudio } from '../support/make-case';
import { ledgerRows, ledgerSheet, writeLedger } from '../support/make-ledgers';
import { type Block, longestBlock } from './figures';

/** An old ledger, from its file to its cases and back; the reading is compared with the library alone. */
export interface ImportFigures {
  readonly readMs: number;
  /** SheetJS alone on the same file: bytes to cells. */
  readonly peerMs: number;
  readonly commitMs: number;
  readonly takeBackMs: number;
  /** Of the processor, reading and bringing in: other programs add little to it. */
  readonly cpuMs: number;
  /** The longest time in all of it in which nothing else was answered. */
  readonly blocked: Block;
  /** Whether the thread's program was built; else the file was read where it is asked for. */
  readonly isInThread: boolean;
}

const WHO = actorWithAllRights(NOBODY);
const THREAD = join(process.cwd(), 'out/main/ledger-reading.js');

/** Imports so many rows into a new folder, unwatched; then fewer, watching for how long nothing else is answered. */
export async function measureImport(work: string, count: number): Promise<ImportFigures> {
  const file = writeLedger(ledgerSheet(ledgerRows(count)), 'xlsx', work);
  const peerAt = performance.now();
  read(readFileSync(file), { dense: true, cellNF: true, cellText: false, cellHTML: false });
  const peerMs = performance.now() - peerAt;
  const figures = await importOnce(join(work, `import-${count}`), file);
  const few = writeLedger(ledgerSheet(ledgerRows(Math.ceil(count / 5))), 'xlsx', work);
  // Looking at the clock without end takes a third of the processor.
  const blocked = await longestBlock(() => importOnce(join(work, 'import-watched'), few));
  return { ...figures, peerMs, blocked, isInThread: existsSync(THREAD) };
}

async function importOnce(root: string, file: string) {
  rmSync(root, { recursive: true, force: true });
  await writeNewStudio(root, makeStudio({ lastOrdinals: {} }));
  const { current, imports } = await openForImport(root, {
    clock: { now: () => new Date() },
    ...{ resources: join(process.cwd(), 'resources'), appVersion: '0.0.0', isToSave: true },
    ledgerThread: existsSync(THREAD) ? THREAD : null,
  });
  const figures = { readMs: 0, commitMs: 0, takeBackMs: 0, cpuMs: 0 };
  const before = process.cpuUsage();
  const timed = async <T>(name: keyof typeof figures, task: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const answer = await task();
    figures[name] = performance.now() - startedAt;
    return answer;
  };
  const { token, reading } = await timed('readMs', async () => {
    const opened = await imports.open(file);
    const counts = await imports.read(opened.token, opened.plan, WHO);
    return { token: opened.token, reading: counts.reading };
  });
  const done = await timed('commitMs', () =>
    imports.commit({ token, reading, taken: [], left: [] }, WHO),
  );
  const { user, system } = process.cpuUsage(before);
  figures.cpuMs = (user + system) / 1_000;
  await timed('takeBackMs', () => imports.takeBack(done.id, WHO));
  await current.close();
  return figures;
}

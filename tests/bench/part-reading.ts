import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import type { StudioStore } from '@main/store/studio-store';
import { duesWithin } from '@shared/domain/case/dues/build-agenda';
import { UNFINISHED_STATUSES } from '@shared/domain/case/model/case-status';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { addDays } from '@shared/domain/kernel/local-date';
import { openBenchStore } from './bench-archive';
import { type Times, timeEach, timesOf } from './figures';
import { BENCH_DAY } from './lifelike-cases';
import { makeTypedWords, type TypedWord } from './search-words';
import { fillSqlite, openSqlite, sqliteQuestions } from './sqlite-peer';

export const FIRST_PAGE: CaseQuery = {
  ...EVERY_CASE,
  sortBy: 'registeredOn',
  isDescending: true,
};

export interface OpenFigures {
  readonly firstPageMs: number;
  /** 今日 after the first page: what the week asks for, and the most urgent open cases. */
  readonly todayMs: number;
  readonly searchReadyMs: number;
  /** Of the first page, what the processor worked: on a machine with other work the time says more of that. */
  readonly firstPageCpuMs: number;
  readonly rssMb: number;
  readonly heapMb: number;
}

/** Opens the archive in a process of its own until the first page is answered, then until search answers. */
export async function measureOpening(cases: string, disk?: Disk): Promise<OpenFigures> {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  // The morning after: what depends on the day must be looked at again.
  const store = await openBenchStore(cases, disk, addDays(BENCH_DAY, 1));
  const { page } = await store.cases.query(FIRST_PAGE);
  const firstPageMs = performance.now() - startedAt;
  const firstPageCpuMs = process.cpuUsage(cpuBefore).user / 1_000;
  const todayMs = await measureToday(store);
  if (page.length !== 20) throw new Error(`a page of ${page.length}`);
  await store.cases.finding.inShortFields;
  await store.cases.finding.long.takeIn();
  const searchReadyMs = performance.now() - startedAt;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  await store.close();
  return {
    firstPageMs,
    firstPageCpuMs,
    todayMs,
    searchReadyMs,
    rssMb: rss / 1e6,
    heapMb: heapUsed / 1e6,
  };
}

/** What 今日 asks for when the window opens. */
async function measureToday({ cases }: StudioStore): Promise<number> {
  const today = addDays(BENCH_DAY, 1);
  const range = { from: today, to: addDays(today, 7) };
  const startedAt = performance.now();
  const asking = await cases.entries({ asksWithin: { range, today } });
  const dues = asking.flatMap((entry) => duesWithin(entry.dues, range, today));
  const statuses = UNFINISHED_STATUSES;
  const open = await cases.query({
    ...FIRST_PAGE,
    statuses,
    sortBy: 'urgency',
    isDescending: false,
  });
  if (dues.length === 0 || open.page.length === 0) throw new Error('今日 is empty');
  return performance.now() - startedAt;
}

/** The same with SQLite, and the time it takes only to read the same bytes. */
export function measurePeerOpening(cases: string, work: string, count: number) {
  const path = join(work, `peer-${count}.db`);
  prepareSqlite(path, count);
  const startedAt = performance.now();
  const database = openSqlite(path);
  if (typeof database === 'string') return { sqlite: database, readBytesMs: readAll(cases) };
  sqliteQuestions(database).firstPage(0);
  const sqlite = performance.now() - startedAt;
  database.close();
  return { sqlite, readBytesMs: readAll(cases) };
}

function prepareSqlite(path: string, count: number): void {
  if (existsSync(path)) return;
  const database = openSqlite(path);
  if (typeof database === 'string') return;
  fillSqlite(database, count);
  database.close();
}

/** What opening reads: the index's rows where they are, else the ledgers. */
function readAll(cases: string): number {
  const startedAt = performance.now();
  const folder = join(cases, 'index');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.includes('rows'))
    : [];
  for (const name of names) readFileSync(join(folder, name));
  if (names.length === 0)
    for (const name of readdirSync(join(cases, 'case'))) readFileSync(join(cases, 'case', name));
  return performance.now() - startedAt;
}

export interface SearchFigures {
  readonly all: Times;
  readonly byKind: Record<TypedWord['kind'], Times>;
  readonly slowest: readonly { readonly text: string; readonly ms: number }[];
  readonly like: Times | string;
  readonly grams: Times | string;
  /** Of the words that trigrams can answer, our own times. */
  readonly sameWordsAsGrams: Times;
}

/** Searches as one types, beside SQLite. */
export async function measureSearch(
  cases: string,
  work: string,
  count: number,
  wanted: number,
): Promise<SearchFigures> {
  const store = await openBenchStore(cases);
  const words = await makeTypedWords(count, wanted);
  const ask = ({ text }: TypedWord) =>
    store.cases.finding.querySoon({ ...FIRST_PAGE, text, sortBy: 'relevance' });
  await store.cases.finding.inShortFields;
  await store.cases.finding.long.takeIn();
  for (const word of words.slice(0, 30)) await ask(word);
  const times = await timeEach(words, ask);
  await store.close();
  const ofKind = (kind: TypedWord['kind']) =>
    timesOf(times.filter((_, at) => words[at]?.kind === kind));
  const isLong = ({ text, kind }: TypedWord) => [...text].length >= 3 && kind !== 'pinyin';
  const slowest = times
    .map((ms, at) => ({ text: words[at]?.text ?? '', ms }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 8);
  return {
    all: timesOf(times),
    byKind: { chinese: ofKind('chinese'), pinyin: ofKind('pinyin'), digits: ofKind('digits') },
    slowest,
    sameWordsAsGrams: timesOf(times.filter((_, at) => isLong(words[at] as TypedWord))),
    ...(await measurePeerSearch(work, count, words, isLong)),
  };
}

async function measurePeerSearch(
  work: string,
  count: number,
  words: readonly TypedWord[],
  isLong: (word: TypedWord) => boolean,
): Promise<Pick<SearchFigures, 'like' | 'grams'>> {
  const path = join(work, `peer-${count}.db`);
  prepareSqlite(path, count);
  const database = openSqlite(path);
  if (typeof database === 'string') return { like: database, grams: database };
  const { like, grams } = sqliteQuestions(database);
  // SQLite knows no pinyin: only words that it can find are asked for, and fewer of them, since it takes long.
  const known = words.filter(({ kind }) => kind !== 'pinyin').slice(0, 80);
  const likeTimes = await timeEach(known, ({ text }) => like(text));
  const gramTimes = await timeEach(words.filter(isLong), ({ text }) => grams(text));
  database.close();
  return { like: timesOf(likeTimes), grams: timesOf(gramTimes) };
}

const LISTS: Readonly<Record<string, Partial<CaseQuery>>> = {
  'first page': {},
  'page 300': { page: 300 },
  'by amount': { sortBy: 'amount', isDescending: false },
  'by last change': { sortBy: 'updatedAt' },
  'one status': { statuses: ['mediating'], sortBy: 'number' },
  'one mediator': { mediatorId: 'm2', sortBy: 'amount', isDescending: false },
};

export type ListFigures = Record<
  string,
  { readonly store: Times; readonly sqlite: Times | string }
>;

/** Pages, filters, sorts and counts, beside SQLite with indexes. */
export async function measureLists(
  cases: string,
  work: string,
  count: number,
  rounds: number,
): Promise<ListFigures> {
  const store = await openBenchStore(cases);
  await store.cases.finding.inShortFields;
  const path = join(work, `peer-${count}.db`);
  prepareSqlite(path, count);
  const database = openSqlite(path);
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const asked = typeof database === 'string' ? null : sqliteQuestions(database);
  const inSql: Record<string, (turn: number) => unknown> =
    asked === null
      ? {}
      : {
          'first page': () => asked.firstPage(0),
          'page 300': () => asked.firstPage(299 * 20),
          'by amount': () => asked.byAmount(0),
          'by last change': () => asked.byUpdate(0),
          'one status': () => asked.byStatus(0, 'mediating'),
          'one mediator': () => asked.byMediator(0, 'm2'),
        };
  const figures: ListFigures = {};
  for (const [name, change] of Object.entries(LISTS)) {
    const query = { ...FIRST_PAGE, ...change };
    const times = await timeEach(turns, () => store.cases.query(query));
    const peer = inSql[name];
    figures[name] = {
      store: timesOf(times),
      sqlite:
        peer === undefined ? String(database) : timesOf(await timeEach(turns.slice(0, 20), peer)),
    };
  }
  await store.close();
  return figures;
}

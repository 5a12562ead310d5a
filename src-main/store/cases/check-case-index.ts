import { isDeepStrictEqual } from 'node:util';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { type CaseEntry, entryOn } from '@shared/domain/case/view/case-entry';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Disk } from '../disk/disk';
import type { FileMark } from '../files/file-mark';
import type { RowFiles } from '../index/case-rows';
import { CaseTable } from '../index/case-table';
import { madeBy } from '../index/definitions';
import { IndexFiles } from '../index/index-files';
import { type HeadOfMonth, IndexHeadFile } from '../index/index-head';
import { type BesidesColumns, decodeColumns, decodeTexts, linesOf } from '../index/index-part';
import { loadPinyin } from '../search/pinyin-text';
import { searchTextsOf } from '../search/search-text';
import type { Shard } from '../shards/shard';
import { Turn } from '../turn';
import { BesidesOfCases } from './besides-columns';
import type { CaseDescriber } from './case-describer';

/**
 * Compares the index on disk with one that is made from the cases: every case's line, what it is
 * found by, and every order. A month that the program would not believe anyway, because its file
 * or the settings are others now, is left out: it is made anew when the folder is opened.
 * @returns the months whose index says something else
 */
export async function findDiffering(
  root: string,
  disk: Disk,
  shards: ReadonlyMap<string, { readonly shard: Shard; readonly mark: FileMark }>,
  describer: CaseDescriber,
  onStep: (done: number, total: number) => void,
): Promise<string[]> {
  const head = new IndexHeadFile(root, disk);
  const read = async (): Promise<ReadonlyMap<string, HeadOfMonth>> => {
    const { definitions, rules } = madeBy(describer.rules());
    const months = (await head.load())?.months ?? [];
    const believed = months.filter((one) => one.definitions === definitions && one.rules === rules);
    return new Map(believed.map((one) => [one.month, one]));
  };
  const months = await read();
  const differing: string[] = [];
  const ofCases = [...shards.values()].filter(({ shard }) => shard.kind.key === CASE_KIND.key);
  for (const [at, { shard, mark }] of ofCases.entries()) {
    onStep(at, ofCases.length);
    const known = months.get(shard.name);
    if (known === undefined || known.shardHash !== mark.hash) continue;
    const cases = shard as unknown as Shard<MediationCase>;
    if (await isAsRebuilt(cases, known, new IndexFiles(root, disk), describer)) continue;
    // The program may have written it meanwhile.
    if (isDeepStrictEqual((await read()).get(shard.name), known)) differing.push(shard.name);
  }
  return differing;
}

async function isAsRebuilt(
  shard: Shard<MediationCase>,
  known: HeadOfMonth,
  files: IndexFiles,
  describer: CaseDescriber,
): Promise<boolean> {
  const stored = await readStored(known, files);
  if (stored === null) return false;
  const rebuilt = await rebuild(shard, describer);
  const today = describer.today();
  for (const table of [stored.table, rebuilt]) table.turnTo(today);
  const besides = new BesidesOfCases(shard.kind as Kind);
  for (const one of shard.storedRecords) besides.put(one);
  const beside = besides.among(new Set(shard.storedRecords.map(({ record: { id } }) => id)));
  if (!isDeepStrictEqual(stored.besides, beside)) return false;
  const [found, made] = [await entriesById(stored.table), await entriesById(rebuilt)];
  if (!isDeepStrictEqual([...found.keys()], [...made.keys()])) return false;
  for (const [id, entry] of found) {
    // Of a party that was too young, only the case itself tells today.
    const now = entryOn(entry, today);
    if (now !== null && !isDeepStrictEqual(now, made.get(id))) return false;
    if (!isDeepStrictEqual(stored.table.factsOf(id), rebuilt.factsOf(id))) return false;
    if (!isDeepStrictEqual(stored.table.textsOf(id), rebuilt.textsOf(id))) return false;
  }
  const isDueKnown = [...found.values()].every((entry) => entryOn(entry, today) !== null);
  return isDeepStrictEqual(
    await listsOf(stored.table, isDueKnown),
    await listsOf(rebuilt, isDueKnown),
  );
}

interface Stored {
  readonly table: CaseTable;
  readonly besides: Required<BesidesColumns>;
}

/** The month as the program would take it from the index; null when that is damaged. */
async function readStored(
  { month, rowsCheck, columnsCheck, textsCheck }: HeadOfMonth,
  files: IndexFiles,
): Promise<Stored | null> {
  const [rows, columns, texts] = await Promise.all([
    files.read(month, 'rows', rowsCheck),
    files.read(month, 'columns', columnsCheck),
    files.read(month, 'texts', textsCheck),
  ]);
  if (rows === null || columns === null || texts === null) return null;
  const table = new CaseTable(rowsIn(rows));
  const turn = new Turn();
  try {
    const decoded = decodeColumns(columns);
    table.adopt(decoded);
    for (const line of linesOf(texts)) {
      const { id, texts: found } = decodeTexts(line);
      table.putTexts(id, found);
      if (turn.isOver) await turn.end();
    }
    const { removed, links = {} } = decoded;
    return { table, besides: { removed, links } };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

async function rebuild(
  { name: month, storedRecords }: Shard<MediationCase>,
  describer: CaseDescriber,
): Promise<CaseTable> {
  await loadPinyin();
  const table = new CaseTable(rowsIn(new Uint8Array()));
  const turn = new Turn();
  for (const { record: one, removedAt } of storedRecords) {
    const described = describer.describe(one, month);
    if (removedAt === null)
      table.putRead(described, searchTextsOf(one, described.entry.summary.title));
    else table.putUnlisted(described);
    if (turn.isOver) await turn.end();
  }
  return table;
}

function rowsIn(bytes: Uint8Array): RowFiles {
  return {
    whole: () => Promise.resolve(bytes),
    pieces: (_month, spans) =>
      Promise.resolve(spans().map(({ start, length }) => bytes.subarray(start, start + length))),
  };
}

async function entriesById(table: CaseTable): Promise<Map<string, CaseEntry>> {
  const entries = await table.entries();
  return new Map(
    entries.map((entry) => [entry.id, entry] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const ORDERS = ['number', 'registeredOn', 'amount', 'updatedAt'] as const;
/** Orders that change with the day. */
const ORDERS_OF_DAY = ['dueOn', 'urgency'] as const;

/** The ids of the cases in every order, and how many there are of each status. */
async function listsOf(table: CaseTable, isDueKnown: boolean): Promise<unknown> {
  const lists: unknown[] = [];
  for (const sortBy of [...ORDERS, ...(isDueKnown ? ORDERS_OF_DAY : [])]) {
    const query: CaseQuery = { ...WHOLE_LIST, sortBy, pageSize: table.size };
    const { page, countsByStatus } = await table.query(query);
    lists.push([sortBy, countsByStatus, page.map(({ id }) => id)]);
  }
  return lists;
}

const WHOLE_LIST = {
  ...{ text: '', statuses: [], categories: [], month: null, mediatorId: null },
  ...{ isDescending: false, page: 1 },
} as const;

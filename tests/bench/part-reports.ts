import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportService } from '@main/services/reports/report-service';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import ExcelJS from 'exceljs';
import { makeBenchArchive, openBenchStore } from './bench-archive';
import {
  type Block,
  type Costs,
  costOfEach,
  costsOf,
  longestBlock,
  middleBlock,
  timeEach,
} from './figures';
import { BENCH_DAY, FIRST_DAY, makeLifelikeCases } from './lifelike-cases';

/** Of so many cases every archive has the same ten years, so that a report has equally many to count in each. */
const SAME_YEARS = 1_000;
const READER = actorWithAllRights(NOBODY);
const LAST_MONTH = '2026-10';
const SIX_YEARS_AGO = '2020-10';

/** An archive of which the last ten years hold the same cases whatever its size; the others lie in the ten years before. */
export function makeReportArchive(root: string, count: number): Promise<void> {
  return makeBenchArchive(root, count, function* () {
    const older = Math.max(0, count - SAME_YEARS);
    const last = addDays(FIRST_DAY, -120);
    if (older > 0) yield* makeLifelikeCases(older, 7, { first: localDate('2007-01-03'), last });
    yield* makeLifelikeCases(Math.min(count, SAME_YEARS));
  });
}

export interface ReportFigures {
  /** A month of an archive of which every year has equally many cases, and one of six years ago. */
  readonly preview: Costs;
  readonly previewOfOldYear: Costs;
  /** The same month of the smallest such archive, in turn with the first; null for that one itself. */
  readonly previewOfSmallest: Costs | null;
  /** A month of an archive in which every month has its share of all cases. */
  readonly previewOfMany: Costs;
  /** While that one was counted, and while it was exported. */
  readonly block: Block;
  readonly exportBlock: Block;
  /** Rows of the ledger that is exported, and what it costs beside ExcelJS alone writing the same cells. */
  readonly rows: number;
  readonly export: Costs;
  readonly excelJs: Costs;
}

/** The archives in which reports are measured. */
export interface ReportArchives {
  readonly flat: string;
  readonly smallestFlat: string;
  readonly whole: string;
}

/** Previews in all, and exports in the one that has its share of all cases in each month. */
export async function measureReports(
  archives: ReportArchives,
  work: string,
  rounds: number,
): Promise<ReportFigures> {
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  return { ...(await measureFlat(archives, turns)), ...(await measureMany(archives, work, turns)) };
}

async function measureFlat({ flat, smallestFlat }: ReportArchives, turns: readonly number[]) {
  const ours = await openReports(flat);
  const smallest = flat === smallestFlat ? null : await openReports(smallestFlat);
  const preview = (opened: typeof ours, period: string) => () =>
    opened.reports.preview({ report: 'monthly', period }, READER);
  const [now, old, small] = await costsInTurn(turns, [
    preview(ours, LAST_MONTH),
    preview(ours, SIX_YEARS_AGO),
    preview(smallest ?? ours, LAST_MONTH),
  ]);
  await ours.store.close();
  await smallest?.store.close();
  const previewOfSmallest = smallest === null ? null : small;
  return { preview: now, previewOfOldYear: old, previewOfSmallest };
}

async function measureMany({ whole }: ReportArchives, work: string, turns: readonly number[]) {
  const { store, reports } = await openReports(whole);
  const target = { report: 'monthly', period: LAST_MONTH };
  const preview = () => reports.preview(target, READER);
  const [previewOfMany] = await costsInTurn(turns, [preview]);
  const folder = join(work, 'exported');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const exportOurs = () => reports.exportInto(target, folder, READER);
  const { content, file } = await exportOurs();
  const written = new ExcelJS.Workbook();
  await written.xlsx.load(readFileSync(file.path).buffer as ArrayBuffer);
  const exportPeers = () => writeSameCells(written, join(folder, 'peer.xlsx'));
  const [ours, peers] = await costsInTurn(turns.slice(0, 9), [exportOurs, exportPeers]);
  const block = await blockOf(turns.slice(0, 15), preview);
  const exportBlock = await blockOf(turns.slice(0, 3), exportOurs);
  await store.close();
  const rows = content.ledgers.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return { previewOfMany, block, exportBlock, rows, export: ours, excelJs: peers };
}

/** What each piece of work costs, one after another and again, so that a machine with other work is as slow for all. */
async function costsInTurn<Works extends readonly (() => Promise<unknown>)[]>(
  turns: readonly number[],
  works: readonly [...Works],
): Promise<{ [at in keyof Works]: Costs }> {
  const costs = works.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (const work of works) await timeEach(turns.slice(0, 5), work);
  for (const turn of turns)
    for (const [at, work] of works.entries()) {
      const { wall, cpu } = await costOfEach([turn], work);
      costs[at]?.wall.push(...wall);
      costs[at]?.cpu.push(...cpu);
    }
  return costs.map(costsOf) as { [at in keyof Works]: Costs };
}

async function blockOf(turns: readonly number[], work: () => Promise<unknown>): Promise<Block> {
  const blocks: Block[] = [];
  for (const _ of turns) blocks.push(await longestBlock(work));
  return middleBlock(blocks);
}

/** What ExcelJS takes for the same cells, given to it as they are. */
async function writeSameCells(from: ExcelJS.Workbook, path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of from.worksheets) {
    const copy = workbook.addWorksheet(sheet.name);
    sheet.eachRow({ includeEmpty: true }, (row, at) => {
      const target = copy.getRow(at);
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const written = target.getCell(column);
        written.value = cell.value;
        written.style = cell.style;
      });
    });
  }
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function openReports(archive: string) {
  if (!existsSync(archive)) throw new Error(`no archive ${archive}`);
  const store = await openBenchStore(archive);
  // Nothing else is being read then: a counting that is under way, or what search needs.
  await store.archive.recount.run();
  await store.archive.finding.inShortFields;
  const reports = new ReportService({
    desk: { store, studio: store.studio, today: () => BENCH_DAY },
    saveDialog: { askWhereToSave: () => Promise.resolve(null) },
    exportedFiles: { remember: () => undefined },
    places: { forFile: () => Promise.resolve(), forExports: () => Promise.resolve() },
    notes: { warn: () => undefined },
  });
  return { store, reports };
}

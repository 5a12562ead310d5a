import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportService } from '@main/services/reports/report-service';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import ExcelJS from 'exceljs';
import { makeBenchArchive, openBenchStore } from './bench-archive';
import { longestBlock, type Times, timeEach, timesOf } from './figures';
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
  readonly preview: Times;
  readonly previewOfOldYear: Times;
  readonly blockedMs: number;
  /** Rows of the ledger that is exported, and the times beside ExcelJS alone writing the same cells. */
  readonly rows: number;
  readonly export: Times;
  readonly excelJs: Times;
}

/**
 * Previews in an archive of which every year has equally many cases, and exports in one of which every month has its
 * share of all.
 */
export async function measureReports(
  archives: { readonly flat: string; readonly whole: string },
  work: string,
  rounds: number,
): Promise<ReportFigures> {
  const turns = Array.from({ length: rounds }, (_, turn) => turn);
  const flat = await openReports(archives.flat);
  const preview = (period: string) => () =>
    flat.reports.preview({ report: 'monthly', period }, READER);
  for (const period of [LAST_MONTH, SIX_YEARS_AGO])
    await timeEach(turns.slice(0, 5), preview(period));
  const previews = await timeEach(turns, preview(LAST_MONTH));
  const previewsOfOldYear = await timeEach(turns, preview(SIX_YEARS_AGO));
  const blockedMs = await longestBlock(preview(LAST_MONTH));
  await flat.store.close();
  return {
    ...{ preview: timesOf(previews), previewOfOldYear: timesOf(previewsOfOldYear), blockedMs },
    ...(await measureExports(archives.whole, work, turns.slice(0, 5))),
  };
}

async function measureExports(cases: string, work: string, turns: readonly number[]) {
  const { store, reports } = await openReports(cases);
  const folder = join(work, 'exported');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const target = { report: 'monthly', period: LAST_MONTH };
  const { content, file } = await reports.exportInto(target, folder, READER);
  const written = new ExcelJS.Workbook();
  await written.xlsx.load(readFileSync(file.path).buffer as ArrayBuffer);
  await writeSameCells(written, join(folder, 'peer.xlsx'));
  // In turn, so that a machine with other work is as slow for both.
  const times = { ours: [] as number[], peer: [] as number[] };
  for (const turn of turns) {
    times.ours.push(...(await timeEach([turn], () => reports.exportInto(target, folder, READER))));
    times.peer.push(
      ...(await timeEach([turn], () => writeSameCells(written, join(folder, 'peer.xlsx')))),
    );
  }
  await store.close();
  const rows = content.ledgers.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return { rows, export: timesOf(times.ours), excelJs: timesOf(times.peer) };
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

async function openReports(cases: string) {
  if (!existsSync(cases)) throw new Error(`no cases ${cases}`);
  const store = await openBenchStore(cases);
  // Nothing else is being read then: a counting that is under way, or what search needs.
  await store.cases.recount.run();
  await store.cases.finding.inShortFields;
  const reports = new ReportService({
    current: { store, studio: store.studio, today: () => BENCH_DAY },
    saveDialog: { askWhereToSave: () => Promise.resolve(null) },
    exportedFiles: { remember: () => undefined },
    places: { forFile: () => Promise.resolve(), forExports: () => Promise.resolve() },
    notes: { warn: () => undefined },
  });
  return { store, reports };
}

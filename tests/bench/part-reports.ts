import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { exampleForm } from '@main/reports/own-form/example-form';
import { renderReportXlsx } from '@main/reports/render-report';
import { writeExport } from '@main/services/exports/exported-files';
import type { ReportTarget } from '@main/services/records/report-target';
import { scopeFor } from '@main/services/reports/forms/filled-form';
import { ReportService } from '@main/services/reports/report-service';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import type { LedgerRow } from '@shared/domain/reports/report-content';
import { STATISTICS_KEY } from '@shared/domain/reports/statistics-key';
import ExcelJS from 'exceljs';
import { makeBenchArchive, openBenchStore } from './bench-archive';
import { type Block, type Costs, costsInTurn, longestBlock, middleBlock } from './figures';
import { BENCH_DAY, FIRST_DAY, makeLifelikeCases } from './lifelike-cases';

/** Of so many cases every archive has the same ten years, so that a report has equally many to count in each. */
const SAME_YEARS = 1_000;
const READER = actorWithAllRights(NOBODY);
const LAST_MONTH = '2026-10';
const SIX_YEARS_AGO = '2020-10';
const WHOLE_YEAR = '2025';

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
  /** What 统计图 of a whole year is drawn from, and the longest block meanwhile. */
  readonly pictures: Costs;
  readonly picturesBlock: Block;
  /** While that one was counted, and while it was exported. */
  readonly block: Block;
  readonly exportBlock: Block;
  /** Rows of the ledger that is exported, and what all of it costs: counting, reading the rows, workbook and file. */
  readonly rows: number;
  readonly export: Costs;
  /** Of it what ExcelJS does too: a workbook of rows that are known, and the durable write of its file. */
  readonly workbook: Costs;
  /** ExcelJS alone, the same cells: with the same durable write, and with one that a power cut may undo. */
  readonly excelJs: Costs;
  readonly excelJsUnsafe: Costs;
  /** The same report in an office's own form, with a row for each record, and the longest block meanwhile. */
  readonly form: Costs;
  readonly formBlock: Block;
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
  const drawn = { report: `${STATISTICS_KEY}_yearly`, period: WHOLE_YEAR };
  const previewDrawn = () => reports.preview(drawn, READER);
  const [previewOfMany] = await costsInTurn(turns, [preview]);
  const [pictures] = await costsInTurn(turns.slice(0, 15), [previewDrawn]);
  const picturesBlock = await blockOf(turns.slice(0, 15), previewDrawn);
  const folder = join(work, 'exported');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const exportOurs = () => reports.exportInto(target, folder, READER);
  const { content, file } = await exportOurs();
  const written = new ExcelJS.Workbook();
  await written.xlsx.load(readFileSync(file.path).buffer as ArrayBuffer);
  const rowsOf = await rowsShown(reports, target);
  const makeWorkbook = async () => {
    const bytes = await renderReportXlsx(content, rowsOf, () => nextTurn());
    return writeExport(join(folder, 'workbook.xlsx'), bytes);
  };
  const example = await exampleForm(content, scopeFor({ content, rowsOf }, READER));
  const form = { fileName: '本机关的表.xlsx', content: Buffer.from(example) };
  const fillForm = () => reports.exportInto(target, folder, READER, form);
  const few = turns.slice(0, content.ledgers.some(({ rowCount }) => rowCount > 100) ? 15 : 60);
  const [ours, workbook, filled, peers, unsafe] = await costsInTurn(few, [
    exportOurs,
    makeWorkbook,
    fillForm,
    async () => writeExport(join(folder, 'peer.xlsx'), await bytesOfSameCells(written)),
    async () => writeFileSync(join(folder, 'unsafe.xlsx'), await bytesOfSameCells(written)),
  ]);
  const block = await blockOf(turns.slice(0, 15), preview);
  const exportBlock = await blockOf(turns.slice(0, 3), exportOurs);
  const formBlock = await blockOf(turns.slice(0, 3), fillForm);
  await store.close();
  const rows = content.ledgers.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const costs = {
    export: ours,
    workbook,
    form: filled,
    formBlock,
    excelJs: peers,
    excelJsUnsafe: unsafe,
  };
  return { previewOfMany, pictures, picturesBlock, block, exportBlock, rows, ...costs };
}

/** The rows of every ledger of a report, as the window asks for them. */
async function rowsShown(reports: ReportService, target: ReportTarget) {
  const preview = await reports.preview(target, READER);
  if (preview.state !== 'ready') throw new Error('still counting');
  const { token, content } = preview;
  const rowsOf = new Map<string, readonly LedgerRow[]>();
  for (const { key: ledger, rowCount: pageSize } of content.ledgers) {
    const { rows } = await reports.rows({ token, ledger, page: 1, pageSize }, READER);
    rowsOf.set(ledger, rows);
  }
  return rowsOf;
}

async function blockOf(turns: readonly number[], work: () => Promise<unknown>): Promise<Block> {
  const blocks: Block[] = [];
  for (const _ of turns) blocks.push(await longestBlock(work));
  return middleBlock(blocks);
}

/** What ExcelJS takes for the same cells, given to it as they are. */
async function bytesOfSameCells(from: ExcelJS.Workbook): Promise<Uint8Array> {
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
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function openReports(cases: string) {
  if (!existsSync(cases)) throw new Error(`no cases ${cases}`);
  const store = await openBenchStore(cases);
  // Nothing else is being read then: a counting that is under way, or what search needs.
  await store.cases.recount.run();
  await store.cases.finding.inShortFields;
  await store.cases.finding.long.takeIn();
  const reports = new ReportService({
    current: { store, studio: store.studio, today: () => BENCH_DAY },
    saveDialog: { askWhereToSave: () => Promise.resolve(null) },
    exportedFiles: { remember: () => undefined },
    exportLog: { note: () => Promise.resolve() },
    places: { forFile: () => Promise.resolve(), forExports: () => Promise.resolve() },
  });
  return { store, reports };
}

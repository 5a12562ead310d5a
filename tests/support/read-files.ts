import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

interface CaseFile {
  /** Until version 2, in `ledger/`. */
  readonly cases?: readonly MediationCase[];
  readonly records?: readonly {
    readonly removedAt: string | null;
    readonly record: MediationCase;
  }[];
}

/** Every case that stands in the files of cases, by number; read without the program's own code. */
export function readLedgers(dataFolder: string): Map<string, MediationCase> {
  const files = ['ledger', 'case'].flatMap((folder) => jsonFilesIn(join(dataFolder, folder)));
  const cases = files.flatMap((path): readonly MediationCase[] => {
    const { cases: ofLedger = [], records = [] } = JSON.parse(
      readFileSync(path, 'utf8'),
    ) as CaseFile;
    const listed = records.filter(({ removedAt }) => removedAt === null);
    return [...ofLedger, ...listed.map(({ record }) => record)];
  });
  return new Map(cases.map((one) => [one.number, one]));
}

function jsonFilesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}

/**
 * Waits until the ledgers hold everything that was acknowledged: the journal has it at once, the ledgers follow about a
 * second later. Throws when they do not.
 */
export async function settleLedgers(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'journal');
  const deadline = performance.now() + 20_000;
  while (lastSeqOf(folder) !== checkpointSeqOf(folder)) {
    if (performance.now() > deadline) throw new Error('the ledgers do not follow the journal');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The ledgers of a running program, read when they hold everything that was acknowledged. */
export async function readSettledLedgers(dataFolder: string): Promise<Map<string, MediationCase>> {
  await settleLedgers(dataFolder);
  return readLedgers(dataFolder);
}

/**
 * Ledgers, journal and studio.json of a running program as one text, read when the ledgers hold
 * everything that was acknowledged. Its lock and the derived index, which it keeps writing, are left out.
 */
export async function readSettledRecords(dataFolder: string): Promise<string> {
  await settleLedgers(dataFolder);
  return readRecords(dataFolder);
}

/** Ledgers, journal and studio.json of a folder at rest as one text: what “nothing changed” is said of. */
export function readRecords(dataFolder: string): string {
  const folders = ['case', 'journal']
    .map((part) => join(dataFolder, part))
    .filter(existsSync)
    .map(readTree);
  return [...folders, readFileSync(join(dataFolder, 'studio.json'), 'utf8')].join('\n');
}

function lastSeqOf(folder: string): number {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .at(-1);
  if (newest === undefined) return -1;
  const lines = readFileSync(join(folder, newest), 'utf8').trimEnd().split('\n');
  return (JSON.parse(lines.at(-1) ?? '') as { seq: number }).seq;
}

function checkpointSeqOf(folder: string): number {
  try {
    const text = readFileSync(join(folder, 'checkpoint.json'), 'utf8');
    return (JSON.parse(text) as { seq: number }).seq;
  } catch {
    return 0;
  }
}

/** All files of a folder as one text, to see whether anything in it changed. */
export function readTree(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
    .join('\n');
}

/** The words of a Word file, as another program reads them. */
export async function readWord(path: string): Promise<string> {
  return (await mammoth.extractRawText({ path })).value;
}

/** One part of a Word or Excel file. */
export function readPart(path: string, part: string): string {
  const bytes = unzipSync(readFileSync(path))[part];
  if (bytes === undefined) throw new Error(`${path} has no ${part}`);
  return strFromU8(bytes);
}

/** A sheet as rows of cell texts, by column letter; formulas give their cached result. */
export type SheetRows = ReadonlyMap<number, ReadonlyMap<string, string>>;

interface XmlCell {
  r: string;
  t?: string;
  v?: string | number;
  f?: unknown;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  isArray: (name, _path, _isLeaf, isAttribute) =>
    !isAttribute && ['row', 'c', 'si', 'r', 'sheet'].includes(name),
});

/** The cells of a workbook's n-th sheet (from 1), read without the library that wrote them. */
export function readSheet(path: string, ordinal: number): SheetRows {
  const strings = readSharedStrings(path);
  const sheet = parser.parse(readPart(path, `xl/worksheets/sheet${ordinal}.xml`)) as {
    worksheet: { sheetData: { row?: { r: string; c?: XmlCell[] }[] } };
  };
  return new Map(
    (sheet.worksheet.sheetData.row ?? []).map((row) => [
      Number(row.r),
      new Map((row.c ?? []).map((cell) => [cell.r.replace(/\d/g, ''), textOf(cell, strings)])),
    ]),
  );
}

function textOf(cell: XmlCell, strings: readonly string[]): string {
  const value = String(cell.v ?? '');
  return cell.t === 's' ? (strings[Number(value)] ?? '') : value;
}

function readSharedStrings(path: string): string[] {
  const { sst } = parser.parse(readPart(path, 'xl/sharedStrings.xml')) as {
    sst: { si?: unknown[] };
  };
  return (sst.si ?? []).map(plainText);
}

function plainText(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(plainText).join('');
  if (node === null || typeof node !== 'object') return '';
  const entry = node as Record<string, unknown>;
  return plainText(entry['#text'] ?? entry.t ?? entry.r ?? '');
}

/** The number beside a label in a sheet: the cells to its right, in order. */
export function valuesBeside(rows: SheetRows, label: string): string[] {
  for (const row of rows.values()) {
    const cells = [...row.values()];
    const at = cells.findIndex((text) => text.trim() === label);
    if (at >= 0) return cells.slice(at + 1, at + 4);
  }
  throw new Error(`no such row: ${label}`);
}

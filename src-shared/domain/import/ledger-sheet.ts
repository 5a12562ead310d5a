import { columnOfHeading, type LedgerColumn } from './ledger-columns';

/** A sheet of a file as text; a merged cell has its text in its first place alone. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly is1904: boolean;
}

/** Rows and columns from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A row of data, its cells in the order of the headings. */
export interface LedgerLine {
  /** As a table program counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A ledger found in a sheet. */
export interface LedgerTable {
  readonly sheet: string;
  readonly is1904: boolean;
  readonly headings: readonly string[];
  readonly lines: readonly LedgerLine[];
  /** Rows that are no cases, such as titles and totals. */
  readonly skipped: readonly { readonly row: number; readonly text: string }[];
}

/** So many rows may stand above the headings. */
const ROWS_ABOVE = 15;
/** So many headings must be known for a row to be taken for them. */
const KNOWN_HEADINGS = 3;
export const MAX_LEDGER_COLUMNS = 200;

/** The ledger of the sheet in which most headings are known; null when no sheet looks like one. */
export function findLedger(sheets: readonly RawSheet[]): LedgerTable | null {
  let best: { readonly table: LedgerTable; readonly known: number } | null = null;
  for (const sheet of sheets) {
    const found = headingsOf(sheet);
    if (found === null) continue;
    const table = tableOf(sheet, found);
    const weight = table.lines.length === 0 ? 0 : found.known;
    if (best === null || weight > best.known) best = { table, known: weight };
  }
  return best?.table ?? null;
}

interface Headings {
  readonly first: number;
  /** The row after them. */
  readonly end: number;
  readonly texts: readonly string[];
  readonly known: number;
}

function headingsOf({ rows, merges }: RawSheet): Headings | null {
  let best: Headings | null = null;
  for (let at = 0; at < Math.min(rows.length, ROWS_ABOVE); at += 1)
    for (const found of [oneRow(rows, at), twoRows(rows, at, merges)])
      if (found.known >= KNOWN_HEADINGS && found.known > (best?.known ?? 0)) best = found;
  return best;
}

function oneRow(rows: RawSheet['rows'], at: number): Headings {
  const texts = (rows[at] ?? []).slice(0, MAX_LEDGER_COLUMNS).map(oneLine);
  return { first: at, end: at + 1, texts, known: countKnown(texts) };
}

/** Headings under a merged one: 当事人 over 申请人 and 被申请人. */
function twoRows(rows: RawSheet['rows'], at: number, merges: RawSheet['merges']): Headings {
  const [upper, lower] = [filledAcross(rows, at, merges), (rows[at + 1] ?? []).map(oneLine)];
  const width = Math.min(Math.max(upper.length, lower.length), MAX_LEDGER_COLUMNS);
  const texts = Array.from({ length: width }, (_unused, place) => {
    const [above = '', below = ''] = [upper[place], lower[place]];
    if (below === '' || above === below) return above;
    const joined = `${above}${below}`;
    return columnOfHeading(below) === null && columnOfHeading(joined) !== null ? joined : below;
  });
  const isData = lower.some((text) => /\d{4}[-年./]\d/.test(text) || /^\d+$/.test(text));
  const known = countKnown(texts);
  // A title above is no heading: then the lower row alone knows as many.
  const isMore = known > countKnown(lower);
  return { first: at, end: at + 2, texts, known: isData || !isMore ? 0 : known };
}

function filledAcross(rows: RawSheet['rows'], at: number, merges: RawSheet['merges']): string[] {
  const texts = (rows[at] ?? []).map(oneLine);
  for (const { row, column, columns } of merges)
    if (row === at)
      for (let place = column; place < Math.min(column + columns, MAX_LEDGER_COLUMNS); place += 1)
        texts[place] = texts[column] ?? '';
  return Array.from(texts, (text) => text ?? '');
}

function countKnown(texts: readonly string[]): number {
  return new Set(texts.map(columnOfHeading).filter((key) => key !== null)).size;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '').slice(0, 200);
}

function tableOf({ name, rows, merges, is1904 }: RawSheet, found: Headings): LedgerTable {
  const { headings, places } = usedColumns(rows, found);
  const columns = headings.map(columnOfHeading);
  const isPart = continuationRows(merges, places, columns);
  const skipped: { row: number; text: string }[] = [];
  const lines: { row: number; cells: string[] }[] = [];
  const spread = spreadDown({ rows, merges });
  for (const [at, row] of rows.entries()) {
    const text = row.map(oneLine).filter((cell) => cell !== '');
    if (text.length === 0 || (at >= found.first && at < found.end)) continue;
    const cells = places.map((place) => row[place] || (spread.get(`${at},${place}`) ?? ''));
    if (at < found.first || isNoCase(cells, text, columns)) {
      skipped.push({ row: at + 1, text: text.join(' ').slice(0, 200) });
      continue;
    }
    const last = lines.at(-1);
    if (isPart.has(at) && last !== undefined) append(last.cells, cells);
    else lines.push({ row: at + 1, cells });
  }
  return { sheet: name, is1904, headings, lines, skipped };
}

/** Columns with a heading or with anything below it. */
function usedColumns(rows: RawSheet['rows'], { texts, end }: Headings) {
  const width = Math.min(
    MAX_LEDGER_COLUMNS,
    Math.max(texts.length, ...rows.slice(end, end + 50).map((row) => row.length)),
  );
  const places = Array.from({ length: width }, (_unused, place) => place).filter(
    (place) =>
      (texts[place] ?? '') !== '' || rows.some((row, at) => at >= end && (row[place] ?? '') !== ''),
  );
  return { places, headings: places.map((place) => texts[place] || `第${place + 1}列`) };
}

/** By these a case is told from the next: a row in which one of them goes on from above is the same case. */
const OWN: readonly (LedgerColumn | null)[] = ['code', 'acceptedOn', 'settledOn', 'description'];

/** Rows over which the cell that is a case's own is merged from above: more parties of the same case. */
function continuationRows(
  merges: readonly Merge[],
  places: readonly number[],
  columns: readonly (LedgerColumn | null)[],
): ReadonlySet<number> {
  const own = new Set(places.filter((_place, at) => OWN.includes(columns[at] ?? null)));
  const rows = new Set<number>();
  for (const merge of merges)
    if (own.has(merge.column))
      for (let at = merge.row + 1; at < merge.row + Math.min(merge.rows, 100); at += 1)
        rows.add(at);
  return rows;
}

function append(cells: string[], more: readonly string[]): void {
  for (const [at, text] of more.entries()) {
    const known = cells[at] ?? '';
    if (text.trim() !== '' && !known.includes(text))
      cells[at] = known === '' ? text : `${known}、${text}`;
  }
}

/** What is merged over several cases, such as the committee, stands in each of them. */
function spreadDown({
  rows,
  merges,
}: Pick<RawSheet, 'rows' | 'merges'>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { row, column, rows: count } of merges) {
    const text = rows[row]?.[column] ?? '';
    if (text === '' || column >= MAX_LEDGER_COLUMNS) continue;
    for (let at = row + 1; at < Math.min(row + count, rows.length); at += 1)
      texts.set(`${at},${column}`, text);
  }
  return texts;
}

const TOTALS =
  /^(?:合计|总计|小计|共计|累计|本月|本季|本年|总数|填表|制表|审核|负责人|备注|说明|注[:：]|统计)/;

/** Totals, remarks below, headings that are printed again on each page. */
function isNoCase(
  cells: readonly string[],
  text: readonly string[],
  columns: readonly (LedgerColumn | null)[],
): boolean {
  if (TOTALS.test(text[0] ?? '')) return true;
  const again = cells.filter(
    (cell, at) => columns[at] !== null && columnOfHeading(cell) === columns[at],
  );
  if (again.length >= KNOWN_HEADINGS) return true;
  // A running number alone, in a row that was prepared and never filled in.
  return text.every((cell) => /^\d{1,6}$/.test(cell)) && text.length <= 1;
}

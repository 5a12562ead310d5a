import { columnLabel, columnNamed, PARTY_COLUMNS, type PartyColumnKey } from './party-columns';

/** A table as it was pasted: text only. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  /** Cells that got their text from a merged cell above them: `row,column`. */
  readonly merged: ReadonlySet<string>;
}

/** A table of parties: what each column holds, or null for what is of no use. */
export interface PartySheet {
  readonly columns: readonly (PartyColumnKey | null)[];
  readonly rows: readonly (readonly string[])[];
  /** What was not taken, or was filled in, in sentences. */
  readonly notes: readonly string[];
  /** Whether a row of headings, or else the look of the cells, said what the columns hold. */
  readonly isKnown: boolean;
}

/** How many rows may stand above the headings: a title, a line about the building. */
const ROWS_ABOVE = 6;

/**
 * What the columns of a pasted table hold: by its row of headings, else by what the cells look like. Rows above the
 * headings, repeated headings and lines below the table (合计, 填表人) are no parties; each is said.
 */
export function readSheet({ rows, merged }: PastedTable): PartySheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heading = findHeadings(rows);
  const columns =
    heading === null ? columnsByLook(rows, width) : namesIn(rows[heading] ?? [], width);
  const notes: string[] = [];
  const sheet: string[][] = [];
  for (const [at, row] of rows.entries()) {
    const cells = Array.from({ length: width }, (_unused, place) =>
      standsAlone(columns[place] ?? null) && merged.has(`${at},${place}`) ? '' : (row[place] ?? ''),
    );
    const text = cells.map((cell) => cell.trim()).filter(Boolean);
    if (text.length === 0 || at === heading) continue;
    const isAbove = heading !== null && at < heading;
    if (isAbove || isRemark(text) || isHeadings(cells, columns)) {
      notes.push(`没有当作当事人的一行：${text.join(' ')}`);
      continue;
    }
    sheet.push(cells);
  }
  if (merged.size > 0)
    notes.push('合并的格子，内容已填到它占的每一行（姓名和证件号码不填，请核对）。');
  const left = leftOut(heading === null ? [] : (rows[heading] ?? []), columns, sheet);
  if (left.length > 0) notes.push(`这几列没有取：${left.join('、')}。要取的，在表头上选它是什么。`);
  return { columns, rows: sheet, notes, isKnown: columns.includes('name') };
}

/** A name and a number are one person's own: a merged cell does not give them to the next row. */
function standsAlone(key: PartyColumnKey | null): boolean {
  return key === 'name' || key === 'number';
}

function findHeadings(rows: PastedTable['rows']): number | null {
  const named = rows
    .slice(0, ROWS_ABOVE)
    .map((row) => new Set(row.map(columnNamed).filter((key) => key !== null)));
  const at = named.findIndex((keys) => keys.size >= 2);
  if (at >= 0) return at;
  const first = rows[0] ?? [];
  return first.length === 1 && columnNamed(first[0] ?? '') !== null ? 0 : null;
}

/** Each column once: of two that are called alike the first counts. */
function namesIn(headings: readonly string[], width: number): (PartyColumnKey | null)[] {
  const taken = new Set<PartyColumnKey>();
  return Array.from({ length: width }, (_unused, place) => {
    const key = columnNamed(headings[place] ?? '');
    if (key === null || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

function columnsByLook(rows: PastedTable['rows'], width: number): (PartyColumnKey | null)[] {
  const found: (PartyColumnKey | null)[] = Array.from({ length: width }, () => null);
  for (const { key, looks } of PARTY_COLUMNS) {
    if (looks === null) continue;
    const at = found.findIndex((taken, place) => taken === null && mostlyLook(rows, place, looks));
    if (at >= 0) found[at] = key;
  }
  return found;
}

function mostlyLook(
  rows: PastedTable['rows'],
  place: number,
  looks: (text: string) => boolean,
): boolean {
  const cells = rows.map((row) => (row[place] ?? '').trim()).filter(Boolean);
  return cells.length > 0 && cells.filter(looks).length * 10 >= cells.length * 6;
}

function isRemark(text: readonly string[]): boolean {
  return (
    text.length <= 2 &&
    /^(?:合计|共计|小计|总计|备注|注[:：]|说明|填表|制表|统计人)/.test(text[0] ?? '')
  );
}

function isHeadings(cells: readonly string[], columns: PartySheet['columns']): boolean {
  const named = cells.filter((cell, place) => {
    const key = columnNamed(cell);
    return key !== null && key === columns[place];
  });
  return named.length >= 2;
}

function leftOut(
  headings: readonly string[],
  columns: PartySheet['columns'],
  rows: PartySheet['rows'],
): string[] {
  return columns.flatMap((key, place) => {
    const isEmpty = rows.every((row) => (row[place] ?? '').trim() === '');
    const heading = (headings[place] ?? '').trim();
    const isCount =
      /^(?:序号|编号|序|No\.?)$/i.test(heading) || (heading === '' && isRunning(rows, place));
    if (key !== null || isEmpty || isCount) return [];
    return [heading === '' ? `第 ${place + 1} 列` : `“${heading}”`];
  });
}

function isRunning(rows: PartySheet['rows'], place: number): boolean {
  return rows.every((row, index) => {
    const text = (row[place] ?? '').trim();
    return text === '' || Number(text) === index + 1;
  });
}

/** What a sheet holds, for a sentence: 姓名（名称）、电话. */
export function wordColumns({ columns }: Pick<PartySheet, 'columns'>): string {
  return columns.flatMap((key) => (key === null ? [] : [columnLabel(key)])).join('、');
}

import { PARTY_SIDES, type PartySide } from '@shared/domain/party/party';
import { type PastedTable, readSheet } from '@shared/domain/party/table/find-columns';
import {
  PARTY_COLUMNS,
  type PartyColumnKey,
  TYPED_COLUMNS,
} from '@shared/domain/party/table/party-columns';
import { readSide } from '@shared/domain/party/table/read-cell';
import type { PartyRow } from '@shared/domain/party/table/read-rows';
import { isStillAt } from '@shared/domain/place/place-tree';
import { z } from 'zod';

const KEYS = PARTY_COLUMNS.map(({ key }) => key);
const columnSchema = z.enum(KEYS as [PartyColumnKey, ...PartyColumnKey[]]).nullable();
const rowSchema = z.object({
  id: z.string(),
  side: z.enum(PARTY_SIDES).nullable(),
  isUnit: z.boolean().nullable(),
  /** The place that was chosen for the address, and the names by which the address is still one of it. */
  place: z
    .object({ id: z.string(), names: z.array(z.string()) })
    .nullable()
    .default(null),
  cells: z.array(z.string()),
});

/** A table of parties while it is typed or pasted. */
export const sheetDraftSchema = z.object({
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  notes: z.array(z.string()),
});
export type SheetDraft = z.infer<typeof sheetDraftSchema>;
export type SheetRow = SheetDraft['rows'][number];

/** How many empty lines an empty table shows. */
const EMPTY_LINES = 3;

/** A table in which nothing stands. */
export function emptySheet(side: PartySide, makeId: () => string): SheetDraft {
  const columns = [...TYPED_COLUMNS];
  const rows = Array.from({ length: EMPTY_LINES }, () => emptyRow(side, columns.length, makeId));
  return { columns, rows, notes: [] };
}

export function emptyRow(side: PartySide, width: number, makeId: () => string): SheetRow {
  return {
    ...{ id: makeId(), side, isUnit: null, place: null },
    cells: Array.from({ length: width }, () => ''),
  };
}

/** Whether anything stands in the row. */
export function isRowEmpty({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The rows that hold something, as the domain reads them. */
export function toPartyRows({ columns, rows }: SheetDraft): PartyRow[] {
  return rows
    .filter((row) => !isRowEmpty(row))
    .map(({ cells, place, ...row }) => ({
      ...row,
      placeId: placeOf(place, cells[columns.indexOf('address')] ?? ''),
      cells: Object.fromEntries(
        columns.flatMap((key, place) => (key === null ? [] : [[key, cells[place] ?? '']])),
      ),
    }));
}

/** The chosen place, as long as what stands in the cell is an address of it. */
function placeOf(place: SheetRow['place'], address: string): string | null {
  return place !== null && isStillAt(place.names, address) ? place.id : null;
}

/**
 * The table with a pasted one in it. A table of parties stands below what is there already, each column under its own
 * kind; a mere block of cells goes where the cursor is, as in a table program.
 */
export function pasteInto(
  sheet: SheetDraft,
  pasted: PastedTable,
  at: { row: number; place: number },
  side: PartySide,
  makeId: () => string,
): SheetDraft {
  const read = readSheet(pasted);
  const isEmpty = sheet.rows.every(isRowEmpty);
  if (!(read.isKnown || isEmpty)) return pasteBlock(sheet, pasted.rows, at, side, makeId);
  const sideAt = read.columns.indexOf('side');
  const columns = (isEmpty ? [] : [...sheet.columns]) as SheetDraft['columns'];
  const places = read.columns.map((key, place) => {
    if (place === sideAt) return null;
    const known = key === null ? -1 : columns.indexOf(key);
    return known >= 0 ? known : columns.push(key) - 1;
  });
  for (const key of TYPED_COLUMNS) if (!columns.includes(key)) columns.push(key);
  const notes = isEmpty ? [...read.notes] : [...sheet.notes, ...read.notes];
  const rows = read.rows.map((texts) => {
    const row = emptyRow(side, columns.length, makeId);
    for (const [from, to] of places.entries()) if (to !== null) row.cells[to] = texts[from] ?? '';
    const told = readSide(sideAt < 0 ? '' : (texts[sideAt] ?? ''));
    if ('value' in told) return { ...row, side: told.value ?? side };
    notes.push(`${row.cells[columns.indexOf('name')] ?? ''}：${told.problem}`);
    return { ...row, side: null };
  });
  const before = isEmpty ? [] : sheet.rows.filter((row) => !isRowEmpty(row));
  const all = [...before, ...rows].map((row) => ({ ...row, cells: widened(row, columns.length) }));
  return { columns, rows: all, notes };
}

function widened({ cells }: SheetRow, width: number): string[] {
  return Array.from({ length: width }, (_unused, place) => cells[place] ?? '');
}

function pasteBlock(
  sheet: SheetDraft,
  block: PastedTable['rows'],
  at: { row: number; place: number },
  side: PartySide,
  makeId: () => string,
): SheetDraft {
  const rows = sheet.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  while (rows.length < at.row + block.length)
    rows.push(emptyRow(side, sheet.columns.length, makeId));
  const outside = block.some((texts) => at.place + texts.length > sheet.columns.length);
  for (const [down, texts] of block.entries())
    for (const [beside, text] of texts.entries()) {
      const cells = rows[at.row + down]?.cells;
      if (cells !== undefined && at.place + beside < sheet.columns.length)
        cells[at.place + beside] = text;
    }
  const note = '粘贴的格子比表格宽，右边多出来的没有放进来。';
  return { ...sheet, rows, notes: outside ? [...sheet.notes, note] : sheet.notes };
}

import { createHash } from 'node:crypto';
import type { RecordRef } from '@shared/domain/record/record';
import { SEARCH_FIELDS, type SearchTexts } from '../search/search-text';
import { Turn } from '../turn';
import type { BlockLayout, ColumnBlock, RowSpan } from './case-columns';
import { bytesHash } from './hash-index';
import type { SettledMonth } from './settled-month';

/** The files of a month as they are to be written, all of one moment. */
export interface EncodedMonth {
  readonly count: number;
  /** See `settledOf`. */
  readonly settled: SettledMonth | null;
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
  readonly texts: Uint8Array;
  /** To be called when the rows are in their file. */
  readonly onWritten: () => void;
}

/** The file of a month's rows. */
export interface MonthRows {
  readonly bytes: Uint8Array;
  /** Of each slot where its row stands. */
  readonly places: ReadonlyMap<number, RowSpan>;
}

/** A month as it was read from its index. */
export interface IndexedMonth {
  readonly month: string;
  readonly count: number;
  readonly columns: Uint8Array;
  readonly layout: BlockLayout;
  readonly labels: Uint8Array;
  /** The sets of mediators that the columns point at. */
  readonly teams: readonly (readonly string[])[];
  /** Instants at which cases went to 回收站, by id. */
  readonly removed: Readonly<Record<string, string>>;
  /** The records that cases name, by id of the case; left out where none names any. */
  readonly links?: Readonly<Record<string, readonly RecordRef[]>>;
}

/** What no column says of the cases of a month. */
export type BesidesColumns = Pick<IndexedMonth, 'removed' | 'links'>;

/** The first line of a file of columns. */
interface ColumnsHeader
  extends Pick<IndexedMonth, 'month' | 'count' | 'teams' | 'removed' | 'links' | 'layout'> {
  readonly kind: 'index_columns';
  /** How many bytes the columns have; the labels follow. */
  readonly columnBytes: number;
}

const NEW_LINE = 0x0a;
const decoder = new TextDecoder();

/** `index/2026-11.rows.jsonl`: a line for each case. */
export function encodeRows(rows: ReadonlyMap<number, Uint8Array>): MonthRows {
  const places = new Map<number, RowSpan>();
  const end = Buffer.from('\n');
  let start = 0;
  for (const [slot, row] of rows) {
    places.set(slot, { start, length: row.length, check: bytesHash(row) });
    start += row.length + 1;
  }
  return { bytes: Buffer.concat([...rows.values()].flatMap((row) => [row, end])), places };
}

/** `index/2026-11.columns`: a line of JSON about the file, the columns, the labels. */
export function encodeColumns(
  { month, count, labels, removed, links = {} }: Omit<IndexedMonth, 'columns' | 'teams' | 'layout'>,
  { bytes, teams, layout }: ColumnBlock,
): Uint8Array {
  const header: ColumnsHeader = {
    ...({ kind: 'index_columns', month, count } as const),
    ...{ columnBytes: bytes.length, layout, teams, removed },
    ...(Object.keys(links).length > 0 && { links }),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes, labels]);
}

/** The month of such a file whose hash was found right. Throws SyntaxError on anything else. */
export function decodeColumns(file: Uint8Array): IndexedMonth {
  const start = file.indexOf(NEW_LINE) + 1;
  const header: ColumnsHeader = JSON.parse(decoder.decode(file.subarray(0, start)));
  const { month, count, layout, teams, removed, links, columnBytes } = header;
  const columns = file.subarray(start, start + columnBytes);
  // A copy, so that the rest of the file is given up.
  const labels = new Uint8Array(file.subarray(start + columnBytes));
  return { month, count, layout, teams, removed, ...(links && { links }), columns, labels };
}

/** `index/2026-11.texts.jsonl`: of each case its id and what it is found by; a large month in pieces. */
export async function encodeTexts(
  ids: readonly string[],
  textsOf: (id: string) => SearchTexts | null,
): Promise<Uint8Array> {
  const turn = new Turn();
  const lines: Uint8Array[] = [];
  for (const id of ids) {
    if (turn.isOver) await turn.end();
    const texts = textsOf(id);
    if (texts !== null) lines.push(Buffer.from(`${JSON.stringify([id, ...texts])}\n`));
  }
  return Buffer.concat(lines);
}

/** One line of such a file. Throws SyntaxError or TypeError. */
export function decodeTexts(line: Uint8Array): { id: string; texts: SearchTexts } {
  const [id, ...texts]: [string, ...string[]] = JSON.parse(decoder.decode(line));
  if (texts.length !== SEARCH_FIELDS.length) throw new TypeError('another set of fields');
  return { id, texts };
}

/** The lines of a file, each without its end. */
export function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

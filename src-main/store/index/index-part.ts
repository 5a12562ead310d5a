import { createHash } from 'node:crypto';
import type { CaseEntry } from '../case-entry';
import { decodeEntry } from './entry-row';
import { SEARCH_FIELDS, type SearchTexts } from './search-text';

/** A case in the index of a month. */
export interface IndexedRow {
  readonly entry: CaseEntry;
  /** The entry as it is written. */
  readonly row: Uint8Array;
  /** Instant at which it went to 回收站, or null. */
  readonly removedAt: string | null;
}

interface RowsHeader {
  readonly kind: 'index_rows';
  readonly month: string;
  readonly removed: Readonly<Record<string, string>>;
}

const NEW_LINE = 0x0a;
const decoder = new TextDecoder();

/** `index/2026-11.rows.jsonl`: a line about the file, then a line for each case. */
export function encodeRows(
  month: string,
  rows: readonly Pick<IndexedRow, 'row' | 'removedAt'>[],
  idOf: (index: number) => string,
): Uint8Array {
  const removed: Record<string, string> = {};
  rows.forEach(({ removedAt }, index) => {
    if (removedAt !== null) removed[idOf(index)] = removedAt;
  });
  const header: RowsHeader = { kind: 'index_rows', month, removed };
  const end = Buffer.from('\n');
  const lines = rows.flatMap(({ row }) => [row, end]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...lines]);
}

/** The rows of such a file whose hash was found right. Throws SyntaxError or TypeError on anything else. */
export function decodeRows(bytes: Uint8Array): IndexedRow[] {
  const [first, ...lines] = linesOf(bytes);
  const header: RowsHeader = JSON.parse(decoder.decode(first));
  return lines.map((row) => {
    const entry = decodeEntry(row);
    return { entry, row, removedAt: header.removed[entry.id] ?? null };
  });
}

/** `index/2026-11.texts.jsonl`: of each case its id and what it is found by. */
export function encodeTexts(
  texts: readonly { readonly id: string; readonly texts: SearchTexts }[],
): Uint8Array {
  return Buffer.from(
    texts.map(({ id, texts: all }) => `${JSON.stringify([id, ...all])}\n`).join(''),
  );
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

import type { PastedTable } from '@shared/domain/party/table/find-columns';

/**
 * A table on the clipboard: as Excel, WPS, Word and the browser hand it over (HTML), else lines with tabs. Null where it
 * is no table, but a word or a line to be put where the cursor is.
 */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): PastedTable | null {
  const html = readHtmlTable(data.getData('text/html'));
  if (html !== null && isTable(html)) return html;
  const plain = { rows: readTabbed(data.getData('text/plain')), merged: new Set<string>() };
  return isTable(plain) ? plain : null;
}

function isTable({ rows }: PastedTable): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1;
}

/**
 * The tables of a piece of HTML below each other. It is parsed as a document of its own, in which nothing is run or
 * loaded; only its text is taken.
 */
export function readHtmlTable(html: string): PastedTable | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows: string[][] = [];
  const merged = new Set<string>();
  for (const table of page.querySelectorAll('table')) {
    // A table within a cell of another is part of that cell.
    if (table.parentElement?.closest('table')) continue;
    layRows(
      [...table.rows].filter((row) => row.closest('table') === table),
      rows,
      merged,
    );
  }
  return rows.length === 0 ? null : { rows, merged };
}

/** The most cells that one may span: what says more is no table that somebody wrote. */
const MOST_SPANNED = 1_000;

function layRows(lines: HTMLTableRowElement[], rows: string[][], merged: Set<string>): void {
  const from = rows.length;
  const grid: (string | undefined)[][] = lines.map(() => []);
  const cells = lines.flatMap((line, at) =>
    [...line.cells].filter((cell) => cell.parentElement === line).map((cell) => ({ cell, at })),
  );
  for (const { cell, at } of cells) {
    const place = firstFree(grid[at] ?? []);
    const text = textOf(cell);
    const down = Math.min(cell.rowSpan || 1, MOST_SPANNED);
    const across = Math.min(cell.colSpan || 1, MOST_SPANNED);
    for (const [below, row] of grid.slice(at, at + down).entries()) {
      for (let beside = 0; beside < across; beside += 1) row[place + beside] = '';
      row[place] = text;
      if (below > 0 && text !== '') merged.add(`${from + at + below},${place}`);
    }
  }
  rows.push(...grid.map((row) => Array.from(row, (text) => text ?? '')));
}

// Cells that span rows have taken some places of the rows below them already.
function firstFree(row: readonly (string | undefined)[]): number {
  const gap = Array.from(row).indexOf(undefined);
  return gap < 0 ? row.length : gap;
}

// Word breaks a cell into paragraphs, and lines of the source say nothing.
function textOf(cell: HTMLTableCellElement): string {
  for (const gap of cell.querySelectorAll('br, p, div, td')) {
    gap.before(' ');
    gap.append(' ');
  }
  return (cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Lines with tabs, as table programs write them: a cell with a line break or a tab in it stands in quotes. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  while (true) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const [whole, inside] = quoted ?? /^([^\t\n]*)/.exec(rest) ?? ['', ''];
    const cell = quoted === null ? (inside ?? '') : (inside ?? '').replaceAll('""', '"');
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim());
    const end = rest[whole.length];
    if (end === undefined) return rows;
    if (end === '\n') rows.push([]);
    rest = rest.slice(whole.length + 1);
  }
}

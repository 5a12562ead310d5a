import { read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { MAX_LEDGER_COLUMNS, type RawSheet } from '@shared/domain/import/ledger-sheet';

/** What cannot be read although it looked as if it could: it has a password, or is damaged. */
export class UnreadableSheets extends Error {
  readonly isLocked: boolean;

  constructor(cause: unknown) {
    super('unreadable sheets', { cause });
    this.isLocked = /password|encrypt/i.test(String(cause));
  }
}

/**
 * The sheets of a workbook, or of a web page that is called one, as text: days as YYYY-MM-DD, numbers as they were kept. The
 * caller has looked at its size before. Throws UnreadableSheets.
 * @param content text of a page, bytes of a workbook
 * @param mostRows of a sheet; one more is read, so that it is seen that there are more
 */
export function readSheets(content: Buffer | string, mostRows: number): RawSheet[] {
  return sheetsOf(parse(content, mostRows));
}

function parse(content: Buffer | string, mostRows: number): WorkBook {
  const options = {
    ...{ dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false },
    ...{ sheetRows: mostRows + 1, WTF: false },
  };
  try {
    // Without `raw` an ID number on a page would become a number.
    return typeof content === 'string'
      ? read(content, { ...options, type: 'string', raw: true })
      : read(content, { ...options, type: 'buffer' });
  } catch (error) {
    throw new UnreadableSheets(error);
  }
}

function sheetsOf(book: WorkBook): RawSheet[] {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [sheetOf(name, sheet, is1904)];
  });
}

interface Cell {
  readonly t?: string;
  readonly v?: unknown;
  readonly z?: unknown;
}

function sheetOf(name: string, sheet: WorkSheet, is1904: boolean): RawSheet {
  const data = (sheet['!data'] ?? []) as unknown as readonly (readonly (Cell | undefined)[])[];
  const rows = Array.from(data, (row) =>
    Array.from((row ?? []).slice(0, MAX_LEDGER_COLUMNS), (cell) => textOf(cell, is1904)),
  );
  const merges = (sheet['!merges'] ?? [])
    .slice(0, 50_000)
    .map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 }));
  return { name, rows, merges, is1904 };
}

function textOf(cell: Cell | undefined, is1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  switch (cell.t) {
    case 'n':
      return numberText(Number(cell.v), String(cell.z ?? ''), is1904);
    case 'b':
      return cell.v === true ? '是' : '否';
    case 's':
    case 'd':
      return String(cell.v);
    default:
      return '';
  }
}

/** So many digits a table program keeps: of a longer number the rest is gone, and must be seen to be. */
const KEPT_DIGITS = 1e15;

function numberText(value: number, format: string, is1904: boolean): string {
  if (format !== '' && SSF.is_date(format) && value >= 1) {
    const day = SSF.parse_date_code(value, { date1904: is1904 });
    const pad = (part: number) => String(part).padStart(2, '0');
    return `${day.y}-${pad(day.m)}-${pad(day.d)}`;
  }
  if (Math.abs(value) >= KEPT_DIGITS)
    return value
      .toExponential(14)
      .toUpperCase()
      .replace(/\.?0+E/, 'E');
  return String(Number(value.toPrecision(15)));
}

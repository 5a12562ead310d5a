import { columnNumber, MAX_COLUMN, MAX_ROW } from './cell-address';

/** One end of an area as a formula writes it; a whole row has no column, a whole column no row. */
export interface AreaEnd {
  readonly column: { readonly letters: string; readonly isFixed: boolean } | null;
  readonly row: { readonly number: number; readonly isFixed: boolean } | null;
}

/** An area that a formula names. */
export interface FormulaArea {
  /** The sheet that is named before it; null for the formula's own. */
  readonly sheet: string | null;
  readonly from: AreaEnd;
  /** Null for a single cell. */
  readonly to: AreaEnd | null;
  /** Of a single cell: whether it is all that one argument of a sum or a count says. */
  readonly isSummed: boolean;
}

/** What formulas are made of, each tried at one place in this order. */
const TOKEN = new RegExp(
  [
    `(?<text>"(?:[^"]|"")*")`,
    `(?<error>#[A-Za-z/0!?]+)`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)`,
    String.raw`(?<area>(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(\[!]))`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`(?<blank>\s+)`,
    String.raw`(?<other>[\s\S])`,
  ].join('|'),
  'uy',
);

/** Functions that mean all copies of a row where they are given its one cell. */
const SUMMING = new Set(
  'SUM COUNT COUNTA COUNTBLANK AVERAGE MAX MIN SUBTOTAL SUMPRODUCT PRODUCT'.split(' '),
);

/**
 * A formula in which each area is written anew; texts, names, functions and columns of tables stay as they are.
 * @param write what stands in its place; null leaves it
 */
export function rewriteAreas(
  formula: string,
  write: (area: FormulaArea, written: string) => string | null,
): string {
  const reader = new AreaReader();
  let result = '';
  for (const token of tokensOf(formula)) {
    const area = reader.read(token);
    result += area === null ? token.text : (write(area, token.text) ?? token.text);
  }
  return result;
}

/** Follows a formula from left to right, as far as it must be known what an area is for. */
class AreaReader {
  private sheet: string | null = null;
  /** Within how many square brackets: the columns of tables are called as they like. */
  private depth = 0;
  private last = { kind: '', text: '' };
  private readonly functions: string[] = [];

  /** The area that a piece names; null where it names none. */
  read({ kind, text, rest }: FormulaToken): FormulaArea | null {
    const area = kind === 'area' && this.depth === 0 ? readArea(text) : null;
    const found = area === null ? null : this.placed(area, rest);
    this.follow(kind, text);
    return found;
  }

  private placed(area: Pick<FormulaArea, 'from' | 'to'>, rest: string): FormulaArea {
    const before = this.sheet === null ? this.last.text : this.beforeSheet;
    const isAlone = /[(,]$/.test(before) && /^\s*[,)]/.test(rest);
    const called = (this.functions.at(-1) ?? '').toUpperCase();
    const isSummed = isAlone && area.to === null && SUMMING.has(called);
    return { ...area, sheet: this.sheet, isSummed };
  }

  /** What stood before the sheet that was just named. */
  private beforeSheet = '';

  private follow(kind: string, text: string): void {
    if (text === '[') this.depth += 1;
    if (text === ']') this.depth -= 1;
    if (text === '(') this.functions.push(this.last.kind === 'name' ? this.last.text : '');
    if (text === ')') this.functions.pop();
    if (kind === 'sheet') this.beforeSheet = this.last.text;
    this.sheet = kind === 'sheet' ? sheetName(text) : null;
    if (kind !== 'blank') this.last = { kind, text };
  }
}

/** A piece of a formula. */
export interface FormulaToken {
  readonly kind: string;
  readonly text: string;
  /** What comes right behind it. */
  readonly rest: string;
}

/** What a formula is made of, piece by piece. */
export function* tokensOf(formula: string): Generator<FormulaToken> {
  for (let at = 0; at < formula.length; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(formula);
    if (found === null) return;
    const [kind = 'other', text = ''] =
      Object.entries(found.groups ?? {}).find(([, said]) => said !== undefined) ?? [];
    at += text.length;
    yield { kind, text, rest: formula.slice(at, at + 20) };
  }
}

/** The sheet that is written before an area. */
export function sheetName(written: string): string {
  const bare = written.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

function readArea(text: string): Pick<FormulaArea, 'from' | 'to'> | null {
  const [first = '', second] = text.split(':');
  const [from, to] = [readEnd(first), second === undefined ? null : readEnd(second)];
  return from === undefined || to === undefined ? null : { from, to };
}

function readEnd(text: string): AreaEnd | undefined {
  const [, fixedColumn, letters = '', fixedRow, digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // In `$3` the mark before no letters is that of the row.
  const isRowAlone = letters === '';
  const number = Number(digits);
  if (columnNumber(letters) > MAX_COLUMN || number > MAX_ROW || (digits !== '' && number < 1))
    return undefined;
  return {
    column: isRowAlone ? null : { letters, isFixed: fixedColumn === '$' },
    row:
      digits === ''
        ? null
        : { number, isFixed: isRowAlone ? fixedColumn === '$' : fixedRow === '$' },
  };
}

/** An end as a formula writes it. */
export function writeEnd({ column, row }: AreaEnd): string {
  const letters = column === null ? '' : `${column.isFixed ? '$' : ''}${column.letters}`;
  return row === null ? letters : `${letters}${row.isFixed ? '$' : ''}${row.number}`;
}

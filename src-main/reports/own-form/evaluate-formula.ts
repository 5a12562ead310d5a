import { parseArea } from './cell-address';
import { sheetName, tokensOf } from './formula-areas';
import {
  type Argument,
  type CellValue,
  ERROR,
  FUNCTIONS,
  isNone,
  numberOf,
  operate,
  UNKNOWN,
} from './formula-value';

/** Gives what stands in a cell of a sheet. */
export type ReadCell = (sheet: string, row: number, column: number) => CellValue;

/** Cells of an area that are looked at; of a larger one its sum is left to Excel. */
const MOST_CELLS = 200_000;

/**
 * What a formula comes to, as far as totals of a form need it: sums, counts, means, reckoning, IF. Whatever else it asks
 * for is unknown here, never guessed.
 */
export function evaluateFormula(formula: string, sheet: string, read: ReadCell): CellValue {
  try {
    return new Evaluator(formula, sheet, read).whole();
  } catch (error) {
    if (error instanceof NotReckoned) return UNKNOWN;
    throw error;
  }
}

/** Something that is not reckoned here. */
class NotReckoned extends Error {}

interface Token {
  readonly kind: string;
  readonly text: string;
}

/** Signs by how closely they bind. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

class Evaluator {
  private readonly tokens: readonly Token[];
  private readonly sheet: string;
  private readonly read: ReadCell;
  private at = 0;

  constructor(formula: string, sheet: string, read: ReadCell) {
    this.tokens = joinSigns([...tokensOf(formula)].filter(({ kind }) => kind !== 'blank'));
    this.sheet = sheet;
    this.read = read;
  }

  whole(): CellValue {
    const value = this.single(this.binary(0));
    if (this.at < this.tokens.length) throw new NotReckoned();
    return value;
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(text: string): boolean {
    if (this.next?.text !== text) return false;
    this.at += 1;
    return true;
  }

  private single(argument: Argument): CellValue {
    if ('one' in argument) return argument.one;
    const [only] = argument.cells;
    if (argument.cells.length !== 1 || only === undefined) throw new NotReckoned();
    return only;
  }

  private binary(level: number): Argument {
    const signs = LEVELS[level];
    if (signs === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const sign = this.next?.text ?? '';
      if (this.next?.kind !== 'other' || !signs.includes(sign)) return left;
      this.at += 1;
      const right = this.single(this.binary(level + 1));
      left = { one: operate(sign, this.single(left), right) };
    }
  }

  private unary(): Argument {
    if (this.take('-')) {
      const value = numberOf(this.single(this.unary()));
      return { one: typeof value === 'number' ? -value : value };
    }
    if (this.take('+')) return this.unary();
    const value = this.primary();
    if (!this.take('%')) return value;
    const number = numberOf(this.single(value));
    return { one: typeof number === 'number' ? number / 100 : number };
  }

  private primary(): Argument {
    const token = this.next;
    if (token === undefined) throw new NotReckoned();
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { one: Number(token.text) };
      case 'text':
        return { one: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'sheet':
        return this.area(sheetName(token.text));
      case 'area':
        this.at -= 1;
        return this.area(this.sheet);
      case 'name':
        return this.named(token.text.toUpperCase());
      default:
        if (token.text !== '(') throw new NotReckoned();
        return this.closed();
    }
  }

  private closed(): Argument {
    const value = this.binary(0);
    if (!this.take(')')) throw new NotReckoned();
    return value;
  }

  private named(name: string): Argument {
    if (!this.take('(')) {
      if (name === 'TRUE' || name === 'FALSE') return { one: name === 'TRUE' };
      throw new NotReckoned();
    }
    const given: Argument[] = [];
    while (!this.take(')')) {
      given.push(this.binary(0));
      if (this.next?.text !== ')' && !this.take(',')) throw new NotReckoned();
    }
    if (name === 'IF') return this.choose(given);
    if (name === 'IFERROR') {
      const [value = { one: UNKNOWN }, otherwise = { one: UNKNOWN }] = given;
      return this.single(value) === ERROR ? otherwise : value;
    }
    const reckon = FUNCTIONS[name];
    if (reckon === undefined) throw new NotReckoned();
    return { one: reckon(given) };
  }

  private choose([test, yes, no = { one: false }]: readonly Argument[]): Argument {
    if (test === undefined || yes === undefined) throw new NotReckoned();
    const is = this.single(test);
    if (isNone(is)) return { one: is };
    const holds = numberOf(is);
    if (isNone(holds)) return { one: holds };
    return holds === 0 ? no : yes;
  }

  private area(sheet: string): Argument {
    const token = this.next;
    const area = token?.kind === 'area' ? parseArea(token.text.replaceAll('$', '')) : null;
    if (area === null) throw new NotReckoned();
    this.at += 1;
    const { from, to } = area;
    if ((to.row - from.row + 1) * (to.column - from.column + 1) > MOST_CELLS)
      throw new NotReckoned();
    const cells: CellValue[] = [];
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1)
        cells.push(this.read(sheet, row, column));
    return { cells };
  }
}

/** `<=`, `>=` and `<>` as one. */
function joinSigns(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isPair = last !== undefined && ['<=', '>=', '<>'].includes(last.text + token.text);
    if (isPair) joined[joined.length - 1] = { kind: 'other', text: last.text + token.text };
    else joined.push(token);
  }
  return joined;
}

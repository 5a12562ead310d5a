import { evaluateFormula } from './evaluate-formula';
import type { FormBook } from './form-book';
import { type CellValue, ERROR, isNone, UNKNOWN } from './formula-value';
import { cellSays, type FormCell, formulaOf, rowsIn } from './sheet-cells';
import { attributeOf, childOf, elementLike, setAttribute, setText, textOf } from './xml-search';
import type { XmlElement } from './xml-tree';

interface KnownCell {
  readonly cell: FormCell;
  value: CellValue | undefined;
  /** While it is being reckoned: a formula that needs itself has no value. */
  isOpen: boolean;
}

/** So many formulas are reckoned before other things are done. */
const FORMULAS_AT_ONCE = 100;
const ROWS_AT_ONCE = 64;

/**
 * Writes beside each formula what it comes to, as far as that can be reckoned here, for whoever looks without a table
 * program (a phone, a preview); what cannot is left without a value, so that no old total is shown.
 */
export async function recalculate(
  book: FormBook,
  shared: readonly XmlElement[],
  rest: () => Promise<void>,
): Promise<void> {
  const sheets = await readCells(book, rest);
  const read = (sheet: string, row: number, column: number): CellValue => {
    const cells = sheets.get(sheet);
    if (cells === undefined) return UNKNOWN;
    const known = cells.get(keyOf(row, column));
    return known === undefined ? null : resultOf(known, sheet);
  };
  const resultOf = (known: KnownCell, sheet: string): CellValue => {
    if (known.value !== undefined) return known.value;
    if (known.isOpen) return UNKNOWN;
    known.isOpen = true;
    const formula = formulaOf(known.cell);
    const said = formula === undefined ? '' : textOf(formula);
    const isPlain = formula === undefined || attributeOf(formula, 't') === undefined;
    if (formula === undefined) known.value = written(known.cell, shared);
    else known.value = isPlain ? evaluateFormula(said, sheet, read) : UNKNOWN;
    return known.value;
  };
  let count = 0;
  for (const [sheet, cells] of sheets)
    for (const known of cells.values()) {
      if (formulaOf(known.cell) === undefined) continue;
      writeResult(known.cell.element, resultOf(known, sheet));
      count += 1;
      if (count % FORMULAS_AT_ONCE === 0) await rest();
    }
}

/** The cells of every sheet by where they stand. */
async function readCells(
  book: FormBook,
  rest: () => Promise<void>,
): Promise<Map<string, Map<number, KnownCell>>> {
  const sheets = new Map<string, Map<number, KnownCell>>();
  for (const { name, part } of book.sheets) {
    const cells = new Map<number, KnownCell>();
    for (const [at, row] of rowsIn(part.root).entries()) {
      for (const cell of row.cells)
        cells.set(keyOf(cell.row, cell.column), { cell, value: undefined, isOpen: false });
      if (at % ROWS_AT_ONCE === 0) await rest();
    }
    sheets.set(name, cells);
  }
  return sheets;
}

const keyOf = (row: number, column: number): number => row * 20_000 + column;

/** What stands in a cell without a formula. */
function written(cell: FormCell, shared: readonly XmlElement[]): CellValue {
  const value = childOf(cell.element, 'v');
  switch (attributeOf(cell.element, 't')) {
    case 's':
    case 'inlineStr':
    case 'str':
      return cellSays(cell, shared);
    case 'b':
      return value !== undefined && textOf(value) === '1';
    case 'e':
      return ERROR;
    default:
      return value === undefined || textOf(value) === '' ? null : Number(textOf(value));
  }
}

function writeResult(cell: XmlElement, result: CellValue): void {
  if (isNone(result)) return;
  const value = elementLike(cell, 'v');
  const type = typeof result === 'string' ? 'str' : typeof result === 'boolean' ? 'b' : null;
  if (type !== null) setAttribute(cell, 't', type);
  const said = typeof result === 'boolean' ? String(Number(result)) : exactly(result ?? 0);
  setText(value, said);
  cell.children.push(value);
}

/** Without the last digits of reckoning with halves: 0.1 + 0.2 is 0.3. */
function exactly(result: number | string): string {
  return typeof result === 'string' ? result : String(Number(result.toPrecision(15)));
}

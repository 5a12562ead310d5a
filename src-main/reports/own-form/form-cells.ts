import { dayOfSerial } from './fill-cell';
import type { FormBook } from './form-book';
import { sharedStrings } from './form-sheets';
import { looksOf } from './form-styles';
import { cellSays, type FormCell, rowsIn } from './sheet-cells';
import { attributeOf, childOf, textOf } from './xml-search';

/** What stands in a filled sheet, row by row, without its look. */
export interface SheetWords {
  readonly name: string;
  /** Rows from the first with words to the last; of each its number and its cells from column A on. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Whether there is more than is told. */
  readonly isCut: boolean;
}

/** The words and numbers of a form, to be read through: so many rows and columns of each sheet. */
export function wordsOfForm(book: FormBook, most: { rows: number; columns: number }): SheetWords[] {
  const shared = sharedStrings(book);
  const lookOf = looksOf(book);
  return book.sheets.map(({ name, part }) => {
    const rows = rowsIn(part.root)
      .map(({ row, cells }) => ({
        number: row,
        words: cells.map((cell) => ({
          column: cell.column,
          text: wordsOf(
            cell,
            cellSays(cell, shared),
            lookOf(attributeOf(cell.element, 's')).isDate,
          ),
        })),
      }))
      .map(({ number, words }) => ({ number, words: words.filter(({ text }) => text !== '') }))
      .filter(({ words }) => words.length > 0);
    const isCut =
      rows.length > most.rows ||
      rows.some(({ words }) => words.some(({ column }) => column > most.columns));
    const shown = rows.slice(0, most.rows).map(({ number, words }) => {
      const inside = words.filter(({ column }) => column <= most.columns);
      const cells = Array.from(
        { length: Math.max(0, ...inside.map(({ column }) => column)) },
        () => '',
      );
      for (const { column, text } of inside) cells[column - 1] = text;
      return { number, cells };
    });
    return { name, rows: shown, isCut };
  });
}

function wordsOf({ element }: FormCell, said: string, isDate: boolean): string {
  if (said !== '') return said;
  const value = childOf(element, 'v');
  const formula = childOf(element, 'f');
  if (value === undefined) return formula === undefined ? '' : `=${textOf(formula)}`;
  const text = textOf(value);
  const type = attributeOf(element, 't');
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return isDate && type !== 'str' && formula === undefined ? dayOfSerial(text) : text;
}

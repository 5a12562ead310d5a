import { cellName, columnNumber, parseCell } from './cell-address';
import { runsOf, saidBy, type TextRun } from './text-runs';
import { attributeOf, childOf, childrenOf, elementLike, setAttribute, textOf } from './xml-search';
import type { XmlElement } from './xml-tree';

/** A cell of a form. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

/** A row of a form with the cells that are written in it. */
export interface FormRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly FormCell[];
}

/** Where the cells of a sheet stand. Throws RangeError when there is no such place. */
export function sheetDataOf(sheet: XmlElement): XmlElement {
  const data = childOf(sheet, 'sheetData');
  if (data === undefined) throw new RangeError('a sheet without cells');
  return data;
}

/** The rows of a sheet, each with its number and its cells with theirs, which programs may leave out where they follow on. */
export function rowsIn(sheet: XmlElement): FormRow[] {
  let row = 0;
  return childrenOf(sheetDataOf(sheet), 'row').map((element) => {
    row = Number(attributeOf(element, 'r') ?? row + 1);
    if (!element.attributes.has('r')) setAttribute(element, 'r', String(row));
    return { row, element, cells: cellsIn(element, row) };
  });
}

function cellsIn(element: XmlElement, row: number): FormCell[] {
  let column = 0;
  return childrenOf(element, 'c').map((cell) => {
    const said = attributeOf(cell, 'r');
    column = said === undefined ? column + 1 : (parseCell(said)?.column ?? column + 1);
    if (said === undefined) setAttribute(cell, 'r', cellName({ row, column }));
    return { row, column, element: cell };
  });
}

/** The formula of a cell; undefined where it has none. */
export function formulaOf({ element }: Pick<FormCell, 'element'>): XmlElement | undefined {
  return childOf(element, 'f');
}

/** The text of a cell in its runs; null for a number, a formula and an empty cell. @param shared the strings that cells share */
export function textRuns(
  { element }: Pick<FormCell, 'element'>,
  shared: readonly XmlElement[],
): TextRun[] | null {
  if (childOf(element, 'f') !== undefined) return null;
  const value = childOf(element, 'v');
  switch (attributeOf(element, 't')) {
    case 's': {
      const item = shared[Number(value === undefined ? -1 : textOf(value))];
      return item === undefined ? null : runsOf(item);
    }
    case 'inlineStr': {
      const item = childOf(element, 'is');
      return item === undefined ? null : runsOf(item);
    }
    case 'str':
      return value === undefined ? null : [{ look: null, text: textOf(value) }];
    default:
      return null;
  }
}

/** What a cell says as text; empty where it says none. */
export function cellSays(cell: Pick<FormCell, 'element'>, shared: readonly XmlElement[]): string {
  return saidBy(textRuns(cell, shared) ?? []);
}

/** The cell at a place, made where it is not written yet. */
export function cellAt(sheet: XmlElement, { row, column }: Pick<FormCell, 'row' | 'column'>) {
  const rows = rowsIn(sheet);
  const known = rows.find((one) => one.row === row);
  const found = known?.cells.find((one) => one.column === column);
  if (found !== undefined) return found.element;
  const data = sheetDataOf(sheet);
  const home = known?.element ?? elementLike(data, 'row', { r: String(row) });
  if (known === undefined)
    insertInOrder(data, home, (other) => Number(attributeOf(other, 'r')) > row);
  const element = elementLike(data, 'c', { r: cellName({ row, column }) });
  insertInOrder(home, element, (other) => columnOf(other) > column);
  return element;
}

function columnOf(cell: XmlElement): number {
  return columnNumber((attributeOf(cell, 'r') ?? '').replace(/\d+$/, ''));
}

function insertInOrder(
  parent: XmlElement,
  element: XmlElement,
  isBehind: (other: XmlElement) => boolean,
): void {
  const at = parent.children.findIndex((node) => typeof node !== 'string' && isBehind(node));
  parent.children.splice(at < 0 ? parent.children.length : at, 0, element);
}

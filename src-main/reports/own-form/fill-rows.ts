import { areaName, cellName, parseArea } from './cell-address';
import { fillCell, type ReadTag, writeValue } from './fill-cell';
import type { FormSheet } from './form-book';
import type { CellLook } from './form-styles';
import type { RowGrowth } from './row-growth';
import { RowHeights } from './row-heights';
import { expandSharedFormulas } from './shared-formulas';
import {
  cellAt,
  type FormCell,
  type FormRow,
  formulaOf,
  rowsIn,
  sheetDataOf,
  textRuns,
} from './sheet-cells';
import { type GrowthOf, shiftFormula } from './shift-formula';
import { saidBy } from './text-runs';
import { attributeOf, childOf, copyOf, setAttribute, setText, textOf } from './xml-search';
import type { XmlElement, XmlNode } from './xml-tree';

/** What the rows of a sheet are filled with. */
export interface RowFilling {
  readonly sheet: FormSheet;
  readonly growthOf: GrowthOf;
  readonly shared: readonly XmlElement[];
  readonly lookOf: (style: string | undefined) => CellLook;
  readonly is1904: boolean;
  /** What tags give in a row. @param copy of a row that is repeated, 0 for the first */
  readonly readIn: (row: number, copy: number) => ReadTag;
  /** Cells that are filled because of their names, by where they stand. */
  readonly named: readonly {
    readonly row: number;
    readonly column: number;
    readonly tag: string;
  }[];
  /** Lets other things be done after some rows. */
  readonly rest: () => Promise<void>;
}

/** So many rows are filled before other things are done. */
const ROWS_AT_ONCE = 16;

/** Fills the cells of a sheet in place, and repeats the rows that are repeated. */
export async function fillRows(filling: RowFilling): Promise<void> {
  const { sheet, growthOf, rest, named } = filling;
  const { root } = sheet.part;
  const growth = growthOf(sheet.name) as RowGrowth;
  for (const { tag, ...place } of named) {
    const cell = cellAt(root, place);
    const look = filling.lookOf(attributeOf(cell, 's'));
    writeValue(cell, filling.readIn(place.row, 0)(tag), [], { look, is1904: filling.is1904 });
  }
  const heights = new RowHeights(root, filling.lookOf);
  const filled: XmlNode[] = [];
  let count = 0;
  const rows = rowsIn(root);
  expandSharedFormulas(rows);
  for (const row of rows) {
    const copies = growth.countOf(row.row);
    for (let copy = 0; copy < copies; copy += 1) {
      const one = copies === 1 ? row : copyRow(row);
      fillRow(one, copy, growth, filling);
      if (growth.isRepeated(row.row)) heights.fit(one);
      filled.push(one.element);
      count += 1;
      if (count % ROWS_AT_ONCE === 0) await rest();
    }
  }
  sheetDataOf(root).children = filled;
}

function copyRow({ row, element, cells }: FormRow): FormRow {
  const copied = copyOf(element);
  const own = copied.children.filter((node): node is XmlElement => typeof node !== 'string');
  const from = element.children.filter((node): node is XmlElement => typeof node !== 'string');
  const places = new Map(from.map((node, place) => [node, place]));
  return {
    ...{ row, element: copied },
    cells: cells.map((cell) => ({
      ...cell,
      element: own[places.get(cell.element) ?? -1] ?? cell.element,
    })),
  };
}

function fillRow(
  { row, element, cells }: FormRow,
  copy: number,
  growth: RowGrowth,
  filling: RowFilling,
) {
  const place = growth.first(row) + copy;
  setAttribute(element, 'r', String(place));
  const read = filling.readIn(row, copy);
  for (const cell of cells) {
    const { element: written, column } = cell;
    setAttribute(written, 'r', cellName({ row: place, column }));
    const formula = formulaOf(cell);
    if (formula !== undefined) {
      moveFormulaOf(cell, formula, copy, filling);
      continue;
    }
    const runs = textRuns(cell, filling.shared);
    if (runs === null || !saidBy(runs).includes('{')) continue;
    const look = filling.lookOf(attributeOf(written, 's'));
    fillCell(written, runs, { read, look, is1904: filling.is1904 });
  }
}

/** The formula for where it stands now, without what it came to in the form. */
function moveFormulaOf(
  { row, element }: FormCell,
  formula: XmlElement,
  copy: number,
  { sheet, growthOf }: RowFilling,
): void {
  const growth = growthOf(sheet.name) as RowGrowth;
  const said = textOf(formula);
  if (said !== '') setText(formula, shiftFormula(said, { sheet: sheet.name, row, copy }, growthOf));
  const area = parseArea(attributeOf(formula, 'ref') ?? '');
  if (area !== null) {
    const isOfRow = area.from.row === row && area.to.row === row;
    const own = growth.first(row) + copy;
    const moved = isOfRow
      ? { from: { ...area.from, row: own }, to: { ...area.to, row: own } }
      : growth.grown(area);
    setAttribute(formula, 'ref', areaName(moved));
  }
  const value = childOf(element, 'v');
  element.children = element.children.filter((node) => node !== value);
  element.attributes.delete('t');
}

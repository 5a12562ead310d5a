import type { FormCell, FormRow } from './sheet-cells';
import { moveFormula } from './shift-formula';
import { attributeOf, childOf, setText, textOf } from './xml-search';
import type { XmlElement } from './xml-tree';

/**
 * Writes out each formula that several cells share: Excel writes it once, at the first of them, and once rows were put in
 * between no area says any more who shares it.
 */
export function expandSharedFormulas(rows: readonly FormRow[]): void {
  const first = new Map<string, Shared>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const formula = childOf(cell.element, 'f');
      if (formula !== undefined && attributeOf(formula, 't') === 'shared')
        expand(formula, cell, first);
    }
}

/** A formula where it is written, at the first of the cells that share it. */
interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function expand(
  formula: XmlElement,
  { row, column }: Pick<FormCell, 'row' | 'column'>,
  first: Map<string, Shared>,
): void {
  const index = attributeOf(formula, 'si') ?? '';
  const said = textOf(formula);
  const known = first.get(index);
  if (said !== '') first.set(index, { formula: said, row, column });
  else if (known !== undefined)
    setText(formula, moveFormula(known.formula, row - known.row, column - known.column));
  for (const name of ['t', 'si', 'ref']) formula.attributes.delete(name);
}

import { tagKey } from '@shared/domain/reports/form/form-scope';
import { type CellPlace, parseArea } from './cell-address';
import { FormBook, type FormParts, type FormSheet } from './form-book';
import { rewriteAreas } from './formula-areas';
import { attributeOf, childrenOf, textOf } from './xml-search';
import type { XmlElement } from './xml-tree';

/** A cell that a name stands for. */
export interface NamedCell extends CellPlace {
  readonly sheet: string;
  readonly name: string;
}

/** Opens a form. Throws RangeError when it cannot be followed. */
export function openForm(parts: FormParts): FormBook {
  return new FormBook(parts);
}

/** The strings that cells share, by their numbers. */
export function sharedStrings(book: FormBook): XmlElement[] {
  const [path] = book.partsOf(book.workbookPath, 'sharedStrings');
  return path === undefined ? [] : childrenOf(book.read(path).root, 'si');
}

/** The cells whose names are those of tags; other names are the office's own. @param isTag by the tag's key */
export function namedCells(book: FormBook, isTag: (key: string) => boolean): NamedCell[] {
  const sheets = new Set(book.sheets.map(({ name }) => name));
  return book.definedNames.flatMap((element) => {
    const name = attributeOf(element, 'name') ?? '';
    if (!isTag(tagKey(name))) return [];
    const cell = onlyCell(textOf(element));
    return cell === null || !sheets.has(cell.sheet) ? [] : [{ ...cell, name }];
  });
}

/** The first cell of the one area that a name stands for; null for anything else. */
function onlyCell(formula: string): (CellPlace & { sheet: string }) | null {
  const found: { sheet: string; area: string }[] = [];
  const rest = rewriteAreas(formula, ({ sheet }, written) => {
    found.push({ sheet: sheet ?? '', area: written.replaceAll('$', '') });
    return '';
  });
  const [only] = found;
  const isAlone = found.length === 1 && /^(?:'(?:[^']|'')+'|[^'!]+)!$/.test(rest);
  const area = only === undefined || !isAlone ? null : parseArea(only.area);
  return area === null || only === undefined ? null : { sheet: only.sheet, ...area.from };
}

/** Every part with a drawing on it: sheets of cells, and sheets that are all chart. */
export function drawnOn(book: FormBook): string[] {
  return [
    ...book.sheets.map(({ path }: FormSheet) => path),
    ...book.partsOf(book.workbookPath, 'chartsheet'),
  ];
}

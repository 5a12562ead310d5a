import type { FormBook } from './form-book';
import { NOWHERE } from './grow-sheet';
import { type GrowthOf, shiftFormula } from './shift-formula';
import {
  attributeOf,
  childOf,
  childrenOf,
  elementLike,
  localName,
  setAttribute,
  setText,
  textOf,
} from './xml-search';

/** What stands before the settings of calculation in a workbook (ECMA-376 18.2.27). */
const BEFORE_SETTINGS = new Set(
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames'.split(
    ' ',
  ),
);

/**
 * Lets the names of the workbook (print area, titles of pages, an office's own) follow the rows, and has everything
 * calculated when it is opened: the order of calculation that was kept is no longer true.
 */
export function settleWorkbook(book: FormBook, growthOf: GrowthOf): void {
  const workbook = book.change(book.workbookPath);
  for (const name of book.definedNames)
    setText(name, shiftFormula(textOf(name), NOWHERE, growthOf));
  let settings = childOf(workbook, 'calcPr');
  if (settings === undefined) {
    settings = elementLike(workbook, 'calcPr');
    const last = workbook.children.findLastIndex(
      (node) => typeof node !== 'string' && BEFORE_SETTINGS.has(localName(node)),
    );
    workbook.children.splice(last + 1, 0, settings);
  }
  setAttribute(settings, 'fullCalcOnLoad', '1');
  for (const path of book.partsOf(book.workbookPath, 'calcChain')) forget(book, path);
}

const TYPES = '[Content_Types].xml';

/** Takes a part out of the package, with what leads to it. */
function forget(book: FormBook, path: string): void {
  const ids = new Set(
    book.relationsOf(book.workbookPath).flatMap((one) => (one.path === path ? [one.id] : [])),
  );
  book.remove(path);
  const relations = book.change(book.relationsPath(book.workbookPath));
  const isOther = (id: string | undefined) => id === undefined || !ids.has(id);
  relations.children = relations.children.filter(
    (node) => typeof node === 'string' || isOther(attributeOf(node, 'Id')),
  );
  const types = book.change(TYPES);
  const gone = childrenOf(types, 'Override').filter(
    (one) => attributeOf(one, 'PartName') === `/${path}`,
  );
  types.children = types.children.filter(
    (node) => typeof node === 'string' || !gone.includes(node),
  );
}

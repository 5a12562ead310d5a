import { type FormLoop, type FormScope, tagKey } from '@shared/domain/reports/form/form-scope';
import type { FormValue } from '@shared/domain/reports/form/form-value';
import { wordValue } from '@shared/domain/reports/form/form-value';
import type { ReadTag } from './fill-cell';
import { fillRows } from './fill-rows';
import type { FormBook, FormSheet } from './form-book';
import { drawnOn, namedCells, sharedStrings } from './form-sheets';
import { looksOf } from './form-styles';
import { looseTexts } from './form-texts';
import { growBeside, growCharts } from './grow-beside';
import { growSheet } from './grow-sheet';
import { recalculate } from './recalculate';
import { RowGrowth } from './row-growth';
import { settleWorkbook } from './settle-workbook';
import { cellSays, rowsIn } from './sheet-cells';
import type { GrowthOf } from './shift-formula';
import { marksIn } from './text-runs';
import { attributeOf, elementsIn, everyElement, localName } from './xml-search';
import type { XmlElement } from './xml-tree';

/**
 * Fills a form in place. Only what was checked may come here: a tag that there is not gives nothing. Rows that are repeated
 * take everything with them that names rows, in every sheet; every other part stays byte for byte as it was.
 * @param rest lets other things be done after some rows
 */
export async function fillForm(
  book: FormBook,
  scope: FormScope,
  rest: () => Promise<void> = async () => undefined,
): Promise<void> {
  const tags = new Map(scope.tags.map(({ name, value }) => [tagKey(name), value]));
  const readWhole: ReadTag = (name) => tags.get(tagKey(name)) ?? null;
  const shared = sharedStrings(book);
  const loops = new Map(book.sheets.map((sheet) => [sheet.name, loopsIn(sheet, scope, shared)]));
  const growths = new Map([...loops].map(([name, rows]) => [name, growthBy(rows)]));
  const growthOf: GrowthOf = (sheet) => growths.get(sheet);
  const named = namedCells(book, (key) => tags.has(key));
  const lookOf = looksOf(book);
  const properties = elementsIn(book.workbook, 'workbookPr')[0];
  const is1904 = ['1', 'true'].includes((properties && attributeOf(properties, 'date1904')) ?? '');
  for (const { fill } of looseTexts(book)) fill(({ name }) => wordValue(readWhole(name)));
  for (const sheet of book.sheets) {
    const own = named.filter((one) => one.sheet === sheet.name);
    if (!isTouched(sheet, own.length > 0, shared, growths)) continue;
    const root = book.change(sheet.path);
    const readers = readersOf(loops.get(sheet.name) ?? new Map(), readWhole);
    await fillRows({
      ...{ sheet, growthOf, shared, lookOf, is1904, rest },
      named: own.map(({ row, column, name: tag }) => ({ row, column, tag })),
      readIn: readers,
    });
    growSheet(root, sheet.name, growthOf);
    growBeside(book, sheet, growths.get(sheet.name) as RowGrowth, growthOf);
  }
  for (const path of drawnOn(book)) growCharts(book, path, growthOf);
  settleWorkbook(book, growthOf);
  await recalculate(book, shared, rest);
}

/** Whether anything of a sheet changes: its own cells, or what its formulas name or come to. */
function isTouched(
  { name, part: { root } }: FormSheet,
  hasNamed: boolean,
  shared: readonly XmlElement[],
  growths: ReadonlyMap<string, RowGrowth>,
): boolean {
  if (hasNamed || growths.get(name)?.isNone === false) return true;
  const names = new Set(['f', 'formula', 'formula1', 'formula2', 'hyperlink']);
  for (const element of everyElement(root)) if (names.has(localName(element))) return true;
  return rowsIn(root).some(({ cells }) =>
    cells.some((cell) => cellSays(cell, shared).includes('{')),
  );
}

function loopsIn(
  { part }: FormSheet,
  scope: FormScope,
  shared: readonly XmlElement[],
): Map<number, FormLoop> {
  const known = new Map(scope.loops.map((loop) => [tagKey(loop.name), loop]));
  const found = new Map<number, FormLoop>();
  for (const { row, cells } of rowsIn(part.root))
    for (const cell of cells)
      for (const { sign, name } of marksIn(cellSays(cell, shared))) {
        const loop = sign === '#' ? known.get(tagKey(name)) : undefined;
        if (loop !== undefined) found.set(row, loop);
      }
  return found;
}

function growthBy(loops: ReadonlyMap<number, FormLoop>): RowGrowth {
  return new RowGrowth([...loops].map(([row, { count }]) => ({ row, count: Math.max(1, count) })));
}

/** What tags give in each row: in one that is repeated those of the record first, then those of the report as a whole. */
function readersOf(
  loops: ReadonlyMap<number, FormLoop>,
  readWhole: ReadTag,
): (row: number, copy: number) => ReadTag {
  return (row, copy) => {
    const loop = loops.get(row);
    if (loop === undefined) return readWhole;
    const values = copy < loop.count ? loop.rowAt(copy) : [];
    const own = new Map<string, FormValue | null>(
      loop.tags.map(({ name }, place) => [tagKey(name), values[place] ?? null]),
    );
    return (name) => {
      const key = tagKey(name);
      return own.has(key) ? (own.get(key) ?? null) : readWhole(name);
    };
  };
}

import { areaName, type CellArea, parseArea } from './cell-address';
import type { RowGrowth } from './row-growth';
import { type FormulaPlace, type GrowthOf, shiftFormula } from './shift-formula';
import {
  attributeOf,
  childOf,
  childrenOf,
  copyOf,
  everyElement,
  localName,
  setAttribute,
  setText,
  textOf,
} from './xml-search';
import type { XmlElement } from './xml-tree';

/** Lets everything beside the cells of a sheet that names rows follow the rows that were repeated. */
export function growSheet(sheet: XmlElement, name: string, growthOf: GrowthOf): void {
  const growth = growthOf(name);
  if (growth === undefined) return;
  const ruled = new Set(['conditionalFormatting', 'dataValidation', 'sparkline']);
  for (const element of outsideCells(sheet)) {
    const kind = localName(element);
    if (ruled.has(kind)) growRuled(element, name, growthOf);
    growAttributes(element, growth);
    if (kind === 'brk') growBreak(element, growth);
  }
  repeatAreas(sheet, 'mergeCells', 'mergeCell', growth);
  repeatAreas(sheet, 'hyperlinks', 'hyperlink', growth);
  for (const link of outsideCells(sheet)) {
    const to = localName(link) === 'hyperlink' ? attributeOf(link, 'location') : undefined;
    if (to !== undefined) setAttribute(link, 'location', shiftFormula(to, NOWHERE, growthOf));
  }
}

/** Of a formula that stands in no cell. */
export const NOWHERE: FormulaPlace = { sheet: '', row: 0, copy: 0 };

function* outsideCells(sheet: XmlElement): Generator<XmlElement> {
  for (const child of sheet.children)
    if (typeof child !== 'string' && localName(child) !== 'sheetData') yield* everyElement(child);
}

/** Areas of cells by the element that names them; those of links and merged cells are repeated instead. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  protectedRange: ['sqref'],
  ignoredError: ['sqref'],
  cellWatch: ['r'],
  selection: ['sqref', 'activeCell'],
  pane: ['topLeftCell'],
  sheetView: ['topLeftCell'],
};

function growAttributes(element: XmlElement, growth: RowGrowth): void {
  for (const name of AREAS[localName(element)] ?? []) {
    const areas = attributeOf(element, name);
    if (areas === undefined) continue;
    const isCell = name === 'activeCell' || name === 'topLeftCell';
    setAttribute(
      element,
      name,
      isCell ? (growAreas(areas, growth).split(':')[0] ?? areas) : growAreas(areas, growth),
    );
  }
}

/** `A1:B3 D5` with the rows that were repeated. */
export function growAreas(areas: string, growth: RowGrowth): string {
  return areas
    .split(/\s+/)
    .map((one) => {
      const area = parseArea(one);
      return area === null ? one : areaName(growth.grown(area));
    })
    .join(' ');
}

/** A conditional format or a rule of what may be typed: its area, and its formulas, which begin at the area's first cell. */
function growRuled(element: XmlElement, sheet: string, growthOf: GrowthOf): void {
  const growth = growthOf(sheet) as RowGrowth;
  const inside = [...everyElement(element)];
  const named = inside.find((one) => localName(one) === 'sqref');
  const areas = attributeOf(element, 'sqref') ?? (named === undefined ? '' : textOf(named));
  const rows = areas.split(/\s+/).flatMap((one) => parseArea(one)?.from.row ?? []);
  const place = { sheet, row: Math.min(...rows), copy: 0 };
  if (rows.length === 0) return;
  for (const one of inside) {
    const isFormula = ['formula', 'formula1', 'formula2', 'f'].includes(localName(one));
    const said = isFormula ? textOf(one) : '';
    if (said.trim() !== '') setText(one, shiftFormula(said, place, growthOf));
  }
  if (named === undefined) setAttribute(element, 'sqref', growAreas(areas, growth));
  else setText(named, growAreas(areas, growth));
}

/** A page ends behind the row that is named. */
function growBreak(element: XmlElement, growth: RowGrowth): void {
  const row = Number(attributeOf(element, 'id'));
  // Breaks between columns are named by columns, and reach over rows.
  const isOfRows = Number(attributeOf(element, 'max') ?? 0) < 20_000;
  if (isOfRows && row > 0) setAttribute(element, 'id', String(growth.last(row)));
}

/** Merged cells and links: what lies in a repeated row lies in each of its copies. */
function repeatAreas(
  sheet: XmlElement,
  listName: string,
  itemName: string,
  growth: RowGrowth,
): void {
  const list = childOf(sheet, listName);
  if (list === undefined) return;
  const grown = childrenOf(list, itemName).flatMap((item) => {
    const area = parseArea(attributeOf(item, 'ref') ?? '');
    if (area === null) return [item];
    return copiesOf(area, growth).map((one) => {
      const copy = copyOf(item);
      setAttribute(copy, 'ref', areaName(one));
      return copy;
    });
  });
  list.children = grown;
  if (list.attributes.has('count')) setAttribute(list, 'count', String(grown.length));
}

function copiesOf(area: CellArea, growth: RowGrowth): CellArea[] {
  const { from, to } = area;
  if (from.row !== to.row || !growth.isRepeated(from.row)) return [growth.grown(area)];
  return Array.from({ length: growth.countOf(from.row) }, (_, copy) => {
    const row = growth.first(from.row) + copy;
    return { from: { ...from, row }, to: { ...to, row } };
  });
}

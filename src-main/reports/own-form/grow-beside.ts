import { areaName, parseArea } from './cell-address';
import type { FormBook, FormSheet } from './form-book';
import { growAreas, NOWHERE } from './grow-sheet';
import type { RowGrowth } from './row-growth';
import { type GrowthOf, shiftFormula } from './shift-formula';
import {
  attributeOf,
  childOf,
  elementsIn,
  everyElement,
  localName,
  setAttribute,
  setText,
  textOf,
} from './xml-search';
import type { XmlElement } from './xml-tree';

/** Lets the parts that hang on a sheet follow its rows: tables, drawings, notes at cells. */
export function growBeside(
  book: FormBook,
  sheet: FormSheet,
  growth: RowGrowth,
  growthOf: GrowthOf,
): void {
  if (growth.isNone) return;
  for (const path of book.partsOf(sheet.path, 'table'))
    growTable(book.change(path), sheet.name, growthOf);
  for (const path of book.partsOf(sheet.path, 'drawing'))
    for (const anchor of everyElement(book.change(path))) growAnchor(anchor, growth);
  for (const kind of ['comments', 'threadedComment'])
    for (const path of book.partsOf(sheet.path, kind)) growNotes(book.change(path), growth);
  for (const path of book.partsOf(sheet.path, 'vmlDrawing')) growBoxes(book, path, growth);
}

function growTable(table: XmlElement, sheet: string, growthOf: GrowthOf): void {
  const growth = growthOf(sheet) as RowGrowth;
  for (const element of everyElement(table)) {
    const area = attributeOf(element, 'ref');
    if (area !== undefined) setAttribute(element, 'ref', growAreas(area, growth));
    const isFormula = /Formula$/.test(localName(element));
    if (isFormula) setText(element, shiftFormula(textOf(element), { ...NOWHERE, sheet }, growthOf));
  }
}

/** A picture, a box or a chart lies at the rows of its corners, the first of them 0. */
function growAnchor(anchor: XmlElement, growth: RowGrowth): void {
  const kind = localName(anchor);
  if (kind !== 'twoCellAnchor' && kind !== 'oneCellAnchor') return;
  const moves = attributeOf(anchor, 'editAs') ?? 'twoCell';
  const from = rowOf(anchor, 'from');
  if (from === undefined || moves === 'absolute') return;
  const first = Number(textOf(from)) + 1;
  const moved = growth.first(first);
  setText(from, String(moved - 1));
  const to = kind === 'twoCellAnchor' ? rowOf(anchor, 'to') : undefined;
  if (to === undefined) return;
  const last = Number(textOf(to)) + 1;
  const grows = moves === 'twoCell' && last > first;
  setText(to, String((grows ? growth.last(last) : last + moved - first) - 1));
}

function rowOf(anchor: XmlElement, corner: string): XmlElement | undefined {
  const found = childOf(anchor, corner);
  return found && childOf(found, 'row');
}

function growNotes(notes: XmlElement, growth: RowGrowth): void {
  for (const element of everyElement(notes)) {
    const area = parseArea(attributeOf(element, 'ref') ?? '');
    if (area === null) continue;
    // A note stays with the first copy.
    const row = growth.first(area.from.row);
    setAttribute(
      element,
      'ref',
      areaName({ from: { ...area.from, row }, to: { ...area.from, row } }),
    );
  }
}

/** The boxes of notes, in a language of which not every program writes well-formed XML. */
function growBoxes(book: FormBook, path: string, growth: RowGrowth): void {
  const drawn = book.textOf(path);
  const moved = (row: string) => growth.first(Number(row) + 1) - 1;
  const written = drawn
    .replace(/(<x:Row>\s*)(\d+)/g, (_, head: string, row: string) => `${head}${moved(row)}`)
    .replace(/(<x:Anchor>)([^<]*)/g, (_, head: string, corners: string) => {
      const places = corners.split(',');
      for (const at of [2, 6]) places[at] = String(moved(places[at] ?? '0'));
      return head + places.join(', ').replace(/\s+/g, ' ');
    });
  book.replace(path, written);
}

/** Lets the charts of a sheet follow the rows of all sheets, without what their figures came to in the form. */
export function growCharts(book: FormBook, sheet: string, growthOf: GrowthOf): void {
  for (const drawing of book.partsOf(sheet, 'drawing'))
    for (const kind of ['chart', 'chartEx'])
      for (const path of book.partsOf(drawing, kind)) growChart(book.change(path), growthOf);
}

const CACHES = new Set(['numCache', 'strCache', 'multiLvlStrCache']);

function growChart(chart: XmlElement, growthOf: GrowthOf): void {
  for (const formula of elementsIn(chart, 'f')) {
    const said = textOf(formula);
    if (said !== '') setText(formula, shiftFormula(said, NOWHERE, growthOf));
  }
  for (const element of everyElement(chart))
    element.children = element.children.filter(
      (node) => typeof node === 'string' || !CACHES.has(localName(node)),
    );
}

import { countLines } from '../text-height';
import type { CellLook } from './form-styles';
import type { FormRow } from './sheet-cells';
import { runsOf, saidBy } from './text-runs';
import { attributeOf, childOf, childrenOf, setAttribute } from './xml-search';
import type { XmlElement } from './xml-tree';

/** The tallest row that a sheet can have, in points. */
const MAX_HEIGHT = 409;
/** Of Excel where a sheet says nothing. */
const USUAL = { width: 8.43, height: 15 } as const;
/** What a line takes besides its letters. */
const LEADING = 1.35;

/** Makes the rows of records high enough for what they hold, and never lower than the form has them. */
export class RowHeights {
  private readonly lookOf: (style: string | undefined) => CellLook;
  private readonly widths: readonly { from: number; to: number; width: number }[];
  private readonly usual: { readonly width: number; readonly height: number };

  constructor(sheet: XmlElement, lookOf: (style: string | undefined) => CellLook) {
    this.lookOf = lookOf;
    const format = childOf(sheet, 'sheetFormatPr');
    const said = (name: string) => Number((format && attributeOf(format, name)) ?? Number.NaN);
    this.usual = {
      width: said('defaultColWidth') || USUAL.width,
      height: said('defaultRowHeight') || USUAL.height,
    };
    const columns = childOf(sheet, 'cols');
    this.widths = (columns === undefined ? [] : childrenOf(columns, 'col')).map((one) => ({
      from: Number(attributeOf(one, 'min')),
      to: Number(attributeOf(one, 'max')),
      width: Number(attributeOf(one, 'width') ?? this.usual.width),
    }));
  }

  /** A row that is filled. */
  fit({ element, cells }: FormRow): void {
    const has = Number(attributeOf(element, 'ht') ?? this.usual.height);
    const needs = Math.max(0, ...cells.map((cell) => this.heightOf(cell.element, cell.column)));
    if (needs <= has) return;
    setAttribute(element, 'ht', String(Math.min(MAX_HEIGHT, Math.round(needs))));
    setAttribute(element, 'customHeight', '1');
  }

  private heightOf(cell: XmlElement, column: number): number {
    const item = childOf(cell, 'is');
    const { wraps, fontSize } = this.lookOf(attributeOf(cell, 's'));
    if (item === undefined || !wraps) return 0;
    const { width } =
      this.widths.find(({ from, to }) => from <= column && column <= to) ?? this.usual;
    return countLines(saidBy(runsOf(item)), width, fontSize) * fontSize * LEADING + 4;
  }
}

import type { FormBook } from './form-book';
import { attributeOf, childOf, childrenOf, elementsIn } from './xml-search';
import type { XmlElement } from './xml-tree';

/** As much of a cell's look as its filling goes by. */
export interface CellLook {
  /** Whether its numbers are shown as days. */
  readonly isDate: boolean;
  readonly wraps: boolean;
  /** In points. */
  readonly fontSize: number;
}

const PLAIN: CellLook = { isDate: false, wraps: false, fontSize: 11 };

/** Number formats of days that every table program knows without being told (ECMA-376 18.8.30, those of China among them). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 58);

/** The looks of a form by the number that its cells give. */
export function looksOf(book: FormBook): (style: string | undefined) => CellLook {
  const [path] = book.partsOf(book.workbookPath, 'styles');
  if (path === undefined) return () => PLAIN;
  const { root } = book.read(path);
  const formats = new Map(
    elementsIn(root, 'numFmt').map((one) => [
      Number(attributeOf(one, 'numFmtId')),
      attributeOf(one, 'formatCode') ?? '',
    ]),
  );
  const fonts = childOf(root, 'fonts');
  const sizes = fonts === undefined ? [] : childrenOf(fonts, 'font').map(sizeOf);
  const list = childOf(root, 'cellXfs');
  const looks = (list === undefined ? [] : childrenOf(list, 'xf')).map((xf): CellLook => {
    const id = Number(attributeOf(xf, 'numFmtId') ?? 0);
    const alignment = childOf(xf, 'alignment');
    return {
      isDate: isBuiltInDate(id) || showsDay(formats.get(id) ?? ''),
      wraps: ['1', 'true'].includes((alignment && attributeOf(alignment, 'wrapText')) ?? ''),
      fontSize: sizes[Number(attributeOf(xf, 'fontId') ?? 0)] ?? PLAIN.fontSize,
    };
  });
  return (style) => looks[Number(style ?? 0)] ?? PLAIN;
}

function sizeOf(font: XmlElement): number {
  const size = childOf(font, 'sz');
  return Number((size && attributeOf(size, 'val')) ?? PLAIN.fontSize);
}

/** A format with a year or a day in it, outside quotes and brackets. */
function showsDay(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

import type { FormBook } from './form-book';
import { drawnOn } from './form-sheets';
import { exchangeMarks, type FormMark, markedParagraphs } from './text-runs';
import { childOf, elementsIn, localName, setText, textOf } from './xml-search';
import type { XmlElement } from './xml-tree';

/** A text of a form that stands in no cell. */
export interface LooseText {
  /** Where it is, in words. */
  readonly where: string;
  readonly text: string;
  /** Writes its marks anew. */
  readonly fill: (write: (mark: FormMark) => string) => void;
}

/** Heads and feet of pages, boxes, and the words of charts, as far as there are braces in them. */
export function looseTexts(book: FormBook): LooseText[] {
  return [...pageTexts(book), ...drawnTexts(book)];
}

function pageTexts(book: FormBook): LooseText[] {
  return book.sheets.flatMap(({ name, path, part }) => {
    const list = childOf(part.root, 'headerFooter');
    const elements = (list?.children ?? []).filter(
      (node): node is XmlElement => typeof node !== 'string' && textOf(node).includes('{'),
    );
    return elements.map((element) => ({
      where: `“${name}”的${/Header$/.test(localName(element)) ? '页眉' : '页脚'}`,
      text: textOf(element),
      fill: (write) => {
        book.change(path);
        // A single & begins an instruction there.
        const said = exchangeMarks([{ look: null, text: textOf(element) }], (mark) =>
          write(mark).replaceAll('&', '&&'),
        );
        setText(element, said[0]?.text ?? '');
      },
    }));
  });
}

function drawnTexts(book: FormBook): LooseText[] {
  const drawings = drawnOn(book).flatMap((path) => book.partsOf(path, 'drawing'));
  const charts = drawings.flatMap((path) => book.partsOf(path, 'chart'));
  const kinds = [
    { paths: drawings, where: '文本框' },
    { paths: charts, where: '图表' },
  ];
  return kinds.flatMap(({ paths, where }) =>
    paths.flatMap((path) =>
      markedParagraphs(book.read(path).root).map(({ texts }) => ({
        ...{ where, text: texts.map(textOf).join('') },
        fill: (write: (mark: FormMark) => string) => {
          book.change(path);
          const runs = texts.map((element) => ({ look: null, text: textOf(element) }));
          for (const [at, { text }] of exchangeMarks(runs, write).entries()) {
            const element = texts[at];
            if (element !== undefined) setText(element, text);
          }
        },
      })),
    ),
  );
}

/** Whether a form has tables that work out figures of their own, which nobody would fill. */
export function hasPivotTables(book: FormBook): boolean {
  return book.sheets.some(({ path }) => book.partsOf(path, 'pivotTable').length > 0);
}

/** The heads of the tables of a sheet, which must say what the tables say they say: rows and columns. */
export function tableHeads(book: FormBook, path: string): string[] {
  return book
    .partsOf(path, 'table')
    .flatMap((table) =>
      elementsIn(book.read(table).root, 'table').map((one) => one.attributes.get('ref') ?? ''),
    );
}

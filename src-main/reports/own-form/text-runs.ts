import { childOf, elementLike, elementsIn, localName, setText, textOf } from './xml-search';
import type { XmlElement } from './xml-tree';

/** A piece of text in one look. */
export interface TextRun {
  /** How it looks; null for the look of the cell. */
  readonly look: XmlElement | null;
  readonly text: string;
}

/** A mark in a text: `{案件总数·本期}`, `{#案件台账}`, `{/案件台账}`. */
export interface FormMark {
  readonly sign: '' | '#' | '/';
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

const MARK = /\{([#/]?)([^{}]*)\}/g;

/** The marks of a text, in order. */
export function marksIn(text: string): FormMark[] {
  return [...text.matchAll(MARK)].map(({ 0: whole, 1: sign = '', 2: name = '', index }) => ({
    ...{ sign: sign as FormMark['sign'], name, at: index, length: whole.length },
  }));
}

/** The runs of a shared or an inline string. What is written beside characters for reading aloud is left out. */
export function runsOf(item: XmlElement): TextRun[] {
  const plain = childOf(item, 't');
  const runs: TextRun[] = plain === undefined ? [] : [{ look: null, text: textOf(plain) }];
  for (const child of item.children) {
    if (typeof child === 'string' || localName(child) !== 'r') continue;
    const text = childOf(child, 't');
    runs.push({
      look: childOf(child, 'rPr') ?? null,
      text: text === undefined ? '' : textOf(text),
    });
  }
  return runs;
}

/** What the runs say together. */
export function saidBy(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/**
 * The runs with each mark exchanged, in the look of the run in which it begins; a mark may be cut into pieces, as a table
 * program does where somebody typed again.
 */
export function exchangeMarks(
  runs: readonly TextRun[],
  write: (mark: FormMark) => string,
): TextRun[] {
  const marks = marksIn(saidBy(runs)).map((mark) => ({ ...mark, says: write(mark) }));
  let from = 0;
  return runs.map(({ look, text }) => {
    const [start, end] = [from, from + text.length];
    from = end;
    let result = '';
    let at = start;
    for (const mark of marks) {
      const markEnd = mark.at + mark.length;
      if (markEnd <= start || mark.at >= end) continue;
      result += text.slice(at - start, Math.max(at, mark.at) - start);
      if (mark.at >= start) result += mark.says;
      at = Math.min(end, markEnd);
    }
    return { look, text: result + text.slice(at - start) };
  });
}

/** The runs as the inside of a cell that holds its own text. */
export function inlineString(like: XmlElement, runs: readonly TextRun[]): XmlElement {
  const shown = runs.filter(({ text }) => text !== '');
  const textElement = (text: string) => {
    const element = elementLike(like, 't', { 'xml:space': 'preserve' });
    setText(element, text);
    return element;
  };
  const [only] = shown;
  if (shown.length === 1 && only?.look === null)
    return elementLike(like, 'is', {}, [textElement(only.text)]);
  const runElements = shown.map(({ look, text }) =>
    elementLike(like, 'r', {}, [
      ...(look === null ? [] : [lookLike(like, look)]),
      textElement(text),
    ]),
  );
  return elementLike(like, 'is', {}, runElements);
}

/** A look in the prefix of the sheet: that of the shared strings may be another. */
function lookLike(like: XmlElement, { name, attributes, children }: XmlElement): XmlElement {
  return {
    name: like.name.slice(0, like.name.indexOf(':') + 1) + name.slice(name.indexOf(':') + 1),
    attributes: new Map(attributes),
    children: children.map((child) => (typeof child === 'string' ? child : lookLike(like, child))),
  };
}

/** The paragraphs of a drawing or a chart whose text has marks, each with its runs of text. */
export function markedParagraphs(root: XmlElement): { element: XmlElement; texts: XmlElement[] }[] {
  return elementsIn(root, 'p')
    .map((element) => ({ element, texts: elementsIn(element, 't') }))
    .filter(({ texts }) => texts.map(textOf).join('').includes('{'));
}

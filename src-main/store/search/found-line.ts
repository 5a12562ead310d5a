import type { CaseSummary } from '@shared/domain/case/case-view';
import { findHighlights, rangesIn } from './find-highlights';
import { BORDER, SEARCH_FIELDS, type SearchField, type SearchTexts } from './search-text';

/** What of a case answers the search without standing in its row; the contract's `foundLine` has the same form. */
export interface FoundLine {
  readonly field: 'title' | 'place' | 'description' | 'papers';
  /** The piece of text around the find; empty for `papers`, whose numbers stay masked. */
  readonly text: string;
  /** Where the words stand in it, in UTF-16 units, the end not counted. */
  readonly ranges: { readonly start: number; readonly end: number }[];
}

const BEFORE = 10;
const LENGTH = 48;

/**
 * The first place at which a word was found that the row itself does not show; null when the row
 * shows every word. A text comes as it is searched: in half width and lower case, but for punctuation.
 * @param texts what the case is found by
 */
export function findBesidesRow(
  summary: CaseSummary,
  texts: SearchTexts,
  words: readonly string[],
): FoundLine | null {
  const hidden = words.filter((word) => findHighlights({ summary }, [word]).length === 0);
  for (const word of hidden) {
    const found =
      lineOf('title', [summary.title], word, words) ??
      lineOf('place', linesIn(texts, 'place'), word, words) ??
      lineOf('description', linesIn(texts, 'description'), word, words);
    if (found !== null) return found;
    if (linesIn(texts, 'papers').some((line) => line.includes(word)))
      return { field: 'papers', text: '', ranges: [] };
  }
  return null;
}

function lineOf(
  field: FoundLine['field'],
  lines: readonly string[],
  word: string,
  words: readonly string[],
): FoundLine | null {
  for (const line of lines) {
    const [first] = rangesIn(line, [word], field === 'title');
    if (first === undefined) continue;
    const text = pieceAround(line, first[0]);
    const ranges = rangesIn(text, words, field === 'title');
    return {
      field,
      text: field === 'title' ? text : withWidePunctuation(text),
      ranges: ranges.map(([start, end]) => ({ start, end })),
    };
  }
  return null;
}

function linesIn(texts: SearchTexts, field: SearchField): string[] {
  const text = texts[SEARCH_FIELDS.indexOf(field)] ?? '';
  return text.split(BORDER).filter((line) => line !== '');
}

/** So much of a text as a line holds, cut between whole characters. */
function pieceAround(text: string, at: number): string {
  const before = [...text.slice(0, at)];
  const isCut = before.length > BEFORE * 2;
  const start = isCut ? before.slice(-BEFORE) : before;
  const rest = [...text.slice(at)];
  const end = rest.slice(0, LENGTH - start.length);
  return `${isCut ? '…' : ''}${start.join('')}${end.join('')}${end.length < rest.length ? '…' : ''}`;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Punctuation after a Chinese character as it is written in Chinese: searching made it narrow. */
function withWidePunctuation(text: string): string {
  return text.replace(/(?<=\p{Script=Han})[,;:?!]/gu, (mark) => WIDE[mark] ?? mark);
}

import type { CaseSummary } from '@shared/domain/case/view/case-view';
import type { FoundLine } from '@shared/domain/case/view/found';
import { findHighlights, rangesIn } from './find-highlights';
import { longLinesOf } from './long-text';
import { BORDER, LINES_OF, SEARCH_FIELDS, type SearchField, type SearchTexts } from './search-text';

const BEFORE = 10;
const LENGTH = 48;

/**
 * The first place at which a word was found that the row itself does not show; null when the row
 * shows every word. A text comes as it is searched: in half width and lower case, but for punctuation.
 * @param texts what the case is found by; null when that is not known yet
 * @param readLongText its long texts, see `longTextOf`; asked for only when the word stands in nothing else
 */
export async function findBesidesRow(
  summary: CaseSummary,
  texts: SearchTexts | null,
  words: readonly string[],
  readLongText: () => Promise<string | null>,
): Promise<FoundLine | null> {
  const hidden = words.filter((word) => findHighlights({ summary }, [word]).length === 0);
  for (const word of hidden) {
    const found = lineOf([['title', summary.title]], word, words) ?? inTexts(texts, word, words);
    if (found !== null) return found;
  }
  const longText = hidden.length === 0 ? null : await readLongText();
  for (const word of hidden) {
    const found = lineOf(longText === null ? [] : longLinesOf(longText), word, words);
    if (found !== null) return found;
  }
  return null;
}

function inTexts(
  texts: SearchTexts | null,
  word: string,
  words: readonly string[],
): FoundLine | null {
  if (texts === null) return null;
  const found =
    lineOf(linesOf(texts, 'agents', ['agents']), word, words) ??
    lineOf(linesOf(texts, 'place', LINES_OF.place), word, words) ??
    lineOf(linesOf(texts, 'description', LINES_OF.description), word, words);
  if (found !== null) return found;
  return textIn(texts, 'papers').includes(word) ? { field: 'papers', text: '', ranges: [] } : null;
}

/** A line of a field with what it says. */
type NamedLine = readonly [field: FoundLine['field'], line: string];

function lineOf(
  lines: readonly NamedLine[],
  word: string,
  words: readonly string[],
): FoundLine | null {
  for (const [field, line] of lines) {
    const hasPinyin = field === 'title' || field === 'agents';
    const [first] = rangesIn(line, [word], hasPinyin);
    if (first === undefined) continue;
    const text = pieceAround(line, first[0]).replaceAll('\n', ' ');
    const ranges = rangesIn(text, words, hasPinyin);
    return {
      field,
      text: field === 'title' ? text : withWidePunctuation(text),
      ranges: ranges.map(([start, end]) => ({ start, end })),
    };
  }
  return null;
}

/** @param names what each line of the field says; the last of them goes for all that follow */
function linesOf(
  texts: SearchTexts,
  field: SearchField,
  names: readonly FoundLine['field'][],
): NamedLine[] {
  const lines = textIn(texts, field).split(BORDER).slice(1, -1);
  return lines.map((line, at) => [names[at] ?? names.at(-1) ?? 'description', line]);
}

function textIn(texts: SearchTexts, field: SearchField): string {
  return texts[SEARCH_FIELDS.indexOf(field)] ?? '';
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

import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { Highlight } from '@shared/domain/case/view/found';
import { pinyinByCharacter } from './pinyin-text';
import { normalizeForSearch } from './search-text';

/** Where the words stand in what a row of the list shows of a case, by characters or by the pinyin of a name. */
export function findHighlights(
  { summary }: Pick<CaseEntry, 'summary'>,
  words: readonly string[],
): Highlight[] {
  if (words.length === 0) return [];
  const { number, applicants, respondents } = summary;
  const mark = (field: Highlight['field'], texts: readonly string[], hasPinyin: boolean) =>
    texts.flatMap((text, index) =>
      rangesIn(text, words, hasPinyin).map(([start, end]) => ({ field, index, start, end })),
    );
  return [
    ...mark('number', [number], false),
    ...mark('applicants', applicants, true),
    ...mark('respondents', respondents, true),
  ];
}

/** Start and end in UTF-16 units, the end not counted. */
export type Range = readonly [start: number, end: number];

/** Where the words stand in a text, in order; those that touch are one. */
export function rangesIn(text: string, words: readonly string[], hasPinyin: boolean): Range[] {
  const found = words.flatMap((word) => {
    const byText = findInText(text, word);
    return byText.length > 0 || !hasPinyin || !/^[a-z]+$/.test(word)
      ? byText
      : findByPinyin(text, word);
  });
  return found.sort(([a], [b]) => a - b).reduce<Range[]>(joinRange, []);
}

function joinRange(ranges: Range[], range: Range): Range[] {
  const last = ranges.at(-1);
  if (last === undefined || range[0] > last[1]) return [...ranges, range];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], range[1])]];
}

function findInText(text: string, word: string): Range[] {
  // One character may become several (㈱ → (株)), so each part remembers where it came from.
  const origins: Range[] = [];
  let normal = '';
  let at = 0;
  for (const character of text) {
    const part = normalizeForSearch(character);
    for (let unit = 0; unit < part.length; unit += 1) origins.push([at, at + character.length]);
    normal += part;
    at += character.length;
  }
  const ranges: Range[] = [];
  for (let from = normal.indexOf(word); from >= 0; from = normal.indexOf(word, from + word.length))
    ranges.push([origins[from]?.[0] ?? 0, origins[from + word.length - 1]?.[1] ?? text.length]);
  return ranges;
}

function findByPinyin(text: string, word: string): Range[] {
  const characters = [...text];
  const sounds = pinyinByCharacter(text);
  let at = 0;
  for (const [index, character] of characters.entries()) {
    const count =
      countSpelled(sounds.slice(index), word) ?? countInitials(sounds.slice(index), word);
    if (count !== null) return [[at, at + characters.slice(index, index + count).join('').length]];
    at += character.length;
  }
  return [];
}

/** How many syllables from the first on it takes to spell the word, the last perhaps half typed; null when they do not. */
function countSpelled(sounds: readonly string[], word: string): number | null {
  let left = word;
  for (const [index, sound] of sounds.entries()) {
    if (sound === '') return null;
    if (sound.startsWith(left)) return index + 1;
    if (!left.startsWith(sound)) return null;
    left = left.slice(sound.length);
  }
  return null;
}

function countInitials(sounds: readonly string[], word: string): number | null {
  const initials = sounds.slice(0, word.length).map((sound) => sound.charAt(0));
  return initials.join('') === word && initials.length === word.length ? word.length : null;
}

import { wordParties } from '@renderer/components/case-marks/word-parties';
import type { CasePage } from '@renderer/ipc/answers';

type Row = Pick<CasePage['items'][number], 'applicants' | 'respondents' | 'highlights'>;

/** Start and end in UTF-16 units of a text, the end not counted. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, and where it starts. */
export interface TextPart {
  readonly start: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Cuts a text into pieces that are to be emphasised and pieces that are not. Ranges may overlap,
 * touch, come in any order or lead out of the text; none cuts a character such as 𠮷 in two.
 */
export function splitMarked(text: string, ranges: readonly TextRange[]): TextPart[] {
  const parts: { start: number; text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    const isMarked = ranges.some(({ start, end }) => start < next && end > at && start < end);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += character;
    else parts.push({ start: at, text: character, isMarked });
    at = next;
  }
  return parts;
}

/** Where the highlights of the names stand in what `wordParties` makes of them. */
export function rangesInParties({ applicants, respondents, highlights }: Row): TextRange[] {
  const whole = wordParties(applicants, respondents);
  // The respondents are the end of it, the applicants its beginning.
  const starts = { applicants: 0, respondents: whole.length - respondents.join('、').length };
  return highlights.flatMap(({ field, index, start, end }) => {
    if (field !== 'applicants' && field !== 'respondents') return [];
    const names = field === 'applicants' ? applicants : respondents;
    const before = names.slice(0, index).reduce((sum, name) => sum + name.length + 1, 0);
    const from = starts[field] + before;
    return [{ start: from + start, end: from + end }];
  });
}

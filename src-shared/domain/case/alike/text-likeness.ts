/** Characters and pairs of neighbouring characters of a text, and how often each stands in it. */
export type Terms = ReadonlyMap<string, number>;

/** What is known of the texts among which two are compared. */
export interface TextCounts {
  /** How many texts there are. */
  readonly count: number;
  /** Terms of a text on the average. */
  readonly averageLength: number;
  /** In how many of the texts a term stands. */
  readonly holding: (term: string) => number;
}

/** A shorter text says too little to be like another. */
const SHORTEST = 8;

/** BM25: how soon a term that is repeated says nothing new, and how much a long text has to say more. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** Texts as they are compared: width and case do not matter, marks and spaces are no characters. */
function charactersOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** @param limit of a longer text so many characters from its beginning count */
export function termsOf(text: string, limit = Number.POSITIVE_INFINITY): Terms {
  const characters = charactersOf(text).slice(0, limit);
  const terms = new Map<string, number>();
  characters.forEach((character, at) => {
    const before = characters[at - 1];
    for (const term of before === undefined ? [character] : [character, before + character])
      terms.set(term, (terms.get(term) ?? 0) + 1);
  });
  return terms;
}

/**
 * How much a text says the same as what was asked, from 0 to 1: its BM25 score by characters and pairs of them, as a
 * share of what the asked text itself would score. Rare words count, words of every dispute hardly do.
 */
export function textLikeness(asked: Terms, other: Terms, counts: TextCounts): number {
  if (lengthOf(asked) < SHORTEST) return 0;
  const itself = scoreOf(asked, asked, counts);
  return itself === 0 ? 0 : Math.min(1, scoreOf(asked, other, counts) / itself);
}

function scoreOf(asked: Terms, text: Terms, { count, averageLength, holding }: TextCounts): number {
  const share = averageLength === 0 ? 1 : lengthOf(text) / averageLength;
  const dampening = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * share);
  let score = 0;
  for (const term of asked.keys()) {
    const often = text.get(term) ?? 0;
    if (often === 0) continue;
    const known = Math.min(holding(term), count);
    const rarity = Math.log(1 + (count - known + 0.5) / (known + 0.5));
    score += (rarity * often * (SATURATION + 1)) / (often + dampening);
  }
  return score;
}

/** Terms of a text, each as often as it stands there. */
export function lengthOf(terms: Terms): number {
  let length = 0;
  for (const often of terms.values()) length += often;
  return length;
}

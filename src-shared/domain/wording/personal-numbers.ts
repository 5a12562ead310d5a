/** A number that belongs to somebody, and what it is. */
export interface PersonalNumber {
  readonly at: number;
  readonly word: string;
  readonly what: '证件号码' | '电话' | '账号';
}

const NUMBERS: readonly (readonly [PersonalNumber['what'], RegExp])[] = [
  [
    '证件号码',
    /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])|(?<![0-9A-Za-z])\d{15}(?![0-9A-Za-z])/g,
  ],
  [
    '电话',
    /(?<![0-9A-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g,
  ],
  ['账号', /(?<![0-9A-Za-z])(?:\d[ -]?){15,18}\d(?![0-9A-Za-z])/g],
];

/** Numbers of papers, telephones and accounts in a text, in its order; sums and days are none. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const found = NUMBERS.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      at: index,
      word: word.trim(),
      what,
    })),
  );
  return found
    .filter((one, at) => found.findIndex((other) => other.at === one.at) === at)
    .sort((one, other) => one.at - other.at);
}

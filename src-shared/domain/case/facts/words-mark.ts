/** Two odd numbers of 26 bits, so that a product stays exact. */
const FACTORS = [48_271, 69_621] as const;
const HALF = 2 ** 24;

/**
 * A number that stands for some words in a column of the index, which keeps no words: the same words always give the same;
 * that two of a studio's few hundred communities share one is a chance of one in billions. Null for no words.
 */
export function wordsMark(words: string): number | null {
  const plain = words.normalize('NFKC').replace(/\s+/gu, '');
  if (plain === '') return null;
  const [high, low] = FACTORS.map((factor) =>
    [...plain].reduce(
      (sum, character) => (sum * factor + (character.codePointAt(0) ?? 0)) % HALF,
      1,
    ),
  );
  return (high ?? 0) * HALF + (low ?? 0);
}

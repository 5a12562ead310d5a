import { z } from 'zod';

/** The most records of a kind that are registered, or told the same of, at once. */
export const MOST_AT_ONCE = 500;

/** What is taken together with the first, or nothing. @param unit 条, 家, 处 */
export function atOnce<S extends z.ZodType>(one: S, unit: string) {
  return z
    .array(one)
    .max(MOST_AT_ONCE, { error: `一次最多登记 ${MOST_AT_ONCE} ${unit}` })
    .refine((all) => isEachAnother(all), { error: '里面有一条写了两次，请重新勾选' })
    .default([]);
}

/** Whether no two of them are of one id. */
function isEachAnother(all: readonly unknown[]): boolean {
  const ids = all.map((one) =>
    typeof one === 'object' && one !== null && 'id' in one ? one.id : one,
  );
  return new Set(ids).size === ids.length;
}

/**
 * The first of several registered in one stroke that says what an earlier one of them says, by the words that find them;
 * undefined where none does. The index knows them only when all of them are written.
 */
export function firstRepeated<T>(
  all: readonly T[],
  wordsOf: (one: T) => readonly string[],
): T | undefined {
  const said = new Set<string>();
  return all.find((one) => {
    const words = wordsOf(one).filter((word) => word !== '');
    const isRepeated = words.some((word) => said.has(word));
    for (const word of words) said.add(word);
    return isRepeated;
  });
}

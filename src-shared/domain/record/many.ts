import { z } from 'zod';

/** The most records of a kind that are registered, or told the same of, at once. */
export const MOST_AT_ONCE = 500;

/** What is taken together with the first, or nothing. @param unit 条, 家, 处 */
export function atOnce<S extends z.ZodType>(one: S, unit: string) {
  return z
    .array(one)
    .max(MOST_AT_ONCE, { error: `一次最多登记 ${MOST_AT_ONCE} ${unit}` })
    .default([]);
}

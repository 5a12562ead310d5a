import { z } from 'zod';

/** A word of such a line: one, or several, or several things that are told whole. */
const eachWordSchema = z.union([
  z.string(),
  z.number(),
  z.array(z.union([z.string(), z.record(z.string(), z.unknown())])),
]);
/** A thing told once for each line of words: `{ "each": [["麦香面包房", "高芳"]], "tell": … }`. */
const eachSchema = z.strictObject({
  each: z.array(z.array(eachWordSchema).min(1)).min(1),
  tell: z.unknown(),
});
/** The place of a word of that line, counted from 0: `{ "word": 0 }`. */
const wordSchema = z.strictObject({ word: z.int().nonnegative() });

/**
 * What a file of stories tells, whatever is told for each of several lines written out: seventy matters that differ in place
 * and words are one story and seventy lines. Stands in a list in place of one of its entries. Throws where a line lacks a
 * word.
 */
export function tellEach(told: unknown): unknown {
  if (Array.isArray(told)) return told.flatMap(entriesOf);
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(Object.entries(told).map(([key, one]) => [key, tellEach(one)]));
}

function entriesOf(entry: unknown): unknown[] {
  const several = eachSchema.safeParse(entry);
  if (!several.success) return [tellEach(entry)];
  const { each, tell } = several.data;
  return each.map((words) => tellEach(withWords(tell, words)));
}

function withWords(told: unknown, words: readonly unknown[]): unknown {
  const place = wordSchema.safeParse(told);
  if (place.success) {
    if (place.data.word >= words.length)
      throw new Error(`there is no word ${place.data.word} in ${JSON.stringify(words)}`);
    return words[place.data.word];
  }
  if (Array.isArray(told)) return told.map((one) => withWords(one, words));
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(Object.entries(told).map(([key, one]) => [key, withWords(one, words)]));
}

import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import type { NumberGap } from './number-gap';

/** What became of running numbers that stand on no record of the lists: passed over, in 回收站, or not known. */
export const numberFateSchema = z.object({
  from: z.int().min(1),
  to: z.int().min(1),
  what: z.enum(['passed_over', 'removed', 'unknown']),
  /** In a sentence. */
  words: z.string(),
  notedOn: localDateSchema.nullable(),
});
export type NumberFate = z.infer<typeof numberFateSchema>;

interface NumbersGiven {
  /** The highest that was given out. */
  readonly last: number;
  /** On records of the lists. */
  readonly live: ReadonlySet<number>;
  /** On records in 回收站, with what they are called. */
  readonly removed: ReadonlyMap<number, string>;
  /** Of this counter. */
  readonly gaps: readonly NumberGap[];
}

/** Every number up to the last that stands on no record of the lists, with what became of it; neighbours of one fate together. */
export function tellNumbers({ last, live, removed, gaps }: NumbersGiven): NumberFate[] {
  const fates: NumberFate[] = [];
  for (let ordinal = 1; ordinal <= last; ordinal += 1) {
    if (live.has(ordinal)) continue;
    const fate = fateOf(ordinal, removed, gaps);
    const before = fates.at(-1);
    if (before?.to === ordinal - 1 && before.words === fate.words)
      fates[fates.length - 1] = { ...before, to: ordinal };
    else fates.push(fate);
  }
  return fates;
}

function fateOf(
  ordinal: number,
  removed: ReadonlyMap<number, string>,
  gaps: readonly NumberGap[],
): NumberFate {
  const one = { from: ordinal, to: ordinal, notedOn: null };
  const title = removed.get(ordinal);
  if (title !== undefined) return { ...one, what: 'removed', words: `在回收站：${title}` };
  const gap = gaps.find(({ from, to }) => from <= ordinal && ordinal <= to);
  if (gap !== undefined)
    return { ...one, what: 'passed_over', words: gap.because, notedOn: gap.notedOn };
  const words = '发出过，这里没有这件案卷：可能登记在这份资料以外';
  return { ...one, what: 'unknown', words };
}

import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import { field, kept, lineField } from '../record/field';
import { count, day } from '../record/words';

/**
 * Numbers that no record of this folder has and that are never given out, with the reason: they were given on paper before
 * the program was used, or by a copy of the studio that was left for a backup.
 */
export const numberGapSchema = z.object({
  /** See `Serial`: which running numbers. */
  counter: kept(z.string().max(40)),
  from: field(z.int().min(1), { label: '从', words: count('号'), privacy: 'none' }),
  to: field(z.int().min(1), { label: '到', words: count('号'), privacy: 'none' }),
  notedOn: field(localDateSchema, { label: '记下的日期', words: day, privacy: 'none' }),
  because: lineField('原因', 200, 'none'),
});
export type NumberGap = z.infer<typeof numberGapSchema>;
export const numberGapList = z.array(numberGapSchema).max(2_000);

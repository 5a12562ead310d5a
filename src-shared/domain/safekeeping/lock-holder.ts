import { z } from 'zod';

/** Who has a data folder open, for a sentence. Names are empty when the lock cannot be read. */
export const lockHolderSchema = z.object({
  computer: z.string(),
  user: z.string(),
  /** Since when, instant by the holder's clock; null when the lock cannot be read. */
  sinceAt: z.string().nullable(),
  /** Whether it is another window of this very computer. */
  isThisComputer: z.boolean(),
});
export type LockHolder = Readonly<z.infer<typeof lockHolderSchema>>;

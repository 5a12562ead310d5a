import { z } from 'zod';

/** What a line says of the records of it that were destroyed, whatever its version; see `LineLoss`. */
export const lossShape = {
  destroyed: z.array(z.strictObject({ kind: z.string().min(1), id: z.string().min(1) })).optional(),
  given: z.array(z.strictObject({ counter: z.string(), ordinal: z.int().min(1) })).optional(),
};

import { z } from 'zod';
import { idSchema } from '../kernel/schemas';

/**
 * What a paper, an attachment or a draft belongs to: a record, named by its kind and id; one of its papers, by key; and
 * what within the record it is of, such as a session or a party. Null where it belongs to the whole.
 */
export const targetSchema = z.strictObject({
  kind: z.string().min(1).max(40),
  id: idSchema,
  paper: z.string().min(1).max(60).nullable(),
  ofId: idSchema.nullable(),
});
export type Target = z.infer<typeof targetSchema>;

/** A target that is a paper. */
export const paperTargetSchema = targetSchema.extend({ paper: z.string().min(1).max(60) });
export type PaperTarget = z.infer<typeof paperTargetSchema>;

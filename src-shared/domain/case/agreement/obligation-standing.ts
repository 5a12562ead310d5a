import { z } from 'zod';
import { obligationSchema } from '../model/agreement';
import { fulfillmentRecordSchema } from '../model/follow-through';
import { OBLIGATION_STANDINGS } from './standing-words';

export const obligationStandingSchema = z.object({
  obligation: obligationSchema,
  clauseOrdinal: z.int(),
  /** 第 2 条, or 补充协议第 1 条. */
  clauseName: z.string(),
  obligorName: z.string(),
  obligeeName: z.string().nullable(),
  state: z.enum(OBLIGATION_STANDINGS),
  /** Newest first. */
  records: z.array(fulfillmentRecordSchema),
  daysLeft: z.int().nullable(),
  /** A supplement took its place; what stands here is what had been paid of it. */
  isReplaced: z.boolean(),
});
export type ObligationStanding = z.infer<typeof obligationStandingSchema>;

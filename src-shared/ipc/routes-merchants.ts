import { z } from 'zod';
import { COMMENDATION_STANDINGS, evidenceSchema } from '../domain/commendation/commendation';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { merchantRowSchema } from '../domain/merchant/merchant';
import { defineRoute } from './define';
import { pastCaseSchema } from './routes-people';

/** Merchants as lists with ticks show them. */
const tickedSchema = merchantRowSchema.extend({ id: idSchema, revision: z.int() });

export const MERCHANT_ROUTES = {
  /**
   * The disputes in which a merchant stands as a party, the newest first: a unit with its credit code or exactly its name.
   * Of those that who works may see.
   */
  'shops.disputes': defineRoute({
    right: 'community.read',
    input: z.strictObject({ merchantId: idSchema }),
    output: z.object({
      /** In how many it was asked against, and in how many of those an agreement was reached. */
      complaints: z.int(),
      settled: z.int(),
      caseCount: z.int(),
      cases: z.array(pastCaseSchema),
    }),
  }),
  /** The 评选 in which a merchant stood on the list, the last first; `isChosen` is null until people have decided. */
  'shops.honours': defineRoute({
    right: 'community.read',
    input: z.strictObject({ merchantId: idSchema }),
    output: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          title: z.string(),
          untilOn: localDateSchema,
          standing: z.enum(COMMENDATION_STANDINGS),
          isChosen: z.boolean().nullable(),
        }),
      ),
    }),
  }),
  /** Merchants that have no pledge, or one that is not posted; none that is closed. */
  'shops.awaiting': defineRoute({
    right: 'community.read',
    input: z.strictObject({ what: z.enum(['pledge', 'publish']), text: z.string().max(100) }),
    output: z.object({ total: z.int(), items: z.array(tickedSchema) }),
  }),
  /** Merchants, with what their records say of them in the days of a commendation; a page at a time. */
  'shops.evidence': defineRoute({
    right: 'community.read',
    input: z.strictObject({
      text: z.string().max(100),
      fromOn: localDateSchema,
      untilOn: localDateSchema,
      page: z.int().min(1).max(100_000),
    }),
    output: z.object({
      total: z.int(),
      pageSize: z.int(),
      items: z.array(tickedSchema.extend({ evidence: evidenceSchema })),
    }),
  }),
};

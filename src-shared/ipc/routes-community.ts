import { z } from 'zod';
import { defineRoute } from './define';

const owedSchema = z.array(z.object({ name: z.string(), when: z.string() }));

export const COMMUNITY_ROUTES = {
  /** What the works of the studio ask for again and again and was not done yet; nothing of a work that it does not use. */
  'community.owed': defineRoute({
    right: 'community.read',
    input: z.strictObject({}),
    output: z.object({
      meetings: owedSchema,
      rounds: owedSchema,
      /** Grids that were not walked in time, and 三无楼院 that were not looked at this month. */
      lateGrids: z.int(),
      estates: z.int(),
    }),
  }),
};

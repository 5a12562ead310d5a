import { z } from 'zod';
import { RECURRING_KINDS } from '../domain/calendar/rhythm';
import { localDateSchema } from '../domain/kernel/schemas';
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
  /**
   * The meetings that are to be held and the rounds that are to be made on these days, as their kinds are repeated, and were
   * not yet; by day, meetings first. Nothing of a work that the studio does not use.
   */
  'community.recurring': defineRoute({
    right: 'community.read',
    input: z.strictObject({ from: localDateSchema, to: localDateSchema }),
    output: z.object({
      items: z.array(
        z.object({
          kind: z.enum(RECURRING_KINDS),
          ...{ name: z.string(), on: localDateSchema, often: z.string() },
        }),
      ),
    }),
  }),
};

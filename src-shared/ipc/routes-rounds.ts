import { z } from 'zod';
import { localDateSchema } from '../domain/kernel/schemas';
import { COVERAGE_STANDINGS } from '../domain/round/coverage';
import { defineRoute } from './define';

export const ROUND_ROUTES = {
  /** Every grid that the studio knows, and when it was walked last; those that most need it first. */
  'coverage.grids': defineRoute({
    right: 'community.read',
    input: z.strictObject({}),
    output: z.object({
      days: z.int(),
      items: z.array(
        z.object({
          grid: z.string(),
          lastOn: localDateSchema.nullable(),
          dueOn: localDateSchema.nullable(),
          standing: z.enum(COVERAGE_STANDINGS),
        }),
      ),
    }),
  }),
};

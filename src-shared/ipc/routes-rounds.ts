import { z } from 'zod';
import { localDateSchema } from '../domain/kernel/schemas';
import { GRID_KINDS } from '../domain/place/place-levels';
import { COVERAGE_STANDINGS } from '../domain/round/coverage';
import { walkedGridSchema } from '../domain/round/walked-grid';
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
          ...walkedGridSchema.shape,
          label: z.string(),
          gridKind: z.enum(GRID_KINDS).nullable(),
          keeper: z.string(),
          lastOn: localDateSchema.nullable(),
          dueOn: localDateSchema.nullable(),
          standing: z.enum(COVERAGE_STANDINGS),
        }),
      ),
      /** See `Coverage`. */
      unclear: z.array(z.string()),
    }),
  }),
};

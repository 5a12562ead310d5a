import { z } from 'zod';
import { responsibleSchema } from '../domain/contact/contact';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';

export const DIRECTORY_ROUTES = {
  /**
   * Who is responsible at a place, the nearest first; or where the record is that is named, of those that who works may
   * see. Nobody where the studio keeps no directory.
   */
  'directory.responsible': defineRoute({
    right: 'community.read',
    input: z.union([
      z.strictObject({
        placeId: idSchema.nullable(),
        community: z.string().max(60),
        grid: z.string().max(60),
      }),
      z.strictObject({ kind: z.string().max(40), id: idSchema }),
    ]),
    output: z.object({ items: z.array(responsibleSchema) }),
  }),
};

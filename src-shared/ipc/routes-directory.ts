import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';

const responsibleSchema = z.object({
  /** Null for the keeper whom the tree of places names. */
  contactId: idSchema.nullable(),
  name: z.string(),
  duty: z.string(),
  unit: z.string(),
  phone: z.string(),
  place: z.string(),
  isOnTeam: z.boolean(),
});

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

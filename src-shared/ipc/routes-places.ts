import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { placeRowSchema } from '../domain/place/place';
import { defineRoute } from './define';

/** A place that is offered while an address or a grid is typed, with what the form takes from it. */
export const offeredPlaceSchema = z.object({
  placeId: idSchema,
  /** As it is written in an address. */
  text: z.string(),
  community: z.string(),
  grid: z.string(),
  /** All that it lies in, from the top. */
  path: z.string(),
});
export type OfferedPlace = z.infer<typeof offeredPlaceSchema>;

export const PLACE_ROUTES = {
  /** Every place outside 回收站, in no order. */
  'spots.tree': defineRoute({
    right: 'places.read',
    input: z.strictObject({}),
    output: z.object({ items: z.array(placeRowSchema.extend({ id: idSchema })) }),
  }),
  /** At most eight that fit what is typed: names, their pinyin or initials, numbers. */
  'spots.offer': defineRoute({
    right: 'places.read',
    input: z.strictObject({ text: z.string().max(100) }),
    output: z.object({ items: z.array(offeredPlaceSchema) }),
  }),
};

import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { PARTY_KINDS, PARTY_SIDES } from '../domain/party/party';
import { placeRowSchema } from '../domain/place/place';
import { PLACE_LEVELS } from '../domain/place/place-levels';
import { defineRoute } from './define';
import { pastCaseSchema } from './routes-people';
import { toldRecordsSchema } from './routes-search';

/** A place that is offered while an address or a grid is typed, with what the form takes from it. */
export const offeredPlaceSchema = z.object({
  placeId: idSchema,
  /** As it is written in an address. */
  text: z.string(),
  community: z.string(),
  grid: z.string(),
  /** All that it lies in, from the top. */
  path: z.string(),
  /** What an address says as long as it is one of the place, see `isStillAt`. */
  tellingNames: z.array(z.string()),
});
export type OfferedPlace = z.infer<typeof offeredPlaceSchema>;

/** Somebody of the register who lives or works at a place. */
const dwellerSchema = z.object({
  personId: idSchema,
  kind: z.enum(PARTY_KINDS),
  name: z.string(),
  maskedPhone: z.string(),
  address: z.string(),
});

/** A dispute that has to do with a place: it happened there, or parties of it live there. */
const caseHereSchema = pastCaseSchema.omit({ side: true }).extend({
  happenedHere: z.boolean(),
  /** The parties who live there. */
  dwellers: z.array(z.object({ name: z.string(), side: z.enum(PARTY_SIDES) })),
});
export type CaseHere = z.infer<typeof caseHereSchema>;

export const PLACE_ROUTES = {
  /** Every place outside 回收站, in no order. */
  'spots.tree': defineRoute({
    right: 'places.read',
    input: z.strictObject({}),
    output: z.object({ items: z.array(placeRowSchema.extend({ id: idSchema })) }),
  }),
  /** At most eight that fit what is typed: names, their pinyin or initials, numbers; of one level where it is named. */
  'spots.offer': defineRoute({
    right: 'places.read',
    input: z.strictObject({
      text: z.string().max(100),
      level: z.enum(PLACE_LEVELS).nullable().optional(),
    }),
    output: z.object({ items: z.array(offeredPlaceSchema) }),
  }),
  /** What a form that chose a place earlier says of it; null once it is gone. */
  'spots.chosen': defineRoute({
    right: 'places.read',
    input: z.strictObject({ placeId: idSchema }),
    output: z.object({
      chosen: offeredPlaceSchema.pick({ path: true, tellingNames: true }).nullable(),
    }),
  }),
  /** Who lives or was at a place or at one within it: people of the register, disputes, and what else is kept, the newest first. */
  'spots.here': defineRoute({
    right: 'persons.read',
    input: z.strictObject({ placeId: idSchema }),
    output: z.object({
      peopleCount: z.int(),
      people: z.array(dwellerSchema),
      caseCount: z.int(),
      cases: z.array(caseHereSchema),
      /** Of every other kind. */
      others: toldRecordsSchema,
    }),
  }),
};

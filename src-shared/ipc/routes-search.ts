import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';

/** Sounds asked for at a time: more than any list of choices has. */
export const SOUNDS_AT_ONCE = 500;

const soundSchema = z.object({ initials: z.string(), syllables: z.string() });

/** Names a record by what its kind is called in addresses. */
const addressSchema = z.object({ prefix: z.string().max(40), id: idSchema });

/** A record as a search shows it: enough to know it again. */
export const foundRecordSchema = z.object({
  prefix: z.string(),
  id: z.string(),
  /** As people write it; empty for a kind that is not numbered. */
  number: z.string(),
  title: z.string(),
  /** Whom it is about, for a kind that has two sides; instead of the title then. */
  sides: z.object({ applicants: z.array(z.string()), respondents: z.array(z.string()) }).nullable(),
  /** What else is known of it, in words. */
  detail: z.string(),
  /** How it stands, in words; may be empty. */
  state: z.string(),
});
export type FoundRecord = z.infer<typeof foundRecordSchema>;

/** Records of whatever kind that have to do with something, in the words of their lists. */
export const toldRecordsSchema = z.object({
  /** How many there are, more than are told perhaps. */
  total: z.int(),
  items: z.array(
    z.object({
      ...{ prefix: z.string(), id: z.string() },
      /** What the kind is called. */
      label: z.string(),
      ...{ title: z.string(), detail: z.string(), state: z.string() },
    }),
  ),
});
export type ToldRecords = z.infer<typeof toldRecordsSchema>;

export const SEARCH_ROUTES = {
  /** How texts may sound in pinyin, each in its place: the dictionaries are not in the window. */
  'words.sounds': defineRoute({
    right: 'desk.use',
    input: z.object({ texts: z.array(z.string().max(200)).max(SOUNDS_AT_ONCE) }),
    output: z.object({ sounds: z.array(z.array(soundSchema)) }),
  }),
  /** What is found of every kind that who works may look at: the best few of each, and how many there are. */
  'search.everywhere': defineRoute({
    right: 'desk.use',
    input: z.object({ text: z.string().max(100) }),
    output: z.object({
      groups: z.array(
        z.object({
          prefix: z.string(),
          label: z.string(),
          total: z.int(),
          items: z.array(foundRecordSchema),
        }),
      ),
      /** False while what search needs is still being read: who asks again is told more. */
      isWhole: z.boolean(),
    }),
  }),
  /** The records that were opened last on this computer, the last first. */
  'search.lastOpened': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({ items: z.array(foundRecordSchema) }),
  }),
  /** The page of a record was opened. */
  'search.noteOpened': defineRoute({
    right: 'desk.use',
    input: addressSchema,
    output: z.null(),
  }),
} as const;

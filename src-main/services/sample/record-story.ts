import { addDays } from '@shared/domain/kernel/local-date';
import { CONTRACT, type RouteName } from '@shared/ipc/contract';
import { z } from 'zod';
import { FLOWER_KEYS, FLOWERS } from './sample-studio';
import type { StoryContext } from './story-context';

/** A day, so many before the day on which the sample is made. */
const dayAgo = z.strictObject({ daysAgo: z.int().nonnegative() });
/** What stands at a place of the record as the acts before left it, such as the id of an entry: `items.0.id`. */
const madePart = z.strictObject({ made: z.string().min(1) });
/** The id of the record of another story that was told before, by its key. */
const recordOf = z.strictObject({ recordOf: z.string().min(1) });
/** The name of one of the five flowers. */
const flowerName = z.strictObject({ flower: z.enum(FLOWER_KEYS) });

/**
 * How a record of any kind but a dispute is told: what is done with it, one act after the other, each with what the act
 * takes. Id and revision are added by who plays it. In place of a day stands `{ "daysAgo": 3 }`, of a mediator's name
 * `{ "flower": "hemu" }`, of an id that an act before made `{ "made": "items.0.id" }`, of that
 * of the record of a story before `{ "recordOf": "anju" }`.
 */
export const recordStorySchema = z
  .strictObject({
    key: z.string().min(1),
    steps: z
      .array(
        z.strictObject({
          /** By the full name: `enquiries.register`. */
          act: z.string().refine(isRoute, { error: 'there is no such act' }),
          input: z.record(z.string(), z.unknown()),
        }),
      )
      .min(1),
  })
  .superRefine(({ steps }, context) => {
    for (const [at, { act, input }] of steps.entries())
      for (const { path, message } of findFaults(act, input))
        context.addIssue({ code: 'custom', path: ['steps', at, 'input', ...path], message });
  });
export type RecordStory = z.infer<typeof recordStorySchema>;

/** Does an act and answers how the record then is; null of one that went to 回收站. Rejects when a rule refuses it. */
export type RecordCall = (
  act: RouteName,
  input: Readonly<Record<string, unknown>>,
) => Promise<{ readonly record: { readonly id: string; readonly revision: number } } | null>;

/** Tells the stories of records through the use cases, in order. Rejects when a rule refuses a step. */
export async function playRecordStories(
  call: RecordCall,
  stories: readonly RecordStory[],
  { today }: Pick<StoryContext, 'today'>,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const story of stories)
    await playRecordStory(call, story, { today, ids }).catch((cause: unknown) => {
      throw new Error(`the story ${story.key} cannot be told`, { cause });
    });
}

interface Telling extends Pick<StoryContext, 'today'> {
  /** Of the records told so far, by the keys of their stories; null where nothing is told and any id will do. */
  readonly ids: Map<string, string> | null;
}

async function playRecordStory(
  call: RecordCall,
  { key, steps }: RecordStory,
  telling: Telling,
): Promise<void> {
  let seen: { readonly id?: string; readonly revision?: number } = {};
  let made: unknown = {};
  for (const { act, input } of steps) {
    if (!isRoute(act)) throw new Error(`${key}: there is no act ${act}`);
    const view = await call(act, { ...(fill(input, telling, made) as object), ...seen });
    if (view === null) continue;
    made = view.record;
    seen = { id: view.record.id, revision: view.record.revision };
    telling.ids?.set(key, view.record.id);
  }
}

function isRoute(act: string): act is RouteName {
  return Object.hasOwn(CONTRACT, act);
}

/** What the act would not take, looked for on any day: what a rule refuses shows only when the story is played. */
function findFaults(
  act: string,
  input: unknown,
): { readonly path: PropertyKey[]; readonly message: string }[] {
  if (!isRoute(act)) return [];
  const target = { id: 'r', revision: 1 };
  const day = '2026-11-22' as StoryContext['today'];
  const filled = { ...(fill(input, { today: day, ids: null }, null) as object), ...target };
  const parsed = CONTRACT[act].input.safeParse(filled);
  return parsed.success ? [] : parsed.error.issues;
}

/**
 * The input with days, names and ids in the places that are kept for them.
 * @param made the record as it is; null where nothing was made yet and any id will do
 */
function fill(told: unknown, telling: Telling, made: unknown): unknown {
  const day = dayAgo.safeParse(told);
  if (day.success) return addDays(telling.today, -day.data.daysAgo);
  const name = flowerName.safeParse(told);
  if (name.success) return FLOWERS[name.data.flower].name;
  const part = madePart.safeParse(told);
  if (part.success) return made === null ? 'r' : partOf(made, part.data.made);
  const other = recordOf.safeParse(told);
  if (other.success) return telling.ids === null ? 'r' : telling.ids.get(other.data.recordOf);
  if (Array.isArray(told)) return told.map((one) => fill(one, telling, made));
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(
    Object.entries(told).map(([key, one]) => [key, fill(one, telling, made)]),
  );
}

function partOf(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], record);
}

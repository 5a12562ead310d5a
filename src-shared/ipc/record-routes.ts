import { z } from 'zod';
import { clockTimeSchema, idSchema, localDateSchema } from '../domain/kernel/schemas';
import type { ActList } from '../domain/record/act';
import type { Right } from '../domain/record/rights';
import { actRoutes } from './act-routes';
import { defineRoute } from './define';
import { historySchema } from './routes-history';

/** The record and the revision that the window saw. */
export const recordTarget = { id: idSchema, revision: z.int().min(1) };

const page = z.int().min(1).max(100_000);

/** What is asked of a list: every word of `text` is found in each of its records. */
export const recordQuerySchema = z.object({
  text: z.string().max(100),
  page,
  pageSize: z.int().min(1).max(100),
});

/** A record that another one names, or that names it; of one in 回收站, and of one that who works may not see, nothing is told. */
export const namedRecordSchema = z.object({ kind: z.string(), id: z.string(), title: z.string() });

/** How an act is offered: the words on its button, and whether it may be tried now by who works. */
const offerSchema = z.object({ button: z.string(), isOpen: z.boolean() });

/** A record as a page of its own shows it. */
export function recordViewSchema<R extends z.ZodObject>(record: R) {
  return z.object({
    record,
    acts: z.record(z.string(), offerSchema),
    links: z.array(namedRecordSchema),
  });
}

/**
 * The routes of a kind whose lists are answered from memory: its acts, and what every kind is asked. All of it is derived
 * from the kind's schema, its acts and what its list shows.
 * @param row what its list shows of a record
 */
export function recordRoutes<
  K extends string,
  A extends ActList,
  R extends z.ZodObject,
  W extends z.ZodObject,
>(
  prefix: K,
  {
    acts,
    schema,
    row,
    read,
    handle,
  }: {
    readonly acts: A;
    readonly schema: R;
    readonly row: W;
    readonly read: Right;
    readonly handle: Right;
  },
) {
  const view = recordViewSchema(schema);
  const item = z.object({ id: z.string(), revision: z.int(), row });
  const removed = item.extend({
    on: localDateSchema,
    time: clockTimeSchema,
    who: z.string().nullable(),
    reason: z.string(),
  });
  const asked = {
    /** The newest first. */
    list: defineRoute({
      right: read,
      input: recordQuerySchema,
      output: z.object({ total: z.int(), items: z.array(item) }),
    }),
    get: defineRoute({ right: read, input: z.object({ id: idSchema }), output: view }),
    /** The records of this kind, outside 回收站, that name another record. */
    naming: defineRoute({
      right: read,
      input: z.object({ kind: z.string().max(40), id: idSchema }),
      output: z.object({ items: z.array(namedRecordSchema) }),
    }),
    /** Who changed what and when, newest first. */
    history: defineRoute({
      right: read,
      input: z.object({ id: idSchema, page }),
      output: historySchema,
    }),
    /** Takes the last change back, as a new change. */
    undo: defineRoute({ right: handle, input: z.object(recordTarget), output: view }),
    /** 回收站, the last deleted first. */
    removed: defineRoute({
      right: handle,
      input: z.object({ page }),
      output: z.object({ total: z.int(), items: z.array(removed) }),
    }),
  };
  type Asked = typeof asked;
  const named = Object.fromEntries(
    Object.entries(asked).map(([name, route]) => [`${prefix}.${name}`, route]),
  ) as unknown as { readonly [N in keyof Asked & string as `${K}.${N}`]: Asked[N] };
  return { ...actRoutes(prefix, acts, recordTarget, view), ...named };
}

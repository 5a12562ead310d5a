import { z } from 'zod';
import { clockTimeSchema, idSchema, localDateSchema } from '../domain/kernel/schemas';
import type { ActList } from '../domain/record/act';
import type { Kind, KindRights, Row } from '../domain/record/define-kind';
import { LATENESS } from '../domain/record/due';
import { type ActRoutes, actRoutes } from './act-routes';
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

/** What names a record of any kind. */
export const recordRefSchema = z.object({ kind: z.string().max(40), id: idSchema });

/** A record that another one names, or that names it; of one in 回收站, and of one that who works may not see, nothing is told. */
export const namedRecordSchema = z.object({ kind: z.string(), id: z.string(), title: z.string() });

/** How a record asks for something today: how pressing it is, in what words, and the mark of it. */
const askingSchema = z.object({
  on: localDateSchema,
  lateness: z.enum(LATENESS),
  /** What it is called in the cell of a day. */
  label: z.string(),
  what: z.string(),
  mark: z.string().nullable(),
});

/** A record that names another, with what its list says of it and what it asks for. */
export const namingRecordSchema = namedRecordSchema.extend({
  prefix: z.string(),
  detail: z.string(),
  /** How it stands; may be empty. */
  state: z.string(),
  asks: askingSchema.nullable(),
});

/** A line of 今日 and 日程 that is about no dispute's own day. */
export const recordDueSchema = askingSchema.extend({
  key: z.string(),
  prefix: z.string(),
  id: z.string(),
  title: z.string(),
  /** Under which heading of 今日 it stands. */
  heading: z.string(),
  /** What the record is about is called so; null where it is about none. */
  about: z.string().nullable(),
});
export type RecordDue = z.infer<typeof recordDueSchema>;

/** What is asked of records of whatever kind. */
export const RECORD_ROUTES = {
  /** The records of all kinds, outside 回收站, that name a record: those that who works may look at. */
  'records.naming': defineRoute({
    right: 'desk.use',
    input: recordRefSchema,
    output: z.object({ items: z.array(namingRecordSchema) }),
  }),
  /** What records of all kinds but disputes ask for in these days, see `Kind.dues`: those that who works may look at. */
  'records.dues': defineRoute({
    right: 'desk.use',
    input: z.object({ from: localDateSchema, to: localDateSchema }),
    output: z.object({
      today: localDateSchema,
      items: z.array(recordDueSchema),
      /** The headings of 今日, in their order; some have no items. */
      headings: z.array(z.string()),
    }),
  }),
};

/**
 * How an act is offered: the words on its button, whether it may be tried now by who works, and why not, as a sentence;
 * empty where there is nothing to be said, as of an act that begins a record.
 */
const offerSchema = z.object({ button: z.string(), isOpen: z.boolean(), whyNot: z.string() });

/** A record as a page of its own shows it. */
export function recordViewSchema<R extends z.ZodObject>(record: R) {
  return z.object({
    record,
    acts: z.record(z.string(), offerSchema),
    links: z.array(namedRecordSchema),
  });
}

/** A kind whose lists are answered from memory. */
interface ListedKind {
  readonly prefix: string;
  readonly acts: ActList;
  readonly schema: z.ZodObject;
  readonly rights: KindRights;
  readonly row: Row<never>;
}

/** What every kind is asked whose lists are answered from memory, besides its acts. */
function askedRoutes<R extends z.ZodObject, W extends z.ZodObject>(
  schema: R,
  rowSchema: W,
  { read, handle }: KindRights,
) {
  const view = recordViewSchema(schema);
  const item = z.object({ id: z.string(), revision: z.int(), row: rowSchema });
  const removed = item.extend({
    on: localDateSchema,
    time: clockTimeSchema,
    who: z.string().nullable(),
    reason: z.string(),
  });
  return {
    /** The newest first. */
    list: defineRoute({
      right: read,
      input: recordQuerySchema,
      output: z.object({ total: z.int(), items: z.array(item) }),
    }),
    get: defineRoute({ right: read, input: z.object({ id: idSchema }), output: view }),
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
}

type ViewOf<S extends z.ZodObject> = ReturnType<typeof recordViewSchema<S>>;
type AskedRoutes<S extends z.ZodObject, W extends z.ZodObject> = ReturnType<
  typeof askedRoutes<S, W>
>;

/** The routes of one kind; of one that makes its own lists, none. */
type RoutesOf<K> = K extends {
  readonly prefix: infer P extends string;
  readonly schema: infer S extends z.ZodObject;
  readonly acts: infer A extends ActList;
  readonly row: { readonly schema: infer W extends z.ZodObject };
}
  ? ActRoutes<P, A, typeof recordTarget, ViewOf<S>> & {
      readonly [N in keyof AskedRoutes<S, W> & string as `${P}.${N}`]: AskedRoutes<S, W>[N];
    }
  : unknown;

/** The routes of all these kinds. */
export type RoutesOfKinds<L extends readonly Kind[]> = L extends readonly [
  infer K,
  ...infer Rest extends readonly Kind[],
]
  ? RoutesOf<K> & RoutesOfKinds<Rest>
  : unknown;

/**
 * The routes of the kinds whose lists are answered from memory: their acts, and what every kind is asked. All of it is
 * derived from the definitions.
 */
export function routesOfKinds<const L extends readonly Kind[]>(list: L): RoutesOfKinds<L> {
  const routes = list.flatMap((kind) =>
    kind.row === undefined ? [] : entriesOf({ ...kind, row: kind.row }),
  );
  // Name by name what the type says, from the same definitions.
  return Object.fromEntries(routes) as RoutesOfKinds<L>;
}

function entriesOf({ prefix, acts, schema, rights, row }: ListedKind) {
  const asked = Object.entries(askedRoutes(schema, row.schema, rights));
  return [
    ...Object.entries(actRoutes(prefix, acts, recordTarget, recordViewSchema(schema))),
    ...asked.map(([name, route]) => [`${prefix}.${name}`, route] as const),
  ];
}

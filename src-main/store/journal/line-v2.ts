import { instantSchema } from '@shared/domain/kernel/schemas';
import { KINDS } from '@shared/domain/kinds';
import { NOBODY } from '@shared/domain/record/actor';
import type { Kinds } from '@shared/domain/record/kind-list';
import { z } from 'zod';
import {
  type DraftLine,
  type JournalLine,
  type LineBody,
  type Link,
  type RecordRef,
  recordsOf,
  type Step,
} from './journal-line';
import { strictPatchSchema } from './json-patch';
import { whatIsNewer } from './known-forms';
import { type Frame, frameOf, hashOf, type Newer } from './line-frame';
import { lossShape } from './line-loss';
import { nextSalt } from './salt';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const nameSchema = z.string().min(1);

const stepSchema = z.strictObject({
  kind: nameSchema,
  id: nameSchema,
  act: z.string(),
  form: z.int().min(1),
  forward: strictPatchSchema,
  backward: strictPatchSchema,
});

const actorSchema = z.strictObject({ id: z.string().nullable(), name: z.string() });

/** What stands in place of salt and body once records of the line were destroyed. */
const LOSS_MEMBERS = {
  ...lossShape,
  rest: z
    .strictObject({ actor: actorSchema, action: z.string(), steps: z.array(stepSchema).min(1) })
    .nullable()
    .optional(),
};

/** A line of head and body; see docs/data-format.md. */
const lineV2Schema = z.strictObject({
  v: z.literal(2),
  seq: z.int().min(1),
  at: instantSchema,
  group: z.int().min(1),
  term: z.int().min(1).optional(),
  records: z.array(z.strictObject({ kind: nameSchema, id: nameSchema, shard: nameSchema })).min(1),
  prev: hashSchema,
  bodyHash: hashSchema,
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  body: z
    .strictObject({
      ...{ actor: actorSchema, action: z.string() },
      note: z.string().optional(),
      steps: z.array(stepSchema).min(1),
    })
    .nullable()
    .optional(),
  ...LOSS_MEMBERS,
  hash: hashSchema,
});

/** What a line is said to have done of which nothing is left. */
const DESTROYED_ACTION = 'destroyed';

// A quote that is no end of a text is escaped in JSON, so this is found nowhere else in a head.
const HEAD_END = /"bodyHash":"[0-9a-f]{64}"/;
/** What stands after the head of a line whose body was taken away, and its salt with it. */
const BODY_GONE = ',"body":null';

/** What a line is written with besides its change. */
export interface LinePlace {
  readonly group: number;
  readonly term: number;
  /** What it may be about; what a studio keeps when left out. */
  readonly kinds?: Kinds | undefined;
}

/**
 * The line's text, without the line break, and its place in the chain. Throws RangeError for what
 * this program could not read again.
 */
export function encodeLine(
  { at, actor, action, note, steps }: DraftLine,
  before: Link,
  { group, term, kinds = KINDS }: LinePlace,
): { readonly text: string; readonly link: Link } {
  const seq = before.seq + 1;
  const unknown = firstUnknown(kinds, steps);
  if (unknown !== null || steps.length === 0)
    throw new RangeError(`no such line can be written: ${unknown ?? 'no step'}`);
  // Named one by one: what an object has besides must not come into a file that is read strictly.
  const { id, name } = actor;
  const stored = steps.map(({ kind, id: of, act, form, forward, backward }) => {
    return { kind, id: of, act, form, forward, backward };
  });
  // An undefined note or term leaves no trace in the text.
  const body = JSON.stringify({ actor: { id, name }, action, note, steps: stored });
  // Without it, whoever has a head could try out what a body that was destroyed may have said.
  const salted = `"salt":"${nextSalt()}","body":${body}`;
  const place = { group, term: term === 0 ? undefined : term, records: recordsOf(steps) };
  const chained = { prev: before.hash, bodyHash: hashOf(salted) };
  const head = JSON.stringify({ v: 2, seq, at, ...place, ...chained }).slice(0, -1);
  return { text: frameOf(`${head},${salted}`), link: { seq, hash: hashOf(head), term } };
}

/** The line, what of it only a later program can know, or null when it is none. */
export function readLineV2({ open, raw }: Frame, kinds: Kinds): JournalLine | Newer | null {
  const { data: found, error } = lineV2Schema.safeParse(raw);
  if (found === undefined) return newerField(error);
  const split = HEAD_END.exec(open);
  if (split === null) return null;
  const headEnd = split.index + split[0].length;
  const { seq, at, group, term = 0, records, prev, bodyHash, body } = found;
  const line = { seq, at, group, term, records, prev, hash: hashOf(open.slice(0, headEnd)) };
  const unknownKind = firstUnknown(
    kinds,
    records.map((record) => ({ ...record, form: 1 })),
  );
  if (unknownKind !== null) return { newer: unknownKind };
  if (found.destroyed !== undefined) return withLoss(line, found, kinds);
  if (body === undefined) return null;
  if (body === null) return open.slice(headEnd) === BODY_GONE ? { ...line, body } : null;
  if (hashOf(open.slice(headEnd + 1)) !== bodyHash) return null;
  const newer = firstUnknown(kinds, body.steps);
  if (newer !== null) return { newer };
  const steps = body.steps.flatMap((step) => placed(step, records) ?? []);
  // What head and body say differently was not written by this program.
  if (steps.length < body.steps.length || recordsOf(steps).length < records.length) return null;
  return { ...line, body: bodyOf(body, steps) };
}

/** A line of which some records, or all, were destroyed: its head is as it was, and tells of each record. */
function withLoss(
  line: Omit<JournalLine, 'body' | 'loss'>,
  { destroyed = [], given = [], rest, salt, body }: z.output<typeof lineV2Schema>,
  kinds: Kinds,
): JournalLine | Newer | null {
  if (rest === undefined || salt !== undefined || body !== undefined) return null;
  const newer = firstUnknown(kinds, rest?.steps ?? []);
  if (newer !== null) return { newer };
  const steps = (rest?.steps ?? []).flatMap((step) => placed(step, line.records) ?? []);
  const isOf = (one: Pick<RecordRef, 'kind' | 'id'>) => (other: Pick<RecordRef, 'kind' | 'id'>) =>
    one.kind === other.kind && one.id === other.id;
  const isTold = line.records.every(
    (record) => destroyed.some(isOf(record)) !== steps.some(isOf(record)),
  );
  if (!isTold || steps.length < (rest?.steps.length ?? 0)) return null;
  const loss = { destroyed, given };
  const { actor, action } = rest ?? { actor: NOBODY, action: DESTROYED_ACTION };
  return { ...line, body: { actor, action, steps }, loss };
}

function firstUnknown(
  kinds: Kinds,
  steps: readonly { readonly kind: string; readonly form: number }[],
): string | null {
  return steps.map((step) => whatIsNewer(kinds, step)).find((what) => what !== null) ?? null;
}

function placed(step: Omit<Step, 'shard'>, records: readonly RecordRef[]): Step | null {
  const record = records.find(({ kind, id }) => kind === step.kind && id === step.id);
  return record === undefined ? null : { ...step, shard: record.shard };
}

function bodyOf(
  { actor, action, note }: { actor: LineBody['actor']; action: string; note?: string | undefined },
  steps: readonly Step[],
): LineBody {
  return note === undefined ? { actor, action, steps } : { actor, action, note, steps };
}

/** A line that is right but for members that this program does not know. */
function newerField({ issues }: z.ZodError): Newer | null {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [null],
  );
  if (unknown.includes(null)) return null;
  return { newer: unknown.map((name) => `field "${name}"`).join(', ') };
}

/** The text that every line about a record holds. */
export function namedInV2({ kind, id }: Pick<RecordRef, 'kind' | 'id'>): string {
  return `{"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"shard":`;
}

/** The bytes of a line up to the end of its head; null when it is none of this version. */
export function headOfV2(open: string): string | null {
  const split = HEAD_END.exec(open);
  return split === null ? null : open.slice(0, split.index + split[0].length);
}

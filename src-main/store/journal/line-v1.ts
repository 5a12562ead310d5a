import { instantSchema, yearMonthSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';
import type { JournalLine, LineLoss, RecordRef } from './journal-line';
import { patchSchema } from './json-patch';
import { frameOf } from './line-frame';
import { lossShape } from './line-loss';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A line as it was written until heads and bodies came; see docs/data-format.md. */
const lineV1Schema = z.object({
  v: z.literal(1),
  seq: z.int().min(1),
  at: instantSchema,
  who: z.string(),
  action: z.string(),
  note: z.string().optional(),
  caseId: z.string().nullable(),
  ledger: yearMonthSchema.nullable(),
  forward: patchSchema,
  backward: patchSchema,
  group: z.int().min(1),
  term: z.int().min(1).optional(),
  prev: hashSchema,
  hash: hashSchema,
});

/** What is left of such a line once its record was destroyed; `was` is the hash that the next line names. */
const lineV1GoneSchema = z.strictObject({
  v: z.literal(1),
  seq: z.int().min(1),
  at: instantSchema,
  group: z.int().min(1),
  term: z.int().min(1).optional(),
  record: z.strictObject({ kind: z.string(), id: z.string(), shard: z.string() }),
  prev: hashSchema,
  was: hashSchema,
  ...lossShape,
  hash: hashSchema,
});

/** Null when it is none of version 1. */
export function readLineV1(raw: unknown): JournalLine | null {
  const found = lineV1Schema.safeParse(raw).data;
  if (found === undefined) return readGone(raw);
  const { seq, at, who, action, note, caseId, ledger, forward, backward } = found;
  const { group, term = 0, prev, hash } = found;
  const record: RecordRef =
    caseId === null
      ? { kind: 'studio', id: 'studio', shard: 'studio' }
      : { kind: 'case', id: caseId, shard: ledger ?? '' };
  const step = { ...record, act: action, form: 1, forward, backward };
  const said = note === undefined ? {} : { note };
  return {
    ...{ seq, at, group, term, records: [record], prev, hash },
    body: { actor: { id: null, name: who }, action, ...said, steps: [step] },
  };
}

function readGone(raw: unknown): JournalLine | null {
  const found = lineV1GoneSchema.safeParse(raw).data;
  if (found === undefined) return null;
  const { seq, at, group, term = 0, record, prev, was, destroyed = [], given = [] } = found;
  const body = { actor: { id: null, name: '' }, action: 'destroyed', steps: [] };
  const loss = { destroyed, given };
  return { ...{ seq, at, group, term, records: [record], prev, hash: was }, body, loss };
}

/** The line without its record, that stands in the chain where it stood. */
export function goneLineV1(
  { seq, at, group, term, records: [record], prev, hash }: JournalLine,
  { destroyed, given }: LineLoss,
): string {
  const place = { group, term: term === 0 ? undefined : term, record };
  const gone = { v: 1, seq, at, ...place, prev, was: hash, destroyed, given };
  return frameOf(JSON.stringify(gone).slice(0, -1));
}

/** The text that every line of a record holds. */
export function namedInV1({ kind, id }: Pick<RecordRef, 'kind' | 'id'>): string {
  return `"caseId":${JSON.stringify(kind === 'case' ? id : null)}`;
}

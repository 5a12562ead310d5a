import { instantSchema, yearMonthSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';
import type { JournalLine, RecordRef } from './journal-line';
import { patchSchema } from './json-patch';

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

/** Null when it is none of version 1. */
export function readLineV1(raw: unknown): JournalLine | null {
  const found = lineV1Schema.safeParse(raw).data;
  if (found === undefined) return null;
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

/** The text that every line of a record holds. */
export function namedInV1({ kind, id }: Pick<RecordRef, 'kind' | 'id'>): string {
  return `"caseId":${JSON.stringify(kind === 'case' ? id : null)}`;
}

import type { Kind } from '@shared/domain/record/define-kind';
import { completeRecord } from '@shared/domain/record/upgrade';
import { z } from 'zod';
import type { DecodedFile } from '../files/json-format';
import { isPlainObject } from '../files/plain-json';
import { nameField, parseRecord } from './parse-record';
import { hasId, type StoredRecord } from './stored-record';

const MEMBERS: ReadonlySet<string> = new Set(['id', 'removedAt', 'record']);
const removedAtSchema = z.iso.datetime({ offset: true }).nullable();

/** A record as programs of a form read it. Never throws. */
export function storedOf(kind: Kind, form: number, raw: unknown): DecodedFile<StoredRecord> {
  if (!isPlainObject(raw)) return { state: 'damaged', reason: 'no record' };
  const unknown = Object.keys(raw).find((key) => !MEMBERS.has(key));
  if (unknown !== undefined) return refusedField(kind, unknown);
  const removedAt = removedAtSchema.safeParse(raw.removedAt);
  const { record } = raw;
  if (!removedAt.success || !isPlainObject(record) || !hasId(record) || record.id !== raw.id)
    return { state: 'damaged', reason: 'no record' };
  return form === kind.form
    ? newestStored(kind, record, removedAt.data)
    : olderStored(completeRecord(kind, record, form), removedAt.data);
}

function olderStored(
  record: Readonly<Record<string, unknown>>,
  removedAt: string | null,
): DecodedFile<StoredRecord> {
  if (hasId(record)) return { state: 'ok', data: { record, removedAt } };
  return { state: 'damaged', reason: 'no record' };
}

function newestStored(
  kind: Kind,
  record: Readonly<Record<string, unknown>>,
  removedAt: string | null,
): DecodedFile<StoredRecord> {
  const parsed = parseRecord(kind, record);
  if (parsed.state === 'ok') return { state: 'ok', data: { record: parsed.record, removedAt } };
  if (parsed.state === 'unknown') return refusedField(kind, parsed.where);
  return { state: 'damaged', reason: `wrong field: ${parsed.where}` };
}

/** A file in which something stands that this program does not know. */
export function refusedField(kind: Kind, where: string): DecodedFile<never> {
  return { state: 'newer', what: nameField(kind, where) };
}

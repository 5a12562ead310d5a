import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import { completeRecord, type JsonRecord, liftRecord } from '@shared/domain/record/upgrade';
import { isPlainObject } from '../files/plain-json';
import { type Patch, patched } from '../journal/json-patch';
import { newerThanKnown } from '../store-error';
import { nameField, parseRecord } from './parse-record';

/** A record as its shard and the journal hold it. */
export interface StoredRecord<R extends AnyRecord = AnyRecord> {
  readonly record: R;
  /** Instant at which it went to 回收站; null while it is in the lists. */
  readonly removedAt: string | null;
}

/** What patches of a kind work on: the record under the kind's key, beside its removal; of an only record itself. */
export function rootOf(
  { key, isSingle }: Pick<Kind, 'key' | 'isSingle'>,
  stored: StoredRecord | null,
): unknown {
  if (stored === null) return null;
  return isSingle ? stored.record : { [key]: stored.record, removedAt: stored.removedAt };
}

/** Null when it is no such thing. */
function storedOfRoot(
  { key, isSingle }: Kind,
  root: unknown,
): { readonly record: JsonRecord; readonly removedAt: string | null } | null {
  if (!isPlainObject(root)) return null;
  if (isSingle) return { record: root, removedAt: null };
  const { [key]: record, removedAt } = root;
  if (!isPlainObject(record) || (removedAt !== null && typeof removedAt !== 'string')) return null;
  return { record, removedAt };
}

/**
 * What a patch does to what was there; null when it does not fit. In the newest form the record is
 * what the schema says; in an older one it is what programs of that form made of it. Throws StoreError
 * `newer_version`.
 * @param form in which both are
 */
export function applyToStored(
  kind: Kind,
  form: number,
  stored: StoredRecord | null,
  patch: Patch,
): StoredRecord | null {
  const found = storedOfRoot(kind, patched(rootOf(kind, stored), patch)?.value);
  if (found === null) return null;
  const { removedAt } = found;
  if (form === kind.form) return storedOrNull(kind, found.record, removedAt);
  const record = completeRecord(kind, found.record, form);
  return hasId(record) ? { record, removedAt } : null;
}

/** The record in a later form; null when a step can make nothing of it. Throws StoreError `newer_version`. */
export function liftStored(
  kind: Kind,
  { record, removedAt }: StoredRecord,
  forms: { readonly from: number; readonly to: number },
): StoredRecord | null {
  if (forms.from === forms.to) return { record, removedAt };
  let lifted: JsonRecord;
  try {
    lifted = liftRecord(kind, { ...record }, forms);
  } catch {
    return null;
  }
  if (forms.to === kind.form) return storedOrNull(kind, lifted, removedAt);
  return hasId(lifted) ? { record: lifted, removedAt } : null;
}

function storedOrNull(kind: Kind, raw: JsonRecord, removedAt: string | null): StoredRecord | null {
  const parsed = parseRecord(kind, raw);
  if (parsed.state === 'unknown') throw newerThanKnown(kind.key, nameField(kind, parsed.where));
  return parsed.state === 'ok' ? { record: parsed.record, removedAt } : null;
}

/** Whether it can be told from others; everything else is asked of the schema, when it is of the newest form. */
export function hasId(record: JsonRecord): record is JsonRecord & AnyRecord {
  return typeof record.id === 'string';
}

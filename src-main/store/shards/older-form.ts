import { join } from 'node:path';
import type { Kind } from '@shared/domain/record/define-kind';
import { z } from 'zod';
import { LEDGER_FOLDER } from '../data-folder';
import type { DecodedFile } from '../files/json-format';
import { storedOf } from './decode-stored';
import type { Shard } from './shard';
import { fileOf, keyOf, type ShardRef } from './shard-key';
import type { StoredRecord } from './stored-record';

/** The form of a case and of the studio before forms were written down. */
const FIRST_FORM = 1;
/** Until shards had a folder for each kind, cases lay in `ledger/YYYY-MM.json`. */
/** The kind of which older programs kept a file a month in their folder of ledgers. */
export const LEDGER_OF = 'case';

/** Version 1 had no journal. */
const follow = { appliedSeq: z.int().min(0), appliedHash: z.string().optional() };
const recordSchema = z.looseObject({ id: z.string() });

const ledgerSchema = z.object({
  ...follow,
  month: z.string(),
  cases: z.array(recordSchema),
  recycled: z.array(z.object({ removedAt: z.string(), case: recordSchema })),
});

const singleSchema = z.looseObject({ ...follow, id: z.string() });

/** Where an older program kept a shard; null when that is where it lies today, or it knew no such kind. */
export function olderFileOf({ kind, name }: ShardRef): string | null {
  return kind.key === LEDGER_OF ? `${LEDGER_FOLDER}/${name}.json` : null;
}

/** The shard that an older program kept under a name in its folder of ledgers; null when it is none. */
export function shardOfOlderName(kind: Kind, fileName: string): ShardRef | null {
  const name = /^(.+)\.json$/.exec(fileName)?.[1];
  if (kind.key !== LEDGER_OF || name === undefined || !kind.isShardName(name)) return null;
  return { kind, name };
}

/** Every file in which a shard may lie, the present one first. */
export function pathsOf(root: string, shard: ShardRef): string[] {
  const older = olderFileOf(shard);
  return [fileOf(keyOf(shard)), ...(older === null ? [] : [older])].map((file) => join(root, file));
}

/** A ledger, or studio.json, of version 1 or 2. @param raw the document */
export function decodeOlderShard(kind: Kind, raw: Record<string, unknown>): DecodedFile<Shard> {
  if (kind.isSingle) return decodeOlderSingle(kind, raw);
  const isLedger = raw.kind === 'ledger' && kind.key === LEDGER_OF;
  const ledger = ledgerSchema.safeParse(isLedger ? asVersion2(raw) : null).data;
  if (ledger === undefined || !kind.isShardName(ledger.month))
    return { state: 'damaged', reason: 'no ledger' };
  const { month: name, appliedSeq, appliedHash, cases, recycled } = ledger;
  const storedRecords: StoredRecord[] = [];
  const all = [
    ...cases.map((record) => ({ record, removedAt: null })),
    ...recycled.map(({ case: record, removedAt }) => ({ record, removedAt })),
  ];
  for (const one of all) {
    const stored = storedOf(kind, FIRST_FORM, { ...one, id: one.record.id });
    if (stored.state !== 'ok') return stored;
    storedRecords.push(stored.data);
  }
  if (new Set(storedRecords.map(({ record }) => record.id)).size !== storedRecords.length)
    return { state: 'damaged', reason: 'a case stands in the ledger twice' };
  return {
    state: 'ok',
    data: { kind, name, form: FIRST_FORM, appliedSeq, appliedHash, storedRecords },
  };
}

function decodeOlderSingle(kind: Kind, raw: Record<string, unknown>): DecodedFile<Shard> {
  const found = singleSchema.safeParse(raw.kind === kind.key ? asVersion2(raw) : null).data;
  if (found === undefined) return { state: 'damaged', reason: 'another kind of file' };
  const { appliedSeq, appliedHash, schemaVersion: _version, kind: _kind, ...record } = found;
  const stored = storedOf(kind, FIRST_FORM, { id: record.id, removedAt: null, record });
  if (stored.state !== 'ok') return stored;
  const shard = { kind, name: kind.key, form: FIRST_FORM, appliedSeq, appliedHash };
  return { state: 'ok', data: { ...shard, storedRecords: [stored.data] } };
}

/** Version 1 had no journal and no 回收站. */
function asVersion2(raw: Record<string, unknown>): Record<string, unknown> {
  if (raw.schemaVersion !== 1) return raw;
  return raw.kind === 'ledger'
    ? { ...raw, appliedSeq: 0, recycled: [] }
    : { ...raw, appliedSeq: 0 };
}

import type { Kind } from '@shared/domain/record/define-kind';
import { z } from 'zod';
import type { DecodedFile, FileCodec } from '../files/json-format';
import { isPlainObject } from '../files/plain-json';
import { Turn } from '../turn';
import { refusedField, storedOf } from './decode-stored';
import { decodeOlderShard } from './older-form';
import { inOrder, type Shard } from './shard';
import { hasId, type StoredRecord } from './stored-record';

/** The layout of the file, whatever lies in it. Versions 1 and 2 were those of ledgers and of studio.json. */
export const SHARD_LAYOUT = 3;

const headerSchema = z.object({
  schemaVersion: z.literal(SHARD_LAYOUT),
  kind: z.string(),
  shard: z.string(),
  form: z.int().min(1),
  appliedSeq: z.int().min(0),
  appliedHash: z.string().optional(),
  records: z.array(z.unknown()),
});

/** What opens the list of records, which is one to a line. */
const OPEN = '"records":[';
const CLOSE = ']}';
const NEW_LINE = 0x0a;
const COMMA = 0x2c;

/** Reads and writes the shards of one kind. @param name of the shard that must stand in the file */
export function shardCodec(kind: Kind, name: string): FileCodec<Shard> {
  return {
    encode: encodeShard,
    decode: async (bytes) => {
      const decoded = await decodeShard(kind, bytes);
      if (decoded.state !== 'ok' || decoded.data.name === name) return decoded;
      return { state: 'damaged', reason: 'another shard' };
    },
  };
}

/** The bytes of a shard: its head, and a line for each record. `shard` must not change meanwhile. */
export async function encodeShard(shard: Shard): Promise<Uint8Array> {
  const { kind, name, form, appliedSeq, appliedHash, storedRecords } = shard;
  const head = { schemaVersion: SHARD_LAYOUT, kind: kind.key, shard: name, form };
  const open = JSON.stringify({ ...head, appliedSeq, appliedHash }).slice(0, -1);
  const turn = new Turn();
  const pieces = [Buffer.from(`${open},${OPEN}`)];
  for (const [at, stored] of storedRecords.entries()) {
    pieces.push(Buffer.from(`${at === 0 ? '' : ','}\n${recordLine(stored)}`));
    if (turn.isOver) await turn.end();
  }
  pieces.push(Buffer.from(`\n${CLOSE}\n`));
  return Buffer.concat(pieces);
}

/** A record's line, without what separates it from the next. Its id stands in front, to be found without reading on. */
function recordLine({ record, removedAt }: StoredRecord): string {
  return JSON.stringify({ id: record.id, removedAt, record });
}

/** Where a record's line stands in the bytes of its shard. */
export interface LineSpan {
  readonly start: number;
  readonly length: number;
}

/** Of a shard's bytes the line of each record, by id; nothing is parsed. */
export function* linesOfShard(bytes: Uint8Array): Generator<readonly [string, LineSpan]> {
  const decoder = new TextDecoder();
  for (const span of spansIn(bytes)) {
    const opening = bytes.subarray(span.start, span.start + Math.min(span.length, MAX_OPENING));
    const id = OPENING.exec(decoder.decode(opening))?.[1];
    if (id !== undefined) yield [id, span];
  }
}

/** The form of the records in these bytes, told by the head alone; null when they are not laid out a line a record. */
export function formOfBytes(bytes: Uint8Array): number | null {
  try {
    const end = bytes.indexOf(NEW_LINE);
    const head: unknown = JSON.parse(`${new TextDecoder().decode(bytes.subarray(0, end))}${CLOSE}`);
    const { schemaVersion, form } = isPlainObject(head) ? head : {};
    return schemaVersion === SHARD_LAYOUT && typeof form === 'number' ? form : null;
  } catch {
    return null;
  }
}

/** Ids are at most 64 letters, digits and dashes. */
const OPENING = /^\{"id":"([^"\\]+)"/;
const MAX_OPENING = 120;

function* spansIn(bytes: Uint8Array): Generator<LineSpan> {
  let start = bytes.indexOf(NEW_LINE) + 1;
  while (start > 0 && start < bytes.length) {
    const end = bytes.indexOf(NEW_LINE, start);
    if (end < 0) return;
    const length = end - start - (bytes[end - 1] === COMMA ? 1 : 0);
    if (bytes[start] !== CLOSE.charCodeAt(0)) yield { start, length };
    start = end + 1;
  }
}

/**
 * One record out of such a line of a file that is byte for byte what this program left, in the newest form: it was held
 * against the schema when it was written, and is not once more. Null when it is no such line.
 */
export function readRecordLine(line: Uint8Array): StoredRecord | null {
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
    if (!isPlainObject(raw) || !isPlainObject(raw.record) || !hasId(raw.record)) return null;
    const { id, removedAt, record } = raw;
    if (record.id !== id || (removedAt !== null && typeof removedAt !== 'string')) return null;
    return { record, removedAt };
  } catch {
    return null;
  }
}

/** The shard in these bytes, of whatever layout; its records are in the form that it names. Never throws. */
export async function decodeShard(kind: Kind, bytes: Uint8Array): Promise<DecodedFile<Shard>> {
  const turn = new Turn();
  const raw = (await parseByLine(bytes, turn)) ?? parseWhole(bytes);
  if (!isPlainObject(raw) || typeof raw.kind !== 'string')
    return { state: 'damaged', reason: 'not json' };
  const { schemaVersion: version } = raw;
  if (typeof version === 'number' && version > SHARD_LAYOUT) return { state: 'newer', version };
  if (version === 1 || version === 2) return decodeOlderShard(kind, raw);
  const unknown = Object.keys(raw).find((member) => !(member in headerSchema.shape));
  if (unknown !== undefined) return refusedField(kind, unknown);
  const header = headerSchema.safeParse(raw).data;
  if (header === undefined || header.kind !== kind.key || !kind.isShardName(header.shard))
    return { state: 'damaged', reason: 'another kind of file' };
  if (header.form > kind.form)
    return { state: 'newer', what: `form ${header.form} of "${kind.key}"` };
  const { shard: name, form, appliedSeq, appliedHash, records } = header;
  const storedRecords = await storedRecordsOf(kind, form, records, turn);
  if (storedRecords.state !== 'ok') return storedRecords;
  return {
    state: 'ok',
    data: { kind, name, form, appliedSeq, appliedHash, storedRecords: storedRecords.data },
  };
}

/** The document, its records parsed one after another; null when it is not laid out so. */
async function parseByLine(bytes: Uint8Array, turn: Turn): Promise<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const textOf = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  const headEnd = bytes.indexOf(NEW_LINE);
  try {
    const head: unknown = JSON.parse(`${textOf(0, headEnd)}${CLOSE}`);
    if (!isPlainObject(head) || !Array.isArray(head.records) || head.records.length > 0)
      return null;
    const records: unknown[] = [];
    let end = headEnd + 1;
    for (const { start, length } of spansIn(bytes)) {
      records.push(JSON.parse(textOf(start, start + length)));
      const isLast = bytes[start + length] === NEW_LINE;
      end = start + length + (isLast ? 1 : 2);
      if (isLast) break;
      if (turn.isOver) await turn.end();
    }
    return textOf(end, bytes.length) === `${CLOSE}\n` ? { ...head, records } : null;
  } catch {
    return null;
  }
}

/** Of a file that somebody set out otherwise, or of an older layout. */
function parseWhole(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

async function storedRecordsOf(
  kind: Kind,
  form: number,
  records: readonly unknown[],
  turn: Turn,
): Promise<DecodedFile<readonly StoredRecord[]>> {
  const storedRecords: StoredRecord[] = [];
  for (const one of records) {
    if (turn.isOver) await turn.end();
    const stored = storedOf(kind, form, one);
    if (stored.state !== 'ok') return stored;
    storedRecords.push(stored.data);
  }
  const isTwice =
    new Set(storedRecords.map(({ record }) => record.id)).size !== storedRecords.length;
  if (isTwice) return { state: 'damaged', reason: 'a record stands in the shard twice' };
  return { state: 'ok', data: form === kind.form ? inOrder(kind, storedRecords) : storedRecords };
}

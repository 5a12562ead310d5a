import type { z } from 'zod';
import { Turn } from '../turn';

/** One step of a migration: the data of version n as data of version n + 1. */
export type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/**
 * How one kind of file is stored: `{ schemaVersion, kind, …data }`.
 *
 * `migrations[n - 1]` turns version n into version n + 1, so that version 1 has none and every later
 * version adds exactly one step. `schema` describes the newest version.
 */
export interface JsonFormat<T extends object> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  readonly migrations: readonly Migration[];
}

/** The version that this program writes. */
export function currentVersionOf(format: JsonFormat<object>): number {
  return format.migrations.length + 1;
}

export type DecodedJson<T> =
  | { readonly state: 'ok'; readonly data: T }
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'damaged'; readonly reason: string };

/** Of a file in which a later program wrote something, `what` names it. */
export type DecodedFile<T> = DecodedJson<T> | { readonly state: 'newer'; readonly what: string };

/** How a file's bytes are made and read. */
export interface FileCodec<T extends object> {
  /** Never throws. */
  decode(bytes: Uint8Array): Promise<DecodedFile<T>>;
  encode(data: T): Promise<Uint8Array>;
}

/** A document's bytes, both ways. */
export function jsonCodec<T extends object>(format: JsonFormat<T>): FileCodec<T> {
  return {
    decode: (bytes) => decodeJson(format, bytes),
    encode: (data) => encodeJson(format, data),
  };
}

const BYTE_ORDER_MARK = '\uFEFF';
/** So many bytes are made text at a time. */
const CHUNK_BYTES = 1 << 19;

/**
 * Reads a document's bytes, a large one in pieces. Never throws: anything that is not a whole
 * document of this kind is `damaged` (empty, cut off, filled with zeros, not UTF-8, another kind, a
 * wrong field), and a document written by a later program is `newer`.
 */
export async function decodeJson<T extends object>(
  format: JsonFormat<T>,
  bytes: Uint8Array,
): Promise<DecodedJson<T>> {
  const turn = new Turn();
  let raw: unknown;
  try {
    const text = await textOf(bytes, turn);
    raw = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    return { state: 'damaged', reason: 'not json' };
  }
  if (!isRecord(raw) || raw.kind !== format.kind) {
    return { state: 'damaged', reason: 'another kind of file' };
  }
  const { schemaVersion, kind: _kind, ...data } = raw;
  if (typeof schemaVersion !== 'number' || !Number.isSafeInteger(schemaVersion))
    return { state: 'damaged', reason: 'no version' };
  if (schemaVersion > currentVersionOf(format)) return { state: 'newer', version: schemaVersion };
  if (schemaVersion < 1) return { state: 'damaged', reason: 'no such version' };
  return validate(format, data, schemaVersion);
}

/** Throws TypeError when the bytes are no UTF-8. */
async function textOf(bytes: Uint8Array, turn: Turn): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    text += decoder.decode(bytes.subarray(from, from + CHUNK_BYTES), { stream: true });
    if (turn.isOver) await turn.end();
  }
  return text + decoder.decode();
}

function validate<T extends object>(
  format: JsonFormat<T>,
  data: Record<string, unknown>,
  version: number,
): DecodedJson<T> {
  try {
    const newest = format.migrations.slice(version - 1).reduce((older, step) => step(older), data);
    const parsed = format.schema.safeParse(newest);
    if (parsed.success) return { state: 'ok', data: parsed.data };
    const path = parsed.error.issues[0]?.path ?? [];
    return { state: 'damaged', reason: `wrong field: ${path.map(String).join('.')}` };
  } catch {
    return { state: 'damaged', reason: 'migration failed' };
  }
}

/**
 * The bytes of a document, a large one in pieces: indented, since the folder is meant to be
 * understood by looking at it. `data` must not change meanwhile.
 */
export async function encodeJson<T extends object>(
  format: JsonFormat<T>,
  data: T,
): Promise<Uint8Array> {
  const turn = new Turn();
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const document = { schemaVersion: currentVersionOf(format), kind: format.kind, ...data };
  for (const text of indentedTexts(document)) {
    pieces.push(encoder.encode(text));
    if (turn.isOver) await turn.end();
  }
  return Buffer.concat(pieces);
}

/** `JSON.stringify(document, null, 1)` and a line break, the items of its lists each by itself. */
function* indentedTexts(document: object): Generator<string> {
  let open = '{';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${open}\n ${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* indentedItems(value);
    else yield indented(value, 1);
    open = ',';
  }
  yield '\n}\n';
}

function* indentedItems(list: readonly unknown[]): Generator<string> {
  let open = '[';
  for (const item of list) {
    yield `${open}\n  ${indented(item, 2)}`;
    open = ',';
  }
  yield '\n ]';
}

/** A line break in JSON stands between members, never in a text. */
function indented(value: unknown, depth: number): string {
  const text = JSON.stringify(value, null, 1) ?? 'null';
  return text.replaceAll('\n', `\n${' '.repeat(depth)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { z } from 'zod';

/** One step of a migration: the data of version n as data of version n + 1. */
export type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/**
 * How one kind of file is stored: `{ schemaVersion, kind, …data }`.
 *
 * `migrations[n - 1]` turns version n into version n + 1, so that version 1 has none and every later
 * version adds exactly one step. `schema` describes the newest version.
 */
export interface DocumentFormat<T extends object> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  readonly migrations: readonly Migration[];
}

/** The version that this program writes. */
export function currentVersionOf(format: DocumentFormat<object>): number {
  return format.migrations.length + 1;
}

export type DecodedDocument<T> =
  | { readonly state: 'ok'; readonly data: T }
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'damaged'; readonly reason: string };

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a document's bytes. Never throws: anything that is not a whole document of this kind is
 * `damaged` (empty, cut off, filled with zeros, not UTF-8, another kind, a wrong field), and a
 * document written by a later program is `newer`.
 */
export function decodeDocument<T extends object>(
  format: DocumentFormat<T>,
  bytes: Uint8Array,
): DecodedDocument<T> {
  let raw: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
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

function validate<T extends object>(
  format: DocumentFormat<T>,
  data: Record<string, unknown>,
  version: number,
): DecodedDocument<T> {
  try {
    const newest = format.migrations.slice(version - 1).reduce((older, step) => step(older), data);
    const parsed = format.schema.safeParse(newest);
    if (parsed.success) return { state: 'ok', data: parsed.data };
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return { state: 'damaged', reason: `wrong field: ${where}` };
  } catch {
    return { state: 'damaged', reason: 'migration failed' };
  }
}

/** The bytes of a document: indented, since the folder is meant to be understood by looking at it. */
export function encodeDocument<T extends object>(format: DocumentFormat<T>, data: T): Uint8Array {
  const document = { schemaVersion: currentVersionOf(format), kind: format.kind, ...data };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

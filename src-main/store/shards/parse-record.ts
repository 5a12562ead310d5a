import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import type { z } from 'zod';
import { isPlainObject } from '../files/plain-json';

export type ParsedRecord =
  | { readonly state: 'ok'; readonly record: AnyRecord }
  /** Something stands there that this program does not know: it is not thrown away. */
  | { readonly state: 'unknown'; readonly where: string }
  | { readonly state: 'wrong'; readonly where: string };

/** How a member is named that this program does not know. */
export function nameField({ key }: Pick<Kind, 'key'>, where: string): string {
  return `field "${where}" of "${key}"`;
}

/** What the schema of a kind makes of a record in the newest form. Never throws. */
export function parseRecord({ schema }: Pick<Kind, 'schema'>, raw: unknown): ParsedRecord {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return refusalOf(parsed.error);
  const unknown = findUnknown(raw, parsed.data);
  if (unknown !== null) return { state: 'unknown', where: unknown.join('.') };
  return { state: 'ok', record: parsed.data as unknown as AnyRecord };
}

function refusalOf({ issues }: z.ZodError): ParsedRecord {
  const [first] = issues;
  const path = first?.path.map(String) ?? [];
  if (first?.code === 'unrecognized_keys')
    return { state: 'unknown', where: [...path, first.keys[0] ?? ''].join('.') };
  return { state: 'wrong', where: path.join('.') };
}

/** The way to the first member that the schema left out because it does not name it; null when it left out none. */
function findUnknown(raw: unknown, parsed: unknown): string[] | null {
  if (Array.isArray(raw) && Array.isArray(parsed)) {
    for (let at = 0; at < raw.length; at += 1) {
      const found = findUnknown(raw[at], parsed[at]);
      if (found !== null) return [String(at), ...found];
    }
    return null;
  }
  if (!isPlainObject(raw) || !isPlainObject(parsed)) return null;
  for (const key of Object.keys(raw)) {
    if (!Object.hasOwn(parsed, key)) return [key];
    const found = findUnknown(raw[key], parsed[key]);
    if (found !== null) return [key, ...found];
  }
  return null;
}

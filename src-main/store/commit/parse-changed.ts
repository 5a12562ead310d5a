import { z } from 'zod';
import { isPlainObject, isSameJson, plainLike } from '../files/plain-json';

/**
 * What the schema makes of a changed state, as the disk would give it back; `known` itself when
 * nothing changed. Only the members that changed are parsed, and of a member that is an object again
 * only those: the others are what the schema made of them before, and are not taken from `edited`.
 *
 * Throws ZodError as `schema.parse(edited)` does.
 * @param known plain JSON that the schema answered
 */
export function parseChanged<Schema extends z.ZodObject>(
  schema: Schema,
  known: z.output<Schema>,
  edited: unknown,
): z.output<Schema> {
  const result = parseMembers(schema, known, edited);
  // It is refused as a whole, so that the error names the place.
  return (result ?? plainLike(known, schema.parse(edited))) as z.output<Schema>;
}

type Members = Record<string, unknown>;

/** Null when the state must be parsed, or refused, as a whole. */
function parseMembers(schema: z.ZodObject, known: Members, edited: unknown): Members | null {
  if (!isPlainObject(edited) || seesWhole(schema)) return null;
  const after: Members = {};
  let isSame = true;
  for (const [key, ofMember] of membersOf(schema)) {
    const was = known[key];
    const is = parseMember(ofMember, was, edited[key]);
    if (is === null) return null;
    if (is.value !== was) isSame = false;
    if (is.value !== undefined) after[key] = is.value;
  }
  return isSame ? known : after;
}

function parseMember(
  schema: z.core.$ZodType,
  was: unknown,
  edited: unknown,
): { readonly value: unknown } | null {
  if (isSameJson(was, edited)) return { value: was };
  if (schema instanceof z.ZodObject && isPlainObject(was)) {
    const value = parseMembers(schema, was, edited);
    if (value !== null) return { value };
  }
  const parsed = z.safeParse(schema, edited);
  return parsed.success ? { value: plainLike(was, parsed.data) } : null;
}

/** Each asked for again at every save. */
const members = new WeakMap<z.ZodObject, readonly [string, z.core.$ZodType][]>();

function membersOf(schema: z.ZodObject): readonly [string, z.core.$ZodType][] {
  const known = members.get(schema) ?? Object.entries(schema.shape);
  members.set(schema, known);
  return known;
}

/** A check of the whole object, or members it does not name, concern more than one member. */
function seesWhole({ def: { checks, catchall } }: z.ZodObject): boolean {
  return catchall !== undefined || (checks !== undefined && checks.length > 0);
}

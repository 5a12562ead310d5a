import { z } from 'zod';
import { type FieldSays, registered, type Says } from './field';
import type { Privacy } from './privacy';

type Schema = z.core.$ZodType;

/** A field of a record as templates and exports list it. */
export interface ListedField {
  /** Such as `parties.*.name`; `*` stands for any entry of a list. */
  readonly path: string;
  readonly label: string;
  readonly privacy: Privacy;
}

/** A place of a schema that holds a value; `says` is null where nobody gave it words. */
export interface Leaf {
  readonly path: string;
  readonly says: FieldSays | null;
}

/** What is registered of a schema or of what it wraps: optional, nullable, default, pipe and the like. */
export function saysOf(schema: Schema): Says | null {
  const own = registered(schema);
  if (own !== null) return own;
  const inner = unwrapped(schema);
  return inner === null ? null : saysOf(inner);
}

/** What a form says of a field or a part besides its label; empty for most. Throws Error for a schema without words. */
export function aboutOf(schema: Schema): string {
  const says = saysOf(schema);
  if (says === null || says.kind === 'kept') throw new Error('a schema without words');
  return says.about;
}

/** What a field or a part is called; forms ask for it by this. Throws Error for a schema without words. */
export function labelOf(schema: Schema): string {
  const says = saysOf(schema);
  if (says === null || says.kind === 'kept') throw new Error('a schema without words');
  return says.label;
}

/**
 * The schema of a member of an object. Of a union that of the variant which one of the values is of; null when no
 * variant has the member.
 * @param values the object as it is and was, for example; the first that has the member counts
 */
export function memberOf(schema: Schema, key: string, values: readonly unknown[]): Schema | null {
  for (const value of values) {
    const member = variantOf(schema, value)?.shape[key];
    if (member !== undefined) return member;
  }
  return null;
}

/** The schema of the entries of a list; null when it is none. */
export function entryOf(schema: Schema): Schema | null {
  const core = coreOf(schema);
  return core instanceof z.ZodArray ? core.element : null;
}

/** Every field of a record with its path, in the order of the schema; what the program keeps for itself is left out. */
export function listFields(schema: Schema): ListedField[] {
  return leavesOf(schema).flatMap(({ path, says }) =>
    says === null ? [] : [{ path, label: says.label, privacy: says.privacy }],
  );
}

/** Every place that holds a value and is not the program's own, with its words or without. A list of plain values is one. */
export function leavesOf(schema: Schema): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const leaf of collect(schema, '')) {
    // Variants of a union share members; one without words must not hide behind another.
    if (leaves.get(leaf.path)?.says !== null) leaves.set(leaf.path, leaf);
  }
  return [...leaves.values()];
}

/**
 * The label of the field at a path of an input, such as `parties.0.name`; null when it has none. Without the value, the
 * first variant of a union that has the member counts.
 */
export function labelAt(schema: Schema, path: readonly PropertyKey[]): string | null {
  const [key, ...rest] = path;
  const says = saysOf(schema);
  if (says?.kind === 'field') return says.label;
  if (key === undefined) return null;
  for (const inner of innerAt(schema, String(key))) {
    const label = labelAt(inner, rest);
    if (label !== null) return label;
  }
  return null;
}

function innerAt(schema: Schema, key: string): Schema[] {
  const core = coreOf(schema);
  if (core instanceof z.ZodObject) return core.shape[key] === undefined ? [] : [core.shape[key]];
  if (core instanceof z.ZodArray) return [core.element];
  return core instanceof z.ZodUnion ? core.options.flatMap((one) => innerAt(one, key)) : [];
}

function* collect(schema: Schema, path: string): Generator<Leaf> {
  const says = saysOf(schema);
  const core = coreOf(schema);
  if (says?.kind === 'kept') return;
  if (says?.kind === 'field') yield { path, says };
  else if (core instanceof z.ZodObject) {
    for (const [key, member] of Object.entries<Schema>(core.shape))
      yield* collect(member, path === '' ? key : `${path}.${key}`);
  } else if (core instanceof z.ZodArray) yield* collect(core.element, `${path}.*`);
  else if (core instanceof z.ZodUnion) for (const one of core.options) yield* collect(one, path);
  else yield { path, says: null };
}

/** The object schema of a value; null when neither the schema nor a variant of it is one that fits. */
export function variantOf(schema: Schema, value: unknown): z.ZodObject | null {
  const core = coreOf(schema);
  if (core instanceof z.ZodObject) return core;
  if (!(core instanceof z.ZodUnion)) return null;
  const variant = core.options.find((one) => isOfVariant(core, one, value));
  return variant === undefined ? null : variantOf(variant, value);
}

function isOfVariant(union: z.ZodUnion, variant: Schema, value: unknown): boolean {
  if (!(union instanceof z.ZodDiscriminatedUnion)) return z.safeParse(variant, value).success;
  const { discriminator } = union.def;
  const tag = innerAt(variant, discriminator)[0];
  const named = (value as Readonly<Record<string, unknown>> | null)?.[discriminator];
  return tag !== undefined && z.safeParse(tag, named).success;
}

/** The schema under all that wraps it. */
export function coreOf(schema: Schema): Schema {
  const inner = unwrapped(schema);
  return inner === null ? schema : coreOf(inner);
}

function unwrapped(schema: Schema): Schema | null {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodLazy
  )
    return schema.unwrap() as Schema;
  // Of text that is cleaned the check stands before, of z.preprocess behind.
  if (schema instanceof z.ZodPipe)
    return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  return null;
}

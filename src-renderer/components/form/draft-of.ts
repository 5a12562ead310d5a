import type { LocalDate } from '@shared/domain/kernel/local-date';
import { blankValueOf, mayBeLeftOut } from '@shared/domain/record/blank';
import { coreOf, labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';

/** A part of a record while it is typed: what must be chosen may still be open, and no text is checked yet. */
export type DraftOf<T> = { [K in keyof T]: DraftValue<T[K]> };

/** The same of something that may be one of several, such as a person or a unit: the fields of all of them. */
export type DraftOfAny<T> = DraftOf<{
  [K in T extends unknown ? keyof T : never]: T extends unknown
    ? K extends keyof T
      ? T[K]
      : never
    : never;
}>;

type DraftValue<V> = [V] extends [LocalDate | null]
  ? string | null
  : [V] extends [number | null]
    ? number | null
    : [V] extends [readonly string[]]
      ? string[]
      : [V] extends [readonly (infer E)[]]
        ? DraftOf<E>[]
        : [V] extends [boolean | undefined]
          ? V
          : string extends V
            ? V
            : V | null;

/** What a form asks for: the fields of a part of a record. */
export type Asked = z.ZodObject | z.ZodDiscriminatedUnion<readonly z.ZodObject[]>;
/** The draft of what a schema asks for. */
export type Draft<S extends Asked> = S extends z.ZodObject
  ? DraftOf<z.output<S>>
  : DraftOfAny<z.output<S>>;
/** With some choices made from the start. */
type Chosen<D, C extends keyof D> = Omit<D, C> & { [K in C]: NonNullable<D[K]> };
type DraftSchema<D> = z.ZodObject<{
  [K in keyof D]-?: undefined extends D[K]
    ? z.ZodOptional<z.ZodType<Exclude<D[K], undefined>>>
    : z.ZodType<D[K]>;
}>;

/**
 * The shape of a half-typed form, from the schema of what it asks for: a new field of the record is one of the form.
 * What an older draft lacks comes in empty. Throws Error for a field that cannot be typed in one go.
 * @param chosen what the form never leaves open
 */
export function draftSchemaOf<S extends Asked, C extends keyof Draft<S> = never>(
  schema: S,
  chosen: readonly C[] = [],
): DraftSchema<Chosen<Draft<S>, C>> {
  const shape = Object.fromEntries(
    membersOf(schema).map(([key, variants]) => [
      key,
      chosen.includes(key as C) ? typedMember(variants) : withBlank(variants),
    ]),
  );
  return z.object(shape) as unknown as DraftSchema<Chosen<Draft<S>, C>>;
}

/** The form with nothing typed and nothing chosen. */
export function emptyDraftOf<S extends Asked>(schema: S): Draft<S> {
  return draftSchemaOf(schema).parse({}) as unknown as Draft<S>;
}

type Schema = z.core.$ZodType;
/** A member as each of the variants has it that have it at all. */
type Variants = readonly [Schema, ...Schema[]];

function membersOf(schema: Asked): [string, Variants][] {
  const objects = schema instanceof z.ZodObject ? [schema] : schema.options;
  const members = new Map<string, Variants>();
  for (const { shape } of objects)
    for (const [key, member] of Object.entries<Schema>(shape)) {
      const known = members.get(key);
      members.set(key, known === undefined ? [member] : [...known, member]);
    }
  return [...members];
}

function withBlank(variants: Variants): z.ZodType {
  const typed = typedMember(variants);
  const [member] = variants;
  if (mayBeLeftOut(member)) return typed.optional();
  const blank = blankValueOf(member);
  return blank === null ? typed.nullable().default(null) : typed.default(blank);
}

/** What can stand in it while it is typed. */
function typedMember(variants: Variants): z.ZodType {
  const [member] = variants;
  const core = coreOf(member);
  if (core instanceof z.ZodEnum || core instanceof z.ZodLiteral)
    return z.enum(variants.flatMap(codesOf));
  if (core instanceof z.ZodNumber) return z.number();
  if (core instanceof z.ZodBoolean) return z.boolean();
  if (core instanceof z.ZodArray) return z.array(typedEntry(core.element));
  // Of what is chosen by its id earlier drafts say null where nothing was.
  if (core instanceof z.ZodString)
    return blankValueOf(member) === ''
      ? z.preprocess((text) => text ?? '', z.string())
      : z.string();
  throw new Error(`cannot be typed in one go: ${labelOf(member)}`);
}

function typedEntry(entry: Schema): z.ZodType {
  const core = coreOf(entry);
  return core instanceof z.ZodObject ? draftSchemaOf(core) : z.string();
}

function codesOf(member: Schema): string[] {
  const core = coreOf(member);
  if (core instanceof z.ZodEnum) return Object.values(core.enum).map(String);
  return core instanceof z.ZodLiteral ? [...core.values].map(String) : [];
}

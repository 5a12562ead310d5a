import type { LocalDate } from '@shared/domain/kernel/local-date';
import { coreOf, labelOf, saysOf } from '@shared/domain/record/walk';
import { day } from '@shared/domain/record/words';
import { z } from 'zod';

/** A part of a record while it is typed: what must be chosen may still be open, and no text is checked yet. */
export type DraftOf<T> = { [K in keyof T]: DraftValue<T[K]> };

type DraftValue<V> = [V] extends [LocalDate | null]
  ? string | null
  : [V] extends [number | null]
    ? number | null
    : [V] extends [readonly string[]]
      ? string[]
      : [V] extends [boolean]
        ? boolean
        : string extends V
          ? V
          : V | null;

/**
 * The shape of a half-typed form, from the schema of what it asks for: a new field of the record is one of the form.
 * What an older draft lacks comes in empty. Throws Error for a field that cannot be typed in one go.
 */
export function draftSchemaOf<S extends z.ZodObject>(schema: S): z.ZodType<DraftOf<z.output<S>>> {
  const members = Object.entries<z.core.$ZodType>(schema.shape).map(([key, member]) => [
    key,
    draftMember(member),
  ]);
  return z.object(Object.fromEntries(members)) as unknown as z.ZodType<DraftOf<z.output<S>>>;
}

/** The form with nothing typed and nothing chosen. */
export function emptyDraftOf<S extends z.ZodObject>(schema: S): DraftOf<z.output<S>> {
  return draftSchemaOf(schema).parse({});
}

function draftMember(field: z.core.$ZodType): z.ZodType {
  const core = coreOf(field);
  const says = saysOf(field);
  const isDay = says?.kind === 'field' && says.words === day;
  if (core instanceof z.ZodEnum) return z.enum(core.enum).nullable().default(null);
  if (core instanceof z.ZodNumber) return z.number().nullable().default(null);
  if (core instanceof z.ZodArray) return z.array(z.string()).default([]);
  const mayBeNull = isDay || z.safeParse(field, null).success;
  if (core instanceof z.ZodBoolean)
    return mayBeNull ? z.boolean().nullable().default(null) : z.boolean().default(false);
  if (core instanceof z.ZodString)
    return mayBeNull ? z.string().nullable().default(null) : z.string().default('');
  throw new Error(`cannot be typed in one go: ${labelOf(field)}`);
}

import { z } from 'zod';
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from '../kernel/schemas';
import type { Privacy } from './privacy';
import { type Names, text, type Words } from './words';

/** What a field is called in the trade, how its value is said, and how far it may be shown. */
export interface FieldSays {
  readonly label: string;
  readonly words: Words;
  readonly privacy: Privacy;
  /** False for what the history does not tell, such as the number of a case. */
  readonly isTold: boolean;
  /** Text of several lines. */
  readonly isLong: boolean;
  /** What a form says where the label is too short, with the article that it rests on; empty for most. */
  readonly about: string;
}

/** What is said of the entries of a list. */
export interface EntrySays {
  /** The member that tells entries apart; their place in the list where it is left out. */
  readonly key?: string;
  /** What an entry is called, such as 当事人“王某”, where `place` is what the list is called. */
  readonly name: (
    entry: Readonly<Record<string, unknown>>,
    index: number,
    place: string,
    names: Names,
  ) => string;
  /** What it is called by fields that hold its key; see `refersTo`. */
  readonly refer?: (entry: Readonly<Record<string, unknown>>) => string;
}

/** What is registered of a schema: a field, a part that holds fields, or what the program keeps for itself. */
export type Says =
  | ({ readonly kind: 'field' } & FieldSays)
  | {
      readonly kind: 'part';
      readonly label: string;
      readonly entries: EntrySays | null;
      readonly about: string;
    }
  | { readonly kind: 'kept' };

/** Words of every schema that is part of a stored record. */
const REGISTRY = z.registry<Says>();

/**
 * A field of a record: history, error sentences, masking, export and the list of fields read its words from here.
 * Answers an instance of its own, so that a schema such as `localDateSchema` may serve many fields. Throws Error for
 * a schema that has words already: a field of another record is not given a second name.
 */
export function field<S extends z.ZodType>(
  schema: S,
  {
    label,
    words = text,
    privacy,
    isTold = true,
    isLong = false,
    about = '',
  }: Pick<FieldSays, 'label' | 'privacy'> & Partial<FieldSays>,
): S {
  return register(schema, { kind: 'field', label, words, privacy, isTold, isLong, about });
}

/**
 * A part of a record that is called something and holds fields of its own: 登记信息, 当事人.
 * @param entries for a list, how its entries are told apart and called
 * @param about what a form says of it, with the article that it rests on
 */
export function part<S extends z.ZodType>(
  schema: S,
  label: string,
  entries?: EntrySays,
  about = '',
): S {
  return register(schema, { kind: 'part', label, entries: entries ?? null, about });
}

/** What the program keeps for itself and nobody is told: ids, fingerprints, counts of saves. */
export function kept<S extends z.ZodType>(schema: S): S {
  return register(schema, { kind: 'kept' });
}

/** A field of one line, may be empty; its messages name it by its label. */
export function lineField(label: string, max: number, privacy: Privacy) {
  return field(lineSchema(label, max), { label, privacy });
}

/** A field of one line that must hold something. */
export function requiredLineField(label: string, max: number, privacy: Privacy) {
  return field(requiredLineSchema(label, max), { label, privacy });
}

/** A field of several lines, may be empty. */
export function textField(label: string, max: number, privacy: Privacy) {
  return field(textSchema(label, max), { label, privacy, isLong: true });
}

/** A field of several lines that must hold something. */
export function requiredTextField(label: string, max: number, privacy: Privacy) {
  return field(requiredTextSchema(label, max), { label, privacy, isLong: true });
}

/** What was registered of this very schema, or of the one that it refines; null for nothing. */
export function registered(schema: z.core.$ZodType): Says | null {
  return REGISTRY.get(schema as z.ZodType) ?? null;
}

function register<S extends z.ZodType>(schema: S, says: Says): S {
  const known = registered(schema);
  if (known !== null)
    throw new Error(
      `this schema has words already: ${'label' in known ? known.label : known.kind}`,
    );
  const own = schema.clone() as S;
  REGISTRY.add(own, says);
  return own;
}

import { z } from 'zod';
import { coreOf, saysOf } from '../record/walk';
import { NOTHING_SAID, type SilentField, type SilentRows, silentRowsSchema } from './column-plan';

/** What can be said of rows that are silent, in order. */
export const SILENT_FIELDS = Object.keys(silentRowsSchema.shape) as SilentField[];

/** The answers of a field, in the words of its schema. */
export function answersOf(
  field: SilentField,
): { readonly value: string; readonly label: string }[] {
  const schema = silentRowsSchema.shape[field];
  const says = saysOf(schema);
  const values = coreOf(schema);
  if (says?.kind !== 'field' || !(values instanceof z.ZodEnum)) return [];
  return values.options.map((value) => ({
    value: String(value),
    label: says.words(value, () => undefined),
  }));
}

/** What is said of silent rows by the words of the answers; a word that is none of them says nothing. */
export function silentRowsBy(
  words: Readonly<Partial<Record<SilentField, string | undefined>>>,
): SilentRows {
  const said = SILENT_FIELDS.map((field) => {
    const answer = answersOf(field).find(({ label }) => label === words[field]);
    return [field, answer?.value ?? null];
  });
  return { ...NOTHING_SAID, ...Object.fromEntries(said) };
}
